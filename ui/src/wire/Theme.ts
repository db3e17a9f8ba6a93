// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * Light or dark.
 */
export type Theme = "auto" | "light" | "dark";
