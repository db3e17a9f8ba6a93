// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Checksum } from "./Checksum";
import type { Kind } from "./Kind";
import type { Outcome } from "./Outcome";

/**
 * One row of `kasadar_ledger`.
 */
export type Entry = { 
/**
 * Position, counted by the database.
 */
seq: number, 
/**
 * The run that wrote it: a UUID version 7.
 */
job: string, 
/**
 * What the run was.
 */
kind: Kind, 
/**
 * Revision, or the dataset of a seed run; none where a run ended before its first step.
 */
revision: string | null, 
/**
 * Checksum of the revision's file when it ran.
 */
checksum: Checksum | null, 
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
 * Statements run.
 */
statements: number, 
/**
 * `KSD-…` of what stopped it.
 */
error_code: string | null, 
/**
 * Its detail, in the driver's words.
 */
error_detail: string | null, 
/**
 * Program and version: `kasadar 0.1.0`.
 */
program: string, 
/**
 * Who ran it.
 */
operator: string, 
/**
 * On which machine.
 */
host: string, 
/**
 * The backup made before it.
 */
backup: string | null, };
