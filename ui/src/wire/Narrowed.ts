// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Record } from "./Record";

/**
 * One of several revisions with the same schema.
 */
export type Narrowed = { 
/**
 * Its version rows.
 */
revision: Array<string>, 
/**
 * What tells it from the others.
 */
by: Record, };
