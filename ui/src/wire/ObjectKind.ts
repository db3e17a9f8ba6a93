// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * What an object is. Spelled with `-` in sealed files and JSON.
 */
export type ObjectKind = "enum" | "sequence" | "routine" | "table" | "column" | "primary-key" | "unique" | "foreign-key" | "check" | "index" | "view" | "trigger";
