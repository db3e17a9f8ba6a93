// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * A revision with its messages.
 */
export type Named = { 
/**
 * Its id.
 */
revision: string, 
/**
 * One line in English; empty where no file has it.
 */
message: string, 
/**
 * The same by language.
 */
messages: { [key in string]: string }, };
