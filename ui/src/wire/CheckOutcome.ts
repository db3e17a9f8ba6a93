// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * How a check came out.
 */
export type CheckOutcome = "passed" | "unknown" | "set-aside" | "failed";
