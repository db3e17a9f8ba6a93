// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { LineState } from "./LineState";
import type { Share } from "./Share";
import type { What } from "./What";

/**
 * A line of the list.
 */
export type Line = { 
/**
 * What it is.
 */
what: What, 
/**
 * How far it is.
 */
state: LineState, 
/**
 * When it began, UTC.
 */
started: string | null, 
/**
 * How long it took, in milliseconds; what it is expected to take while it has not begun, where that is known.
 */
duration_ms: number | null, 
/**
 * How much of it is done, where that is known.
 */
share: Share | null, };
