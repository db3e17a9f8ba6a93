// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Anchor } from "./Anchor";
import type { Check } from "./Check";
import type { Engine } from "./Engine";
import type { Hazard } from "./Hazard";
import type { Kind } from "./Kind";
import type { Outcome } from "./Outcome";
import type { Problem } from "./Problem";
import type { SetAside } from "./SetAside";
import type { StepReport } from "./StepReport";
import type { Verdict } from "./Verdict";

/**
 * The account of one run.
 */
export type Report = { 
/**
 * UUID version 7; the same in the ledger.
 */
job: string, 
/**
 * Upgrade, downgrade, stamp or seed.
 */
kind: Kind, 
/**
 * Path, or `user@host:port/name`.
 */
place: string, 
/**
 * Which engine.
 */
engine: Engine, 
/**
 * Who ran it.
 */
operator: string, 
/**
 * On which machine.
 */
host: string, 
/**
 * Program and version.
 */
program: string, 
/**
 * Target as it was written.
 */
target: string, 
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
 * Version rows before.
 */
rows_before: Array<string>, 
/**
 * Version rows now.
 */
rows_after: Array<string>, 
/**
 * Every step of the plan that was begun, in order.
 */
steps: Array<StepReport>, 
/**
 * What was looked at before and after, in order; empty for a run without a job around it.
 */
checks: Array<Check>, 
/**
 * The backup that was made before.
 */
backup: string | null, 
/**
 * Rules that a person set aside, with their reason.
 */
set_aside: Array<SetAside>, 
/**
 * What the plan would lose, as counted before.
 */
hazards: Array<Hazard>, 
/**
 * What became of the database.
 */
verdict: Verdict, 
/**
 * Size of the database before, in bytes; 0 where nobody looked.
 */
bytes_before: number, 
/**
 * Size of the database now, in bytes; 0 where nobody looked.
 */
bytes_after: number, 
/**
 * The end of the ledger afterwards: shows later whether entries were cut off since. None where nobody could look.
 */
ledger: Anchor | null, 
/**
 * What stopped it.
 */
problem: Problem | null, };
