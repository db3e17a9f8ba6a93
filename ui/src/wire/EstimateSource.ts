// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * What an estimate stands on.
 */
export type EstimateSource = { "from": "rehearsal", 
/**
 * When, UTC.
 */
at: string, } | { "from": "past-runs", 
/**
 * How many.
 */
steps: number, };
