// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Checked } from "./Checked";
import type { Compression } from "./Compression";
import type { Engine } from "./Engine";
import type { Fingerprint } from "./Fingerprint";
import type { Reason } from "./Reason";

/**
 * A backup, told by the file beside it.
 */
export type Manifest = { 
/**
 * Format of this file.
 */
format: number, 
/**
 * UTC time and four hex digits: `20261121-140512-3f9a`.
 */
id: string, 
/**
 * Engine of the database.
 */
engine: Engine, 
/**
 * Where the database was, for people.
 */
place: string, 
/**
 * Job of the first entry of its ledger: tells databases apart. None without a ledger.
 */
origin: string | null, 
/**
 * Version rows.
 */
rows: Array<string>, 
/**
 * Fingerprint of the schema.
 */
fingerprint: Fingerprint, 
/**
 * Rows of every table that is not Kasadar's own.
 */
tables: { [key in string]: number }, 
/**
 * Name of the file beside this one.
 */
file: string, 
/**
 * Its size, in bytes.
 */
bytes: number, 
/**
 * Size of the database, in bytes.
 */
content_bytes: number, 
/**
 * SHA-256 of the file, 64 hex digits.
 */
sha256: string, 
/**
 * How the file is packed.
 */
compression: Compression, 
/**
 * Program and version that made it.
 */
program: string, 
/**
 * Version of the engine: `SQLite 3.51.0`.
 */
engine_version: string, 
/**
 * Why it was made.
 */
reason: Reason, 
/**
 * When, UTC.
 */
taken: string, 
/**
 * How long it took, in milliseconds.
 */
duration_ms: number, 
/**
 * Who made it.
 */
operator: string, 
/**
 * On which machine.
 */
host: string, 
/**
 * When it was last found sound, and how deep that look went.
 */
checked: Checked | null, 
/**
 * SHA-256 of everything above, 64 hex digits.
 */
seal: string, };
