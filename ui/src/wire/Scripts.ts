// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * One text for each database, statements parted by blank lines; empty where nothing runs there.
 */
export type Scripts = { 
/**
 * For stores.
 */
sqlite: string, 
/**
 * For the centre.
 */
postgres: string, };
