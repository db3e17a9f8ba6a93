// The fake platform as a browser is driven through it: any scene by `?scene=`, and `window.stage` to speak for the desk.
import type { Where } from "../../src/desk/go";
import { answers } from "../../src/platform/fake/answers";
import { DISK_FULL, report } from "../../src/platform/fake/update";
import type { Platform } from "../../src/platform/platform";
import { type Args, bundle, find, type Language } from "../../src/texts/texts";
import type { Ended } from "../../src/wire/Ended";
import { later } from "./later";
import { type Driven, scenes } from "./scenes";

const ENDINGS: Record<string, Ended> = {
  done: { ended: "done", product: { product: "run", report: report() } },
  failed: {
    ended: "failed",
    problem: DISK_FULL,
    report: report({ outcome: "failed", verdict: "part-kept", problem: DISK_FULL }),
  },
};

const asked = new URLSearchParams(window.location.search).get("scene") ?? "two";
const scene: Driven = scenes[asked] ?? { platform: answers({}), first: { at: "status" } };
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
  /** Ends the task under way. */
  end(how: string): void {
    const ended = ENDINGS[how];
    if (!scene.task || !ended) throw new Error(`nothing that could be ${how}`);
    scene.task.end(ended);
  },
};
Object.assign(window, { stage });

export const platform: Platform = scene.platform;
export const first: Where = scene.first;
