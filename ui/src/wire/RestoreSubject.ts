// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Comparison } from "./Comparison";
import type { Problem } from "./Problem";

/**
 * A backup that would be put in the place of a database.
 */
export type RestoreSubject = { 
/**
 * Now and then.
 */
comparison: Comparison, 
/**
 * How many revisions the backup is behind the database, where both are known.
 */
behind: number | null, 
/**
 * Why the backup must not be put here, where that is so.
 */
refused: Problem | null, 
/**
 * Whether the backup is of another database: a person must say that this is meant.
 */
foreign: boolean, 
/**
 * Who has the centre open, where it must be left first.
 */
sessions: Array<string>, };
