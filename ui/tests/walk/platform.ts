// The fake platform as a browser is driven through it: any scene by `?scene=`, and `window.stage` to speak for the desk.
import type { Where } from "../../src/desk/go";
import { answers } from "../../src/platform/fake/answers";
import { DISK_FULL, report } from "../../src/platform/fake/update";
import type { Platform } from "../../src/platform/platform";
import { type Args, bundle, find, type Language } from "../../src/texts/texts";
import type { Ended } from "../../src/wire/Ended";
import type { Message } from "../../src/wire/Message";
import type { Report } from "../../src/wire/Report";
import type { Task } from "../../src/wire/Task";
import { later } from "./later";
import { scenes } from "./scenes";

const ENDINGS: Record<string, Ended> = {
  done: { ended: "done", product: { product: "run", report: report() } },
  failed: failed("part-kept"),
  unfinished: failed("unfinished"),
};

function failed(verdict: Report["verdict"]): Ended {
  return {
    ended: "failed",
    problem: DISK_FULL,
    report: report({ outcome: "failed", verdict, problem: DISK_FULL }),
  };
}

const hearers: ((message: Message) => void)[] = [];
let task: Task | undefined;

const bundles: Partial<Record<Language, ReturnType<typeof bundle>>> = {};

const stage = {
  /** The names of all scenes. */
  scenes: Object.keys(scenes),
  /** A text as the window shows it. */
  said(language: Language, id: string, args: Args = {}): string {
    bundles[language] ??= bundle(language);
    const text = find(bundles[language], id, args);
    if (text === undefined) throw new Error(`no text ${id}`);
    return text.replaceAll("`", "");
  },
  later,
  /** Ends the task that was begun last. */
  end(how: string): void {
    const ended = ENDINGS[how];
    if (!task || !ended) throw new Error(`nothing that could be ${how}`);
    for (const hear of hearers) hear({ message: "task", task: { ...task, ended } });
  },
};
export type Stage = typeof stage;
Object.assign(window, { stage });

const asked = new URLSearchParams(window.location.search).get("scene") ?? "two";
const scene = scenes[asked] ?? { platform: answers({}), first: { at: "status" } };
export const platform: Platform = {
  ...scene.platform,
  attend: async (hear) => {
    hearers.push(hear);
    await scene.platform.attend(hear);
  },
  execute: async (token, given) => {
    task = await scene.platform.execute(token, given);
    return task;
  },
};
export const first: Where = scene.first;
