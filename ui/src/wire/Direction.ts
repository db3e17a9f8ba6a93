// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * Which way a step goes.
 */
export type Direction = "up" | "down" | "stamp";
