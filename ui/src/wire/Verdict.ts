// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * What became of a database in a run.
 */
export type Verdict = "nothing" | "kept" | "unchanged" | "put-back" | "part-kept" | "unfinished";
