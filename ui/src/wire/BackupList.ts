// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Kept } from "./Kept";

/**
 * The backups of a database.
 */
export type BackupList = { 
/**
 * Where they are, for people to read.
 */
folder: string, 
/**
 * Free space there, in bytes; none where it could not be asked.
 */
free_bytes: number | null, 
/**
 * How many of the last ones are kept when old ones are cleared.
 */
keep_last: number, 
/**
 * Newest first.
 */
backups: Array<Kept>, 
/**
 * The state that the last restore saved and that an undo would bring back, by its id; stores only.
 */
undo: string | null, 
/**
 * Databases that restores set aside and that wait to be confirmed; the centre only.
 */
kept_databases: Array<string>, };
