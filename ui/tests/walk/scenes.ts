// The scenes that a browser can be shown: those of the fake platform, and some put together so that one screen leads on to
// another and a walk can end the task.
import { scenes as known } from "../../src/platform/fake";
import { failure, type Scene } from "../../src/platform/fake/answers";
import { STORE } from "../../src/platform/fake/status";
import type { FakeTask } from "../../src/platform/fake/task";
import { hazardous, recovering, updateSubject, updating } from "../../src/platform/fake/update";
import type { Platform } from "../../src/platform/platform";
import type { UpdateSubject } from "../../src/wire/UpdateSubject";

/** A scene whose task does not end by itself. */
export interface Driven extends Scene {
  task?: FakeTask;
}

function of(name: string): Platform {
  const scene = known[name];
  if (!scene) throw new Error(`no scene ${name}`);
  return scene.platform;
}

const at = { at: "update", database: STORE.name } as const;

/** An update whose task this walk ends; `more` is made of what it would have answered itself. */
function driven(subject: UpdateSubject, more: (own: Platform) => Partial<Platform> = () => ({})): Driven {
  const { platform, task } = updating(subject);
  return { platform: { ...platform, ...more(platform) }, task, first: at };
}

const outside = failure("outside-quiet-hours", "KSD-1752", "refused", { from: "22:00", to: "07:00" }).problem;
const history = of("history-list");
const restore = of("restore");

export const scenes: Record<string, Driven> = {
  ...known,
  "walk-update": driven(updateSubject()),
  "walk-aside": driven(updateSubject({ checks: [{ check: "quiet-hours", problem: outside }] })),
  "walk-downgrade": {
    ...driven(hazardous(), () => ({ history: history.history, revision: history.revision })),
    first: { at: "history" },
  },
  "walk-failed": driven(updateSubject(), (own) => ({
    backups: restore.backups,
    startVerify: restore.startVerify,
    attend: async (hear) => {
      await own.attend(hear);
      await restore.attend(hear);
    },
    saveSupportFile: async () => "E:\\kasadar-destek-2026-11-21.zip",
  })),
  "walk-recover": { ...recovering(), first: { at: "recover", database: STORE.name } },
  "walk-undo": { platform: restore, first: { at: "backups" } },
};
