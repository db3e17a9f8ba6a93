// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * Where a database says what it is.
 */
export type Record = "version-rows" | "ledger";
