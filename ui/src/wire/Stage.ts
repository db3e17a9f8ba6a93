// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * A stage of a job, in the order in which they come.
 */
export type Stage = "pre-checks" | "backup" | "verify-backup" | "rehearsal" | "apply" | "verify" | "unpack" | "swap" | "put-back";
