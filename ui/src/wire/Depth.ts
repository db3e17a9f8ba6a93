// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * How deep a look at a backup goes.
 */
export type Depth = "checksum" | "open" | "deep";
