// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Kind } from "./Kind";
import type { Outcome } from "./Outcome";

/**
 * A report that is kept on this machine.
 */
export type ReportListed = { 
/**
 * Its job.
 */
job: string, 
/**
 * What it was.
 */
kind: Kind, 
/**
 * Which database.
 */
place: string, 
/**
 * When it began, UTC.
 */
started: string, 
/**
 * How long it took, in milliseconds.
 */
duration_ms: number, 
/**
 * How it ended.
 */
outcome: Outcome, 
/**
 * Who.
 */
operator: string, };
