// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * Which version to write.
 */
export type StampRequest = { "stamp": "identified" } | { "stamp": "target", 
/**
 * Its id, or `base`.
 */
revision: string, };
