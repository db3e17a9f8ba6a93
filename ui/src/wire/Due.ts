// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * Something that has become due.
 */
export type Due = { "due": "no-backup" } | { "due": "old-backup", 
/**
 * Its age.
 */
days: number, } | { "due": "no-integrity" } | { "due": "old-integrity", 
/**
 * Since then.
 */
days: number, } | { "due": "free-pages", 
/**
 * Of the file.
 */
percent: number, } | { "due": "growth", 
/**
 * Of what it was.
 */
percent: number, } | { "due": "slow-run", 
/**
 * As many times as usual.
 */
times: number, };
