// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Manifest } from "./Manifest";

/**
 * What clearing old backups would take away.
 */
export type Pruning = { 
/**
 * Those that would go.
 */
removes: Array<Manifest>, 
/**
 * How many stay.
 */
keeps: number, };
