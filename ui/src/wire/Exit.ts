// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * How a process ends; the number is the exit code of the command line.
 */
export type Exit = "done" | "failed" | "usage" | "pending" | "verification" | "locked" | "connection" | "backup" | "refused" | "interrupted";
