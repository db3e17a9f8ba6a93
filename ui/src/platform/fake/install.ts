// A new installation: its first page, one under way, and how one ends.
import type { Message } from "../../wire/Message";
import type { Report } from "../../wire/Report";
import type { Stage } from "../../wire/Stage";
import type { Task } from "../../wire/Task";
import type { TaskKind } from "../../wire/TaskKind";
import type { Platform } from "../platform";
import { failure, type Scene } from "./answers";
import { kept, SETTINGS } from "./settings";
import { WAY } from "./status";

export const RECOVERY_CODE = "K7QHM-3XWPA-R9TDC-6VEYB-2NJGF";
export const PLACE = "D:\\Kasadar\\Şube İzmir Alsancak\\kasa.db";

export const REPORT: Report = {
  job: "019a9d3e-0000-7000-8000-000000000001",
  kind: "upgrade",
  place: PLACE,
  engine: "sqlite",
  operator: "kurulum",
  host: "kasa2",
  program: "kasadar 0.1.0",
  target: "head",
  started: "2026-11-21T11:05:00Z",
  duration_ms: 3_400,
  outcome: "done",
  rows_before: [],
  rows_after: ["5c90f2e7846b"],
  steps: WAY.map(({ revision }) => ({
    revision,
    direction: "up",
    outcome: "done",
    statements: 3,
    rows: 0,
    duration_ms: 200,
  })),
  checks: [],
  backup: null,
  set_aside: [],
  hazards: [],
  verdict: "kept",
  bytes_before: 0,
  bytes_after: 421_888,
  ledger: null,
  problem: null,
};

const line = (stage: Stage, state: "done" | "running" | "waiting" | "failed", duration_ms: number | null = null) => ({
  what: { what: "stage", stage } as const,
  state,
  started: null,
  duration_ms,
  share: null,
});

/** A task that has begun. */
export function task(kind: TaskKind, database: string, ended: Task["ended"] = null): Task {
  const last = ended === null ? "running" : ended.ended;
  const revisions = WAY.slice(0, 3).map((named) => ({
    ...line("apply", "done", 180),
    what: { what: "revision", named } as const,
  }));
  return {
    id: 7,
    kind,
    database,
    started: new Date(Date.now() - 4_000).toISOString(),
    progress: {
      lines: [line("pre-checks", "done", 120), ...revisions, line("verify", last)],
      waits_for: null,
      stop: "step-undone",
    },
    stopping: false,
    ended,
  };
}

export const INSTALLED: Task["ended"] = {
  ended: "done",
  product: { product: "installed", report: REPORT, recovery_code: RECOVERY_CODE },
};

/** A platform whose task begins with `execute`, and that a test or a scene carries on with `tell`. */
export function tasking(given: Partial<Platform>, kind: TaskKind, then?: Task["ended"]) {
  let hear: (message: Message) => void = () => {};
  let now: Task | null = null;
  const tell = (task: Task) => {
    now = task;
    hear({ message: "task", task });
  };
  const begin: Platform["execute"] = async () => {
    const begun = task(kind, "kasa2");
    now = begun;
    if (then) setTimeout(() => tell({ ...task(kind, "kasa2", then), started: begun.started }));
    return begun;
  };
  const platform: Partial<Platform> = {
    attend: async (hearer) => {
      hear = hearer;
    },
    task: async () => now,
    execute: begin,
    ...given,
  };
  return { platform, tell, begin };
}

const installing = (ended?: Task["ended"]) =>
  kept(
    { ...SETTINGS, stores: [], central: null },
    tasking(
      {
        pickStore: async () => ({ id: "picked-3", shown: "D:\\Market\\kasa.db" }),
        prepareInstall: async () => ({ token: "t1", permission: { asks: "nobody" }, subject: PLACE }),
      },
      "install",
      ended,
    ).platform,
  );

const at = (platform: Platform): Scene => ({ platform, first: { at: "install" } });
const there = (ended: Task["ended"]) => at({ ...installing(), task: async () => task("install", "kasa", ended) });

export const scenes: Record<string, Scene> = {
  install: at(installing(INSTALLED)),
  "install-refused": at(
    installing({
      ended: "failed",
      problem: failure("weak-password", "KSD-1505", "refused", { minimum: 8 }).problem,
      report: null,
    }),
  ),
  "install-running": there(null),
  "install-done": there(INSTALLED),
};
