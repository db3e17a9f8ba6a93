// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * SHA-256 over a canonical text, as 64 lower-case hex digits.
 */
export type Checksum = string;
