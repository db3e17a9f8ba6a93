// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Identity } from "./Identity";
import type { Plan } from "./Plan";
import type { Problem } from "./Problem";

/**
 * What a stamp would write.
 */
export type StampSubject = { 
/**
 * Which revision the database is, with evidence.
 */
identity: Identity, 
/**
 * What would be written; none where the evidence does not name one revision and no target was given.
 */
plan: Plan | null, 
/**
 * Why it would be refused without a reason, where that is so.
 */
refused: Problem | null, };
