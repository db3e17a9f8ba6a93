// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Line } from "./Line";
import type { StopEffect } from "./StopEffect";

/**
 * How far a task is: the lines of its list, what it waits for, what a stop would do.
 */
export type Progress = { 
/**
 * In the order in which they come.
 */
lines: Array<Line>, 
/**
 * Who holds the database, while that is waited for; an empty name where it is not known.
 */
waits_for: string | null, 
/**
 * What a stop would do now.
 */
stop: StopEffect, };
