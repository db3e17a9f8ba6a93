// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * What a task does.
 */
export type TaskKind = "update" | "downgrade" | "backup" | "verify" | "restore" | "stamp" | "seed" | "recover" | "install" | "prune";
