// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * Something that a plan takes away while rows stand in it.
 */
export type Hazard = { 
/**
 * The revision that does it.
 */
revision: string, 
/**
 * The table.
 */
table: string, 
/**
 * The column; none where the whole table goes.
 */
column: string | null, 
/**
 * Rows that the table has now.
 */
rows: number, };
