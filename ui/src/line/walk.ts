// Where a database stands on its way, as at most eight places on a line. No drawing here.
import type { Named } from "../wire/Named";
import type { Status } from "../wire/Status";

const PLACES = 8;
/** So many of the eight are left to what is pending when there is more than fits. */
const PENDING_PLACES = 4;

export type Kind = "applied" | "current" | "pending" | "waiting" | "stopped";
export type Stop = { kind: Kind; revision?: Named } | { kind: "hidden"; count: number };

export interface Walk {
  stops: Stop[];
  /** Applied revisions left of the first place. */
  before: number;
}

/** States that stand at one place of one way. The others have no line that would be true. */
const WITH_LINE = new Set(["up-to-date", "pending", "empty", "unfinished"]);

export function walk(status: Status): Walk | undefined {
  const { applied, pending, unfinished } = status;
  if (!WITH_LINE.has(status.state) || applied + pending.length === 0) return undefined;

  const fits = applied + pending.length <= PLACES;
  const room = fits ? pending.length : Math.max(PENDING_PLACES, PLACES - applied);
  const ahead = shorten(pending, Math.min(room, pending.length), unfinished?.revision);
  const behind = Math.min(applied, PLACES - ahead.length);
  const current = status.current[0];
  const walked = Array.from({ length: behind }, (_, index): Stop => {
    if (index < behind - 1) return { kind: "applied" };
    return current ? { kind: "current", revision: current } : { kind: "current" };
  });
  return { stops: [...walked, ...ahead], before: applied - behind };
}

/** The first of the pending, the head, and a number for those between. */
function shorten(pending: Named[], places: number, stopped: string | undefined): Stop[] {
  const open = stopped === undefined ? "pending" : "waiting";
  const all = pending.map((revision): Stop => ({ kind: revision.revision === stopped ? "stopped" : open, revision }));
  if (all.length <= places) return all;
  const start = all.slice(0, places - 2);
  return [...start, { kind: "hidden", count: all.length - start.length - 1 }, ...all.slice(-1)];
}
