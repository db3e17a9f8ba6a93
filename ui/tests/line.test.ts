import { expect, it } from "vitest";
import { walk } from "../src/line/walk";
import { status } from "../src/platform/fake/status";
import type { Status } from "../src/wire/Status";

/** The line as text: `+5` before, o applied, @ current, . pending, - waiting, X stopped. */
function drawn(looked: Status): string {
  const way = walk(looked);
  if (!way) return "";
  const signs = { applied: "o", current: "@", pending: ".", waiting: "-", stopped: "X", hidden: "" };
  const stops = way.stops.map((stop) => (stop.kind === "hidden" ? `+${stop.count}` : signs[stop.kind]));
  return `${way.before ? `+${way.before}` : ""}${stops.join("")}`;
}

it.each([
  ["up-to-date", 13, "+5ooooooo@"],
  ["pending", 12, "+5oooooo@."],
  ["pending", 10, "+5oooo@..."],
  ["pending", 6, "+2ooo@..+4."],
  ["pending", 1, "@.....+6."],
  ["empty", 0, "......+6."],
] as const)("%s with %i applied is drawn %s", (state, applied, expected) => {
  expect(drawn(status(state, applied))).toBe(expected);
});

it("a run that stopped shows where", () => {
  const unfinished = { revision: "f17c84be3a05", direction: "up", pieces: [] } as const;
  expect(drawn(status("unfinished", 10, { unfinished: { ...unfinished, pieces: [] } }))).toBe("+5oooo@X--");
});

it("a database whose place is not known has no line", () => {
  expect(drawn(status("no-stamp"))).toBe("");
  expect(drawn(status("newer"))).toBe("");
});
