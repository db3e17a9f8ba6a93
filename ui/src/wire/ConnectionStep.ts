// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * A step on the way to the centre.
 */
export type ConnectionStep = "name" | "port" | "server" | "sign-in" | "rights";
