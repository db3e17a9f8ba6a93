// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { CheckName } from "./CheckName";

/**
 * What a person said about something that was prepared. What does not belong to it is refused.
 */
export type Given = { 
/**
 * No backup, for this reason.
 */
no_backup_because: string | null, 
/**
 * Checks that may fail, each with a reason.
 */
set_aside: Array<[CheckName, string]>, 
/**
 * Rehearse in any case.
 */
rehearse: boolean, 
/**
 * The schema says otherwise, and this is why it is stamped all the same.
 */
despite_schema: string | null, 
/**
 * A backup of another database is meant.
 */
foreign: boolean, 
/**
 * Others may be thrown out of the centre.
 */
end_sessions: boolean, 
/**
 * Answers to what only a person can say, by question.
 */
answers: { [key in string]: string }, 
/**
 * Whether the backup is compressed.
 */
compress: boolean, };
