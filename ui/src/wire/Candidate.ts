// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Drifted } from "./Drifted";

/**
 * A schema that a database may have.
 */
export type Candidate = { 
/**
 * Version rows of each revision that leaves it behind, in order.
 */
revisions: Array<Array<string>>, 
/**
 * Objects that are there as they should be.
 */
matched: number, 
/**
 * Objects that should be there.
 */
expected: number, 
/**
 * In what the live schema differs, without what no revision ever made; at most a hundred.
 */
differences: Array<Drifted>, };
