// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Narrowed } from "./Narrowed";

/**
 * What follows from a schema.
 */
export type IdentityVerdict = { "is": "empty" } | { "is": "exact", 
/**
 * Version rows of each revision with this schema, in order; usually there is one.
 */
revisions: Array<Array<string>>, 
/**
 * The one of several that the database's own record names.
 */
narrowed_to: Narrowed | null, } | { "is": "between", 
/**
 * Version rows of what is whole.
 */
after: Array<string>, 
/**
 * The revision that is partly there.
 */
before: string, 
/**
 * Objects of it that are there.
 */
done: number, 
/**
 * Objects that it changes.
 */
of: number, } | { "is": "nearest" } | { "is": "unsealed" };
