// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.

/**
 * What loading did to one dataset.
 */
export type DatasetReport = { 
/**
 * Its name.
 */
dataset: string, 
/**
 * Its title in English.
 */
title: string, 
/**
 * Its title in Turkish.
 */
title_tr: string, 
/**
 * Rows that were not there.
 */
added: number, 
/**
 * Rows that follow the vendor's new values.
 */
changed: number, 
/**
 * Rows that the shop changed or removed, and that stay so.
 */
kept: number, 
/**
 * Rows that are as shipped.
 */
same: number, };
