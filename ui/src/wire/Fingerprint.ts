// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * SHA-256 over all objects, 64 hex digits.
 */
export type Fingerprint = string;
