// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * What a job that was cut off did to its database.
 */
export type Remains = { "remains": "before" } | { "remains": "after" } | { "remains": "part" } | { "remains": "half-done", 
/**
 * Which one.
 */
revision: string, };
