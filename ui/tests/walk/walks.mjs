// The walks: each wizard to its end, by what a person reads on it. Nothing here knows of a language or of a way of pressing.

import { backups, restore, restoreStamped, undo } from "./backups.mjs";
import { baseData, install } from "./first.mjs";
import { help, settings } from "./places.mjs";
import { despite, identified } from "./stamps.mjs";
import { aside, cancelled, downgrade, failed, recoverBy, update } from "./updates.mjs";

/** By name: the scene at which each begins, and the way from there. */
export const walks = {
  update: ["walk-update", update],
  "update-aside": ["walk-aside", aside],
  "update-cancelled": ["walk-update", cancelled],
  "update-failed": ["walk-failed", failed],
  downgrade: ["walk-downgrade", downgrade],
  "recover-finish": ["walk-recover", recoverBy("finish")],
  "recover-undo": ["walk-recover", recoverBy("undo")],
  "recover-restore": ["walk-recover", recoverBy("restore")],
  restore: ["restore", restore],
  "restore-stamped": ["restore-foreign", restoreStamped],
  undo: ["walk-undo", undo],
  backups: ["backups", backups],
  stamp: ["stamp-exact", identified],
  "stamp-despite": ["stamp-nearest", despite],
  install: ["install", install],
  "base-data": ["base-data-questions", baseData],
  settings: ["settings-appearance", settings],
  help: ["help", help],
};
