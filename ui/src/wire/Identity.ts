// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Candidate } from "./Candidate";
import type { Engine } from "./Engine";
import type { Fingerprint } from "./Fingerprint";
import type { IdentityVerdict } from "./IdentityVerdict";
import type { ObjectName } from "./ObjectName";

/**
 * What a schema says about the revision of its database.
 */
export type Identity = { 
/**
 * Which engine.
 */
engine: Engine, 
/**
 * Of the live schema.
 */
fingerprint: Fingerprint, 
/**
 * How many objects the live schema has.
 */
objects: number, 
/**
 * What follows from them.
 */
verdict: IdentityVerdict, 
/**
 * The schemas that fit best, best first.
 */
candidates: Array<Candidate>, 
/**
 * Objects that no revision ever made: an index of the shop's own, tables of another program.
 */
unknown: Array<ObjectName>, 
/**
 * Revisions that could not be compared, because they are not sealed on this engine.
 */
unsealed: Array<string>, };
