// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * How a backup's file is packed.
 */
export type Compression = "none" | "gzip";
