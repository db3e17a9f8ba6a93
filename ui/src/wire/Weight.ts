// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * How much a difference matters.
 */
export type Weight = "alarm" | "note";
