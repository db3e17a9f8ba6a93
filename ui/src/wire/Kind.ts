// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * What a ledger entry is about.
 */
export type Kind = "upgrade" | "downgrade" | "stamp" | "seed" | "restore" | "heal";
