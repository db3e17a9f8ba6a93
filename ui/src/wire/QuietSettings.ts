// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * When updates may run, in the machine's own time.
 */
export type QuietSettings = { 
/**
 * First minute: `22:30`.
 */
from: string, 
/**
 * First minute that is not quiet any more.
 */
to: string, };
