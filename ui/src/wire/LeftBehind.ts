// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Journal } from "./Journal";
import type { Remains } from "./Remains";
import type { WayOut } from "./WayOut";

/**
 * A job that began and did not end.
 */
export type LeftBehind = { 
/**
 * What it was about; none where only a half-done revision tells of it.
 */
journal: Journal | null, 
/**
 * What became of the database.
 */
remains: Remains, 
/**
 * What can be done now, the usual way first.
 */
ways: Array<WayOut>, };
