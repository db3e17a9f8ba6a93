// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * An applied revision whose file reads differently now.
 */
export type Edited = { 
/**
 * Which one.
 */
revision: string, 
/**
 * Its file.
 */
file: string, };
