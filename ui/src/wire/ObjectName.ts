// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { ObjectKind } from "./ObjectKind";

/**
 * Which object: its kind and its name, `table.column` for what belongs to a table.
 */
export type ObjectName = { 
/**
 * What it is.
 */
kind: ObjectKind, 
/**
 * Where it is.
 */
name: string, };
