// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * The end of a ledger, written down outside of the database.
 */
export type Anchor = { 
/**
 * Position of the last entry.
 */
seq: number, 
/**
 * Its hash.
 */
chain: string, };
