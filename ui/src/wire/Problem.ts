// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Exit } from "./Exit";
import type { JsonValue } from "./serde_json/JsonValue";

/**
 * An error as it crosses to a face: no text, only what a text is made of.
 */
export type Problem = { 
/**
 * `KSD-1203`. Never reused for another meaning.
 */
code: string, 
/**
 * Name of the texts: `error-<name>`.
 */
name: string, 
/**
 * Values for the placeholders of the texts.
 */
args: { [key in string]: JsonValue }, 
/**
 * How the process should end.
 */
exit: Exit, 
/**
 * The causes below, outermost first, in their own words (drivers, the operating system). May hold values of rows:
 * for the person before the screen, never for a log.
 */
causes: Array<string>, 
/**
 * What the database answered, in codes and names alone: `23505, table musteriler, constraint uq_telefon`.
 */
refusal?: string, };
