// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Right } from "./Right";

/**
 * Who may carry something out.
 */
export type Permission = { "asks": "nobody" } | { "asks": "user", 
/**
 * The right.
 */
right: Right, 
/**
 * Names of the roles that have it, as the shop calls them.
 */
roles: Array<string>, } | { "asks": "recovery", 
/**
 * Whether the program runs as the administrator already, so that nothing is asked.
 */
administrator: boolean, 
/**
 * Whether a recovery code was ever printed on this machine.
 */
code: boolean, };
