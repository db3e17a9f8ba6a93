// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Named } from "./Named";
import type { Stage } from "./Stage";

/**
 * What a line stands for.
 */
export type What = { "what": "stage", 
/**
 * Which one.
 */
stage: Stage, } | { "what": "revision", 
/**
 * Id and messages.
 */
named: Named, };
