// History: a graph with a branch and a merge, three revisions pending; and one of three thousand.
import type { Entry } from "../../wire/Entry";
import type { History } from "../../wire/History";
import type { HistoryRow } from "../../wire/HistoryRow";
import type { RevisionPage } from "../../wire/RevisionPage";
import type { Platform } from "../platform";
import { answers, failure, type Scene } from "./answers";
import { sqlOf } from "./sql";
import { CENTRAL, STORE, WAY } from "./status";

const CHECKSUM = "9f4b1c27e07a5d36".repeat(3).concat("9f4b1c27e07ae07a");
const PENDING = 3;
/** Rows from the top whose revisions were written side by side. */
const [MERGE, SIDE, BRANCH] = [3, 5, 7];

function run(revision: string, started: string, duration_ms: number): Entry {
  return {
    seq: 12,
    job: "019a9d3e-0000-7000-8000-000000000000",
    kind: "upgrade",
    revision,
    checksum: CHECKSUM,
    started,
    duration_ms,
    outcome: "done",
    statements: 3,
    error_code: null,
    error_detail: null,
    program: "kasadar 0.1.0",
    operator: "Murat Demir",
    host: "merkez",
    backup: null,
  };
}

function edges(index: number, last: number): HistoryRow["edges"] {
  if (index === last) return [];
  const applied = index >= PENDING;
  const straight = { from: 0, to: 0, applied };
  if (index === MERGE) return [straight, { from: 0, to: 1, applied }];
  if (index > MERGE && index < SIDE) return [straight, { from: 1, to: 1, applied }];
  if (index === SIDE) return [straight, { from: 1, to: 1, applied }];
  return index > SIDE && index < BRANCH
    ? [straight, { from: 1, to: index + 1 === BRANCH ? 0 : 1, applied }]
    : [straight];
}

const named = [...WAY].reverse();

/** Rows of the revisions that one follows. */
function parents(index: number): number[] {
  if (index === MERGE) return [index + 1, SIDE];
  if (index === SIDE) return [BRANCH];
  return [index + 1 === SIDE ? SIDE + 1 : index + 1];
}

const DAY = 24 * 60 * 60 * 1000;
/** When each was applied: the older, the longer ago. */
const appliedAt = (index: number) =>
  new Date(Date.UTC(2026, 10, 2, 18, 40) - (index - PENDING) * 9 * DAY).toISOString();

export const HISTORY: History = {
  lanes: 2,
  rows: named.map((way, index) => ({
    ...way,
    lane: index === SIDE ? 1 : 0,
    edges: edges(index, named.length - 1),
    file: `${way.revision}.sql`,
    revises: parents(index).flatMap((parent) => named[parent]?.revision ?? []),
    depends_on: [],
    labels: [],
    head: index === 0,
    merge: index === MERGE,
    branch_point: index === BRANCH,
    created: null,
    applied: index >= PENDING,
    current: index === PENDING,
    run: index >= PENDING ? run(way.revision, appliedAt(index), index * 4100) : null,
  })),
};

export function revisionPage(revision: string, history = HISTORY): RevisionPage {
  const at = history.rows.findIndex((row) => row.revision === revision);
  const row = history.rows[at];
  if (!row) throw failure("unknown-revision", "KSD-1107", "usage", { revision });
  const { lane: _, edges: __, ...known } = row;
  return {
    ...known,
    checksum: CHECKSUM,
    irreversible: null,
    ...sqlOf(revision),
    parents: row.revises.flatMap((parent) => history.rows.filter((row) => row.revision === parent)),
    children: history.rows.filter((child) => child.revises.includes(revision)),
  };
}

/** So many revisions in one line, all applied but the newest. */
export function longHistory(count: number): History {
  const id = (index: number) => (count - index).toString(16).padStart(12, "0");
  const [first] = HISTORY.rows;
  if (!first) return HISTORY;
  return {
    lanes: 1,
    rows: Array.from({ length: count }, (_, index) => ({
      ...first,
      revision: id(index),
      message: `Revision ${count - index}`,
      messages: { tr: `Geçiş ${count - index}` },
      revises: index < count - 1 ? [id(index + 1)] : [],
      lane: 0,
      edges: index < count - 1 ? [{ from: 0, to: 0, applied: index > 0 }] : [],
      applied: index > 0,
      current: index === 1,
      run: index > 0 ? run(id(index), "2026-11-02T18:39:00Z", 4100) : null,
    })),
  };
}

export function historyOf(history: History, more: Partial<Platform> = {}): Platform {
  return answers({
    databases: async () => [STORE, CENTRAL],
    history: async () => history,
    revision: async (_, revision) => revisionPage(revision, history),
    ...more,
  });
}

const chosen = HISTORY.rows[SIDE]?.revision;

export const scenes: Record<string, Scene> = {
  history: {
    platform: historyOf(HISTORY),
    first: { at: "history", database: CENTRAL.name, ...(chosen && { revision: chosen }) },
  },
  "history-list": { platform: historyOf(HISTORY), first: { at: "history" } },
  "history-long": { platform: historyOf(longHistory(3000)), first: { at: "history" } },
  "history-error": {
    platform: historyOf(HISTORY, {
      history: async () => {
        throw failure("in-use", "KSD-1206", "locked", { path: STORE.place, waited_ms: 2000 });
      },
    }),
    first: { at: "history" },
  },
};
