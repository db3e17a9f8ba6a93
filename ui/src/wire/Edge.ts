// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * A line between two rows that follow one another.
 */
export type Edge = { 
/**
 * Lane at the upper row.
 */
from: number, 
/**
 * Lane at the lower row.
 */
to: number, 
/**
 * Whether the child at its upper end is applied.
 */
applied: boolean, };
