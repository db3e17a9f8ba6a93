// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * A file that a person chose in a dialog of the system's.
 */
export type PickedFile = { 
/**
 * Names it here.
 */
id: string, 
/**
 * Its path, for people to read.
 */
shown: string, };
