// Which icon and colour a state or a problem has. Its words are texts.
import {
  IconCircleArrowUp,
  IconCircleCheck,
  IconCirclePlus,
  IconCircleX,
  IconGitBranch,
  IconGitCompare,
  IconHelpCircle,
  IconLock,
  IconPlugConnectedX,
  IconVersions,
} from "@tabler/icons-react";
import type { Sign } from "../parts/Sign";
import type { Exit } from "../wire/Exit";
import type { State } from "../wire/State";

export const signs: Record<State, Sign> = {
  "up-to-date": { icon: IconCircleCheck, tone: "ok" },
  pending: { icon: IconCircleArrowUp, tone: "info" },
  empty: { icon: IconCirclePlus, tone: "info" },
  "no-stamp": { icon: IconHelpCircle, tone: "idle" },
  newer: { icon: IconVersions, tone: "warn" },
  "unknown-rows": { icon: IconHelpCircle, tone: "warn" },
  drift: { icon: IconGitCompare, tone: "warn" },
  unfinished: { icon: IconCircleX, tone: "bad" },
  "several-heads": { icon: IconGitBranch, tone: "warn" },
};

const FAILED: Sign = { icon: IconCircleX, tone: "bad" };

export function signOf(exit: Exit): Sign {
  if (exit === "locked") return { icon: IconLock, tone: "idle" };
  return exit === "connection" ? { icon: IconPlugConnectedX, tone: "bad" } : FAILED;
}
