// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Drifted } from "./Drifted";
import type { Fingerprint } from "./Fingerprint";

/**
 * The live schema, held against what is sealed.
 */
export type LiveSchema = { 
/**
 * Of the live schema.
 */
fingerprint: Fingerprint, 
/**
 * Whether it is known what it should be: there is a version, every applied revision is sealed, and none is half-done.
 */
sealed: boolean, 
/**
 * Object by object what is otherwise.
 */
differences: Array<Drifted>, };
