// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Kind } from "./Kind";
import type { Outcome } from "./Outcome";

/**
 * A run as its entries tell it together.
 */
export type LastRun = { 
/**
 * UUID version 7.
 */
job: string, 
/**
 * What the run was.
 */
kind: Kind, 
/**
 * When its first entry began, UTC.
 */
started: string, 
/**
 * All its entries together, in milliseconds.
 */
duration_ms: number, 
/**
 * How the last of its entries ended.
 */
outcome: Outcome, 
/**
 * Entries that were done.
 */
steps: number, 
/**
 * `KSD-…` of what stopped it.
 */
error_code: string | null, 
/**
 * Who ran it.
 */
operator: string, 
/**
 * On which machine.
 */
host: string, };
