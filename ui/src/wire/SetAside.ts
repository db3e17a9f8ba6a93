// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * A rule that a person set aside.
 */
export type SetAside = { 
/**
 * Which one: a check's name, or `backup`.
 */
rule: string, 
/**
 * Why, in their words.
 */
reason: string, };
