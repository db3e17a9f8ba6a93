// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * Who looked after a database before this run.
 */
export type Keeper = "empty" | "unmanaged" | "alembic" | "kasadar";
