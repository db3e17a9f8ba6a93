// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Task } from "./Task";

/**
 * What the desk tells the page without being asked.
 */
export type Message = { "message": "task", 
/**
 * As it is.
 */
task: Task, } | { "message": "close-asked" };
