// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { ConnectionStep } from "./ConnectionStep";
import type { Problem } from "./Problem";
import type { StepOutcome } from "./StepOutcome";

/**
 * How far a connection to the centre got.
 */
export type ConnectionTest = { 
/**
 * In order; after the first that failed, the rest was not tried.
 */
steps: Array<[ConnectionStep, StepOutcome]>, 
/**
 * Why it failed.
 */
problem: Problem | null, 
/**
 * Version of the server, where it answered.
 */
version: string | null, };
