// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Way } from "./Way";

/**
 * A way out with what it leads to.
 */
export type WayOut = { 
/**
 * Which one.
 */
way: Way, 
/**
 * Version rows at its end.
 */
rows: Array<string>, 
/**
 * Revisions that would run.
 */
steps: number, 
/**
 * The backup that would be put back; what was written after it would be lost.
 */
backup: string | null, 
/**
 * When that backup was taken, UTC.
 */
taken: string | null, };
