// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Theme } from "./Theme";

/**
 * What the page must know before it draws anything.
 */
export type Greeting = { 
/**
 * `tr` or `en`: as a person chose it, else as the system has it.
 */
language: string, 
/**
 * As a person chose it.
 */
theme: Theme, 
/**
 * Where a new store would be put when nobody chooses another place, for people to read.
 */
store_place: string, };
