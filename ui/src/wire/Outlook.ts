// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Estimate } from "./Estimate";
import type { Hazard } from "./Hazard";
import type { Kind } from "./Kind";
import type { Mark } from "./Mark";
import type { Step } from "./Step";

/**
 * A plan with what can be told before it runs.
 */
export type Outlook = { 
/**
 * What it would take away while rows stand in it.
 */
hazards: Array<Hazard>, 
/**
 * How long it may take.
 */
estimate: Estimate | null, 
/**
 * Upgrade, downgrade or stamp.
 */
kind: Kind, 
/**
 * The target as it was written.
 */
target: string, 
/**
 * The version table now.
 */
rows_before: Array<string>, 
/**
 * Rows taken away first, because another row contains them or because they are purged.
 */
rows_dropped: Array<string>, 
/**
 * In the order in which they run.
 */
steps: Array<Step>, 
/**
 * The version table afterwards.
 */
rows_after: Array<string>, 
/**
 * What the plan was made from; a run refuses it when the database has moved since.
 */
mark: Mark, };
