// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { ObjectKind } from "./ObjectKind";
import type { Weight } from "./Weight";

/**
 * An object that is otherwise than the applied revisions left it.
 */
export type Drifted = { 
/**
 * How much it matters.
 */
weight: Weight, 
/**
 * What was expected; none where nothing was.
 */
expected: string | null, 
/**
 * What is there; none where nothing is.
 */
found: string | null, 
/**
 * What it is.
 */
kind: ObjectKind, 
/**
 * Where it is.
 */
name: string, };
