// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Ended } from "./Ended";
import type { Progress } from "./Progress";
import type { TaskKind } from "./TaskKind";

/**
 * The task.
 */
export type Task = { 
/**
 * Tells it from others.
 */
id: number, 
/**
 * What it does.
 */
kind: TaskKind, 
/**
 * Name of the database.
 */
database: string, 
/**
 * When it began, UTC.
 */
started: string, 
/**
 * How far it is.
 */
progress: Progress, 
/**
 * Whether it was asked to stop.
 */
stopping: boolean, 
/**
 * How it ended; none while it is under way.
 */
ended: Ended | null, };
