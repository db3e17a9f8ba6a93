// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * What a job looks at.
 */
export type CheckName = "space" | "in-use" | "quiet-hours" | "drift" | "integrity-before" | "rehearsal" | "integrity" | "fingerprint" | "base-data";
