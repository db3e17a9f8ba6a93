// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Permission } from "./Permission";

/**
 * Something that can be carried out once, for a quarter of an hour.
 */
export type Prepared<S> = { 
/**
 * Names it. Random, and of no use for anything else.
 */
token: string, 
/**
 * Who may carry it out.
 */
permission: Permission, 
/**
 * What it is about.
 */
subject: S, };
