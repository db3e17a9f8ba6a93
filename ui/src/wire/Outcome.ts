// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * How a step or a run ended.
 */
export type Outcome = "done" | "failed" | "cancelled" | "undone";
