// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { WayOut } from "./WayOut";

/**
 * A way out of a job that was cut off.
 */
export type Recovery = { 
/**
 * The way, and where it leads.
 */
way: WayOut, };
