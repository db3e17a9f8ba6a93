// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * A way out.
 */
export type Way = "finish" | "undo" | "restore";
