// Scenes that only the walks need: those of the fake platform put together, so that one screen leads on to another.
import { scenes as known } from "../../src/platform/fake";
import { failure, type Scene } from "../../src/platform/fake/answers";
import { STORE } from "../../src/platform/fake/status";
import { updateSubject, updating } from "../../src/platform/fake/update";
import type { Platform } from "../../src/platform/platform";

function of(name: string): Platform {
  const scene = known[name];
  if (!scene) throw new Error(`no scene ${name}`);
  return scene.platform;
}

const outside = failure("outside-quiet-hours", "KSD-1752", "refused", { from: "22:00", to: "07:00" }).problem;
const update = { at: "update", database: STORE.name } as const;
const history = of("history-list");
const restore = of("restore");
const failing = updating(updateSubject()).platform;

export const scenes: Record<string, Scene> = {
  ...known,
  "walk-aside": {
    platform: updating(updateSubject({ checks: [{ check: "quiet-hours", problem: outside }] })).platform,
    first: update,
  },
  "walk-downgrade": {
    platform: { ...of("update-back"), history: history.history, revision: history.revision },
    first: { at: "history" },
  },
  "walk-failed": {
    platform: {
      ...failing,
      backups: restore.backups,
      startVerify: restore.startVerify,
      attend: async (hear) => {
        await failing.attend(hear);
        await restore.attend(hear);
      },
      saveSupportFile: async () => "E:\\kasadar-destek-2026-11-21.zip",
    },
    first: update,
  },
  "walk-undo": { platform: restore, first: { at: "backups" } },
};
