// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * What a stop would do.
 */
export type StopEffect = "nothing" | "step-undone" | "range-finished" | "too-late";
