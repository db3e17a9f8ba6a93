// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { BackupSettings } from "./BackupSettings";
import type { CentralSettings } from "./CentralSettings";
import type { Configured } from "./Configured";
import type { QuietSettings } from "./QuietSettings";
import type { Theme } from "./Theme";

/**
 * What is set on this machine.
 */
export type Settings = { 
/**
 * `tr`, `en`, or none for the system's.
 */
language: string | null, 
/**
 * Light or dark.
 */
theme: Theme, 
/**
 * The stores.
 */
stores: Array<Configured>, 
/**
 * The centre; none where there is none.
 */
central: CentralSettings | null, 
/**
 * Backups.
 */
backup: BackupSettings, 
/**
 * When updates may run; any time without it.
 */
quiet_hours: QuietSettings | null, 
/**
 * The configuration file, for people to read.
 */
file: string, 
/**
 * The version of this program.
 */
version: string, };
