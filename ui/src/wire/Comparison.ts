// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Manifest } from "./Manifest";
import type { TableRows } from "./TableRows";

/**
 * The database as it is, and as a backup holds it.
 */
export type Comparison = { 
/**
 * The backup.
 */
backup: Manifest, 
/**
 * Version rows now; none where the database cannot be read.
 */
rows_now: Array<string> | null, 
/**
 * Every table of either, by name.
 */
tables: Array<TableRows>, };
