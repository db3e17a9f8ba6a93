// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Due } from "./Due";
import type { LastRun } from "./LastRun";

/**
 * The numbers of a database's upkeep, and what has become due.
 */
export type Upkeep = { 
/**
 * Size now, in bytes.
 */
bytes: number, 
/**
 * How much it has grown since the last run, in bytes; none where nobody knows.
 */
grown: number | null, 
/**
 * Room inside the file that holds nothing, in bytes; none where the engine has no such number.
 */
free_bytes: number | null, 
/**
 * The newest runs that changed a schema, newest first.
 */
runs: Array<LastRun>, 
/**
 * When the newest verified backup was verified.
 */
backup: string | null, 
/**
 * When the database was last found whole.
 */
integrity: string | null, 
/**
 * What has become due, the weightiest first.
 */
due: Array<Due>, };
