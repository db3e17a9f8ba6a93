// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * One finished piece of an unfinished revision.
 */
export type Piece = { 
/**
 * Number within the revision, from 0: its statements, then its backfills.
 */
number: number, 
/**
 * Checksum of its SQL: a piece whose text has changed since is not skipped but refused.
 */
checksum: string, 
/**
 * For a backfill: the last key done; none elsewhere.
 */
cursor: string | null, 
/**
 * Whether nothing is left of the piece.
 */
done: boolean, };
