// The one next button of each card, and which card is the most urgent.
import type { Where } from "../desk/go";
import type { Exit } from "../wire/Exit";
import type { State } from "../wire/State";
import type { Answer } from "./answer";

/** What a button does: goes somewhere, or something right here. */
export type Deed = { goes: Where } | { does: "backup" | "retry" | "explain" };

export interface Next {
  /** The button's text. */
  label: string;
  deed: Deed;
}

/** The button of a database that could be looked at. */
export function nextOf(state: State, database: string): Next {
  switch (state) {
    case "up-to-date":
      return { label: "window-backup-now", deed: { does: "backup" } };
    case "pending":
      return { label: "window-go-update", deed: { goes: { at: "update", database } } };
    case "empty":
      return { label: "window-go-install", deed: { goes: { at: "update", database } } };
    case "no-stamp":
    case "unknown-rows":
      return { label: "window-go-stamp", deed: { goes: { at: "stamp", database } } };
    case "newer":
      return { label: "window-go-help", deed: { does: "explain" } };
    case "drift":
      return { label: "window-go-drift", deed: { goes: { at: "drift", database } } };
    case "unfinished":
      return { label: "window-go-recover", deed: { goes: { at: "recover", database } } };
    case "several-heads":
      return { label: "window-details", deed: { goes: { at: "history", database } } };
  }
}

/** The button of one that could not. */
export function nextAfter(exit: Exit, isCentral: boolean): Next {
  if (exit === "connection" && isCentral) {
    return { label: "window-go-connection", deed: { goes: { at: "settings", page: "central" } } };
  }
  return { label: "window-retry", deed: { does: "retry" } };
}

/** The most urgent first; a database that is up to date has nothing urgent. */
const URGENCY: State[] = [
  "unfinished",
  "drift",
  "unknown-rows",
  "no-stamp",
  "newer",
  "several-heads",
  "pending",
  "empty",
];

function urgency({ status, failure }: Answer): number {
  if (failure) return failure.problem.exit === "locked" ? 0 : -1;
  const place = status ? URGENCY.indexOf(status.state) : -1;
  return place < 0 ? Number.POSITIVE_INFINITY : place;
}

/** The one whose button is filled; none where nothing is urgent. */
export function mostUrgent(answers: Answer[]): Answer | undefined {
  const known = answers.filter((answer) => Number.isFinite(urgency(answer)));
  return known.sort((one, other) => urgency(one) - urgency(other))[0];
}
