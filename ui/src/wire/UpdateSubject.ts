// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Outlook } from "./Outlook";
import type { PreCheck } from "./PreCheck";
import type { StepTold } from "./StepTold";

/**
 * An update or a way back, before it runs.
 */
export type UpdateSubject = { 
/**
 * The plan, what it would take away, how long it may take.
 */
outlook: Outlook, 
/**
 * The steps in words.
 */
steps: Array<StepTold>, 
/**
 * What was looked at, in order.
 */
checks: Array<PreCheck>, 
/**
 * Bytes that the backup and the run need.
 */
needed_bytes: number, 
/**
 * Bytes that are free where the backup goes; none where it could not be asked.
 */
free_bytes: number | null, 
/**
 * Size of the database, in bytes.
 */
bytes: number, };
