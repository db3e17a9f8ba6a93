// What a run that ended otherwise means for the shop: is the data safe, can it sell? Words are texts.
import type { Sign } from "../parts/Sign";
import type { Problem } from "../wire/Problem";
import type { Verdict } from "../wire/Verdict";
import { CAUTION, DONE } from "./signs";

type Answer = Sign & { word: string };

const SAFE: Answer = { ...DONE, word: "window-task-data-safe" };
const SELLS: Answer = { ...DONE, word: "window-task-can-sell" };
const WAITS: Answer = { ...CAUTION, word: "window-task-wait-selling" };
const LOOK: Answer = { ...CAUTION, word: "window-task-data-look" };

/** Problems after which the file itself is in doubt, whatever the run did. */
const DAMAGE = ["damaged", "damaged-before", "disk-fault", "flaws-after", "not-a-database"];

export function meaning(problem: Pick<Problem, "name">, verdict: Verdict | undefined): Answer[] {
  if (DAMAGE.includes(problem.name)) return [LOOK, WAITS];
  switch (verdict) {
    // Without a report only the error itself knows, and its own words say it.
    case undefined:
      return [];
    case "unfinished":
      return [SAFE, WAITS];
    default:
      return [SAFE, SELLS];
  }
}
