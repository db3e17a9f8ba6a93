// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Direction } from "./Direction";
import type { Outcome } from "./Outcome";

/**
 * The account of one step.
 */
export type StepReport = { 
/**
 * Which revision.
 */
revision: string, 
/**
 * Which way.
 */
direction: Direction, 
/**
 * How it ended.
 */
outcome: Outcome, 
/**
 * Statements run.
 */
statements: number, 
/**
 * Rows that backfills walked over.
 */
rows: number, 
/**
 * How long it took, in milliseconds.
 */
duration_ms: number, };
