// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * What a new installation is to be.
 */
export type InstallRequest = { 
/**
 * Name of the store in the configuration: letters, digits and `-`.
 */
name: string, 
/**
 * The file, as a dialog gave it out; the usual place without it.
 */
file: string | null, };
