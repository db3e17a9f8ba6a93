// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Ask } from "./Ask";
import type { DatasetReport } from "./DatasetReport";

/**
 * What loading did, or would do.
 */
export type SeedReport = { 
/**
 * In the order in which they were loaded.
 */
datasets: Array<DatasetReport>, 
/**
 * What a person has to say before it can be loaded.
 */
questions: Array<Ask>, };
