// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * A ledger's state in short, to see whether it has moved.
 */
export type Mark = { rows: Array<string>, last: number, };
