// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { CentralSettings } from "./CentralSettings";
import type { QuietSettings } from "./QuietSettings";
import type { Theme } from "./Theme";

/**
 * One thing to set.
 */
export type SettingsChange = { "set": "language", 
/**
 * Which.
 */
language: string, } | { "set": "theme", 
/**
 * Which.
 */
theme: Theme, } | { "set": "central", 
/**
 * Its address.
 */
central: CentralSettings, 
/**
 * Its password, for the keyring; none keeps the one that is there.
 */
password: string | null, } | { "set": "no-central" } | { "set": "store", 
/**
 * Its name: letters, digits and `-`.
 */
name: string, 
/**
 * The file, as the dialog gave it out.
 */
file: string, } | { "set": "no-store", 
/**
 * Its name.
 */
name: string, } | { "set": "backup", 
/**
 * How many of the last ones.
 */
keep: number, 
/**
 * Days.
 */
daily: number, 
/**
 * Weeks.
 */
weekly: number, 
/**
 * Months.
 */
monthly: number, 
/**
 * Compressed.
 */
compress: boolean, 
/**
 * The folder, as a dialog gave it out; none keeps the one that is there.
 */
folder: string | null, } | { "set": "quiet-hours", 
/**
 * The hours.
 */
hours: QuietSettings | null, };
