// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Manifest } from "./Manifest";
import type { Problem } from "./Problem";

/**
 * A backup as a list shows it.
 */
export type Kept = { 
/**
 * Its id.
 */
id: string, 
/**
 * What its manifest says.
 */
manifest: Manifest | null, 
/**
 * Why the manifest cannot be believed, or that its file is gone.
 */
problem: Problem | null, };
