// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { CheckName } from "./CheckName";
import type { CheckOutcome } from "./CheckOutcome";

/**
 * Something that a job looked at.
 */
export type Check = { 
/**
 * What.
 */
check: CheckName, 
/**
 * How it came out.
 */
outcome: CheckOutcome, 
/**
 * When, UTC.
 */
at: string, };
