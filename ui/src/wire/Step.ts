// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Checksum } from "./Checksum";
import type { Direction } from "./Direction";

/**
 * One revision in one direction.
 */
export type Step = { 
/**
 * Its id; `base` where a stamp leaves no row.
 */
revision: string, 
/**
 * Which way.
 */
direction: Direction, 
/**
 * Checksum of its file; none for a stamp to base.
 */
checksum: Checksum | null, 
/**
 * Version rows that the step takes away.
 */
removes: Array<string>, 
/**
 * Version rows that the step writes.
 */
adds: Array<string>, };
