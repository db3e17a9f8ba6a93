// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * Who says so: for what asks for a user, or for the recovery code.
 */
export type Asked = { "by": "user", 
/**
 * Name of the account.
 */
login: string, 
/**
 * Its password.
 */
password: string, } | { "by": "recovery-code", 
/**
 * As it was typed; blanks and dashes do not matter.
 */
code: string, };
