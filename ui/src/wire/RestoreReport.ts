// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Flaw } from "./Flaw";
import type { Manifest } from "./Manifest";
import type { Saved } from "./Saved";

/**
 * The account of a restore.
 */
export type RestoreReport = { 
/**
 * UUID version 7; the same in the ledger.
 */
job: string, 
/**
 * Where.
 */
place: string, 
/**
 * The backup that was brought back.
 */
backup: Manifest, 
/**
 * Where the state before it is.
 */
saved: Saved, 
/**
 * Rows that point at nothing: they did when the backup was made.
 */
flaws: Array<Flaw>, 
/**
 * When it began, UTC.
 */
started: string, 
/**
 * How long it took, in milliseconds.
 */
duration_ms: number, };
