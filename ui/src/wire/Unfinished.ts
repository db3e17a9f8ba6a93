// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Direction } from "./Direction";
import type { Piece } from "./Piece";

/**
 * A revision whose work is partly in the database and whose version row is not.
 */
export type Unfinished = { 
/**
 * Which one.
 */
revision: string, 
/**
 * Which way it was going.
 */
direction: Direction, 
/**
 * Pieces done: statements of a `no-transaction` section, and ranges of backfills.
 */
pieces: Array<Piece>, };
