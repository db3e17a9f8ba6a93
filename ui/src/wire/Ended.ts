// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Problem } from "./Problem";
import type { Product } from "./Product";
import type { Report } from "./Report";

/**
 * How a task ended.
 */
export type Ended = { "ended": "done", 
/**
 * What came out.
 */
product: Product, } | { "ended": "failed", 
/**
 * Why.
 */
problem: Problem, 
/**
 * What was done all the same.
 */
report: Report | null, };
