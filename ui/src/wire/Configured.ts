// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Engine } from "./Engine";

/**
 * A database that the window shows.
 */
export type Configured = { 
/**
 * Its name in the configuration, or the path that the window was started with.
 */
name: string, 
/**
 * Which engine: a store is SQLite, the centre is PostgreSQL.
 */
engine: Engine, 
/**
 * Path, or `user@host:port/name`. Never a password.
 */
place: string, };
