// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * A question.
 */
export type Ask = "company-name" | "store-name" | "store-code" | "admin-login" | "admin-name" | "admin-password";
