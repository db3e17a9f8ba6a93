// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * The one thing to know about a database. The most urgent state wins.
 */
export type State = "up-to-date" | "pending" | "empty" | "no-stamp" | "newer" | "unknown-rows" | "drift" | "unfinished" | "several-heads";
