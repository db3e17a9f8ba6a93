// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * Where the state before a restore is.
 */
export type Saved = { "saved": "nothing" } | { "saved": "backup", 
/**
 * Its id.
 */
id: string, } | { "saved": "files", 
/**
 * Their folder.
 */
folder: string, } | { "saved": "database", 
/**
 * Its name.
 */
name: string, };
