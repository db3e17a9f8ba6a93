// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { BackupVerdict } from "./BackupVerdict";
import type { Manifest } from "./Manifest";
import type { Report } from "./Report";
import type { RestoreReport } from "./RestoreReport";
import type { SeedReport } from "./SeedReport";

/**
 * What came out of a task.
 */
export type Product = { "product": "run", 
/**
 * Its report.
 */
report: Report, } | { "product": "restore", 
/**
 * Its report.
 */
report: RestoreReport, } | { "product": "recovered", 
/**
 * Its report, where a run was part of it.
 */
report: Report | null, } | { "product": "backup", 
/**
 * Its manifest.
 */
manifest: Manifest, } | { "product": "verified", 
/**
 * What it found.
 */
verdict: BackupVerdict, } | { "product": "seed", 
/**
 * What was loaded.
 */
report: SeedReport, } | { "product": "installed", 
/**
 * Report of the run that made it.
 */
report: Report, 
/**
 * The recovery code, shown and printed once.
 */
recovery_code: string, } | { "product": "pruned", 
/**
 * Which.
 */
removed: Array<string>, };
