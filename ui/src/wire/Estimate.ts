// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { EstimateSource } from "./EstimateSource";

/**
 * A guess, and what it stands on.
 */
export type Estimate = { 
/**
 * In milliseconds.
 */
duration_ms: number, 
/**
 * The most room that the copy took beyond its size at the start, in bytes; only a rehearsal knows.
 */
extra_bytes: number | null, 
/**
 * Where it comes from.
 */
source: EstimateSource, };
