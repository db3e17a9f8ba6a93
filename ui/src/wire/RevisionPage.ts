// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

import type { Entry } from "./Entry";
import type { Named } from "./Named";
import type { Scripts } from "./Scripts";

/**
 * Everything about one revision.
 */
export type RevisionPage = { 
/**
 * SHA-256 of its text, 64 hex digits.
 */
checksum: string, 
/**
 * Why it cannot be undone, where that is so.
 */
irreversible: string | null, 
/**
 * What runs on the way up.
 */
up: Scripts, 
/**
 * What runs on the way down; none where it cannot be undone.
 */
down: Scripts | null, 
/**
 * Parents, oldest first.
 */
parents: Array<Named>, 
/**
 * Children.
 */
children: Array<Named>, 
/**
 * Its file.
 */
file: string, 
/**
 * Ids of its parents.
 */
revises: Array<string>, 
/**
 * Ids of what it depends on.
 */
depends_on: Array<string>, 
/**
 * Labels of its own and of the lineages it is in.
 */
labels: Array<string>, 
/**
 * Without children.
 */
head: boolean, 
/**
 * With several parents.
 */
merge: boolean, 
/**
 * With several children.
 */
branch_point: boolean, 
/**
 * When its author made it, UTC.
 */
created: string | null, 
/**
 * Whether the database has it; none where no database was asked.
 */
applied: boolean | null, 
/**
 * Whether the version table holds it.
 */
current: boolean, 
/**
 * The run that applied it.
 */
run: Entry | null, 
/**
 * Its id.
 */
revision: string, 
/**
 * One line in English; empty where no file has it.
 */
message: string, 
/**
 * The same by language.
 */
messages: { [key in string]: string }, };
