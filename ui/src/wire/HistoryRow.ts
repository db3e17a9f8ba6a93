// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Edge } from "./Edge";
import type { Entry } from "./Entry";

/**
 * A revision and its node.
 */
export type HistoryRow = { 
/**
 * Lane of the node, counted from 0 on the left.
 */
lane: number, 
/**
 * Lines from this row to the next one below.
 */
edges: Array<Edge>, 
/**
 * Its file.
 */
file: string, 
/**
 * Ids of its parents.
 */
revises: Array<string>, 
/**
 * Ids of what it depends on.
 */
depends_on: Array<string>, 
/**
 * Labels of its own and of the lineages it is in.
 */
labels: Array<string>, 
/**
 * Without children.
 */
head: boolean, 
/**
 * With several parents.
 */
merge: boolean, 
/**
 * With several children.
 */
branch_point: boolean, 
/**
 * When its author made it, UTC.
 */
created: string | null, 
/**
 * Whether the database has it; none where no database was asked.
 */
applied: boolean | null, 
/**
 * Whether the version table holds it.
 */
current: boolean, 
/**
 * The run that applied it.
 */
run: Entry | null, 
/**
 * Its id.
 */
revision: string, 
/**
 * One line in English; empty where no file has it.
 */
message: string, 
/**
 * The same by language.
 */
messages: { [key in string]: string }, };
