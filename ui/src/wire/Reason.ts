// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * Why a backup was made.
 */
export type Reason = "by-hand" | "before-upgrade" | "before-downgrade" | "before-restore" | "before-stamp";
