// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { ObjectName } from "./ObjectName";

/**
 * A step of a plan in words.
 */
export type StepTold = { 
/**
 * Objects that come: `table urunler`, by kind and name.
 */
adds: Array<ObjectName>, 
/**
 * Objects that change.
 */
changes: Array<ObjectName>, 
/**
 * Objects that go.
 */
removes: Array<ObjectName>, 
/**
 * How long it may take, in milliseconds, where a rehearsal or the past tells.
 */
duration_ms: number | null, 
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
