// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * How much of something is done.
 */
export type Share = { "of": "rows", 
/**
 * Which table.
 */
table: string, 
/**
 * Rows so far.
 */
done: number, 
/**
 * All of them.
 */
total: number, } | { "of": "bytes", 
/**
 * So far.
 */
done: number, 
/**
 * All of them, where that is known.
 */
total: number | null, } | { "of": "statements", 
/**
 * So far.
 */
done: number, 
/**
 * All of them.
 */
total: number, };
