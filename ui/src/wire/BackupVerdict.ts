// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Flaw } from "./Flaw";
import type { Manifest } from "./Manifest";

/**
 * What a look at a sound backup found.
 */
export type BackupVerdict = { 
/**
 * The manifest, with the time of this look.
 */
manifest: Manifest, 
/**
 * Rows that point at nothing: they were so in the database, and come back so.
 */
flaws: Array<Flaw>, };
