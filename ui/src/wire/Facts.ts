// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * What a database tells of itself.
 */
export type Facts = { 
/**
 * Version of the engine: `SQLite 3.51.0`, `PostgreSQL 15.14`.
 */
version: string, 
/**
 * Size on disk, in bytes.
 */
bytes: number, 
/**
 * Whether this connection may write; unknown until somebody tries, where nothing tells.
 */
read_only: boolean, 
/**
 * Room in the file that holds nothing, in bytes; none where the engine keeps no such number.
 */
free_bytes: number | null, };
