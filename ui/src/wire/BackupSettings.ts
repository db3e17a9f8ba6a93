// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * Where backups go and how many are kept.
 */
export type BackupSettings = { 
/**
 * The folder, for people to read.
 */
folder: string, 
/**
 * How many of the last ones are kept.
 */
keep: number, 
/**
 * Of how many days the last one is kept.
 */
daily: number, 
/**
 * Of how many weeks.
 */
weekly: number, 
/**
 * Of how many months.
 */
monthly: number, 
/**
 * Whether they are compressed.
 */
compress: boolean, };
