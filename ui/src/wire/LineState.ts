// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * How far a line is.
 */
export type LineState = "waiting" | "running" | "done" | "failed";
