// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Kind } from "./Kind";
import type { Stage } from "./Stage";

/**
 * What a job was about.
 */
export type Journal = { 
/**
 * UUID version 7; the same in the ledger.
 */
job: string, 
/**
 * Upgrade or downgrade.
 */
kind: Kind, 
/**
 * The target as it was written.
 */
target: string, 
/**
 * Version rows before.
 */
rows_before: Array<string>, 
/**
 * Version rows at the end of the plan.
 */
rows_after: Array<string>, 
/**
 * How far it had come.
 */
stage: Stage, 
/**
 * The backup made before, once it is there.
 */
backup: string | null, 
/**
 * When it began, UTC.
 */
started: string, 
/**
 * Who ran it.
 */
operator: string, 
/**
 * On which machine.
 */
host: string, };
