// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Broken } from "./Broken";
import type { Edited } from "./Edited";
import type { Engine } from "./Engine";
import type { Facts } from "./Facts";
import type { Keeper } from "./Keeper";
import type { LastRun } from "./LastRun";
import type { LeftBehind } from "./LeftBehind";
import type { LiveSchema } from "./LiveSchema";
import type { Named } from "./Named";
import type { State } from "./State";
import type { Unfinished } from "./Unfinished";
import type { Upkeep } from "./Upkeep";

/**
 * What is known of a database.
 */
export type Status = { 
/**
 * The one thing to know.
 */
state: State, 
/**
 * Which engine.
 */
engine: Engine, 
/**
 * Path, or `user@host:port/name`.
 */
place: string, 
/**
 * Who managed it so far.
 */
keeper: Keeper, 
/**
 * Version rows as they are.
 */
current: Array<Named>, 
/**
 * Heads of the graph.
 */
heads: Array<Named>, 
/**
 * Revisions to apply, in order.
 */
pending: Array<Named>, 
/**
 * Number of revisions applied.
 */
applied: number, 
/**
 * Version rows that no file has.
 */
unknown: Array<string>, 
/**
 * Applied revisions whose files were edited.
 */
edited: Array<Edited>, 
/**
 * What the schema is, and in what it is not what the applied revisions left behind.
 */
schema: LiveSchema, 
/**
 * A revision that was begun and not finished.
 */
unfinished: Unfinished | null, 
/**
 * What a job that was cut off left behind; `look` finds it.
 */
left_behind: LeftBehind | null, 
/**
 * The newest run.
 */
last_run: LastRun | null, 
/**
 * Where the ledger is not as Kasadar wrote it.
 */
audit: Array<Broken>, 
/**
 * Size, version and the like.
 */
facts: Facts, 
/**
 * What has become due; none where the machine's memory was not asked.
 */
upkeep: Upkeep | null, };
