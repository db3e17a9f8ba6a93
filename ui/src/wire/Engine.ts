// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * A database engine. Spelled `sqlite` and `postgres` in revision files, JSON and messages.
 */
export type Engine = "sqlite" | "postgres";
