// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * What can be wrong with a ledger.
 */
export type Breach = "edited" | "missing" | "moved" | "unchained" | "cut";
