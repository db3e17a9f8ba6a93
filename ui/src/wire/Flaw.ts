// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * Something wrong inside a database.
 */
export type Flaw = { "flaw": "integrity", 
/**
 * In its words.
 */
detail: string, } | { "flaw": "foreign-key", 
/**
 * Table with the rows.
 */
table: string, 
/**
 * Table they point at.
 */
parent: string, 
/**
 * How many.
 */
rows: number, } | { "flaw": "invalid-index", 
/**
 * Its name.
 */
index: string, } | { "flaw": "unchecked-constraint", 
/**
 * Table.
 */
table: string, 
/**
 * Its name.
 */
constraint: string, };
