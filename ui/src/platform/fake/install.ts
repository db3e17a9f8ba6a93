// A new installation: its first page, one under way, and how one ends.
import type { Ended } from "../../wire/Ended";
import type { Progress } from "../../wire/Progress";
import type { Report } from "../../wire/Report";
import type { Platform } from "../platform";
import { failure, type Scene } from "./answers";
import { kept, SETTINGS } from "./settings";
import { WAY } from "./status";
import { type FakeTask, fakeTask, revisionLine, stageLine } from "./task";

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

/** So far one has come when it is looked at. */
export const INSTALLING: Partial<Progress> = {
  lines: [
    stageLine("pre-checks", "done", { duration_ms: 120 }),
    ...WAY.slice(0, 3).map((named) => revisionLine(named, "done", { duration_ms: 180 })),
    stageLine("verify", "running"),
  ],
  stop: "step-undone",
};

export const INSTALLED: Ended = {
  ended: "done",
  product: { product: "installed", report: REPORT, recovery_code: RECOVERY_CODE },
};

/** A machine without a database, on which one can be installed. */
export function installing(task: FakeTask, more: Partial<Platform> = {}): Platform {
  return kept(
    { ...SETTINGS, stores: [], central: null },
    {
      pickStore: async () => ({ id: "picked-3", shown: "D:\\Market\\kasa.db" }),
      prepareInstall: async () => ({ token: "t1", permission: { asks: "nobody" }, subject: PLACE }),
      execute: async () => task.begin("install", "kasa2", INSTALLING),
      ...task.platform,
      ...more,
    },
  );
}

const at = (platform: Platform): Scene => ({ platform, first: { at: "install" } });
const ends = (ended: Ended) => at(installing(fakeTask({ plays: (_, self) => setTimeout(() => self.end(ended)) })));

/** As if somebody had come back to it. */
function there(ended?: Ended): Scene {
  const task = fakeTask();
  task.begin("install", "kasa", INSTALLING);
  if (ended) task.end(ended);
  return at(installing(task));
}

export const scenes: Record<string, Scene> = {
  install: ends(INSTALLED),
  "install-refused": ends({
    ended: "failed",
    problem: failure("weak-password", "KSD-1505", "refused", { minimum: 8 }).problem,
    report: null,
  }),
  "install-running": there(),
  "install-done": there(INSTALLED),
};
