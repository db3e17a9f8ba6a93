// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Breach } from "./Breach";

/**
 * A place where a ledger is not as Kasadar wrote it.
 */
export type Broken = { 
/**
 * Position of the entry.
 */
seq: number, 
/**
 * The run that wrote it; none where the entry itself is gone.
 */
job: string | null, 
/**
 * What is wrong there.
 */
breach: Breach, };
