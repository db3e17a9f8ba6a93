// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * Rows of one table.
 */
export type TableRows = { 
/**
 * Which one.
 */
table: string, 
/**
 * Rows now; none where the table is not there.
 */
now: number | null, 
/**
 * Rows in the backup; none where the table is not in it.
 */
then: number | null, };
