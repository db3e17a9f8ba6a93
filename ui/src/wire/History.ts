// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { HistoryRow } from "./HistoryRow";

/**
 * All revisions, newest first, with the lanes of the drawing beside them.
 */
export type History = { 
/**
 * How many lanes the drawing needs.
 */
lanes: number, 
/**
 * One row for each revision.
 */
rows: Array<HistoryRow>, };
