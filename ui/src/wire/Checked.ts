// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Depth } from "./Depth";

/**
 * A look at a backup that found it sound.
 */
export type Checked = { 
/**
 * When, UTC.
 */
at: string, 
/**
 * How deep.
 */
depth: Depth, };
