// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { CheckName } from "./CheckName";
import type { Problem } from "./Problem";

/**
 * One look.
 */
export type PreCheck = { 
/**
 * What was looked at.
 */
check: CheckName, 
/**
 * What is wrong; none where nothing is.
 */
problem: Problem | null, };
