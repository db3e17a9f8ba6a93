// Updates: ready, with checks that fail, with steps that take rows away; under way, done, failed, stopped; and ways out.
import type { Where } from "../../desk/go";
import type { Permission } from "../../wire/Permission";
import type { PreCheck } from "../../wire/PreCheck";
import type { Prepared } from "../../wire/Prepared";
import type { Progress } from "../../wire/Progress";
import type { Report } from "../../wire/Report";
import type { RevisionPage } from "../../wire/RevisionPage";
import type { Status } from "../../wire/Status";
import type { UpdateSubject } from "../../wire/UpdateSubject";
import type { Platform } from "../platform";
import { answers, failure, type Scene } from "./answers";
import { sqlOf } from "./sql";
import { STORE, status, WAY } from "./status";
import { type FakeTask, fakeTask, revisionLine, stageLine } from "./task";

const STEPS = WAY.slice(10);
const BEFORE = WAY[9]?.revision ?? "";
const AFTER = WAY[12]?.revision ?? "";
const OBJECTS = [
  [{ kind: "table", name: "kullanicilar" }],
  [
    { kind: "table", name: "kasa_hareketleri" },
    { kind: "index", name: "ix_kasa_hareketleri_tarih" },
  ],
  [{ kind: "trigger", name: "tr_fisler_silinmez" }],
] as const;
const TOOK = [15_000, 40_000, 70_000];

const CHECKS: PreCheck[] = [
  { check: "quiet-hours", problem: null },
  { check: "space", problem: null },
  { check: "in-use", problem: null },
  { check: "drift", problem: null },
];

export function updateSubject(more: Partial<UpdateSubject> = {}): UpdateSubject {
  return {
    outlook: {
      hazards: [],
      estimate: {
        duration_ms: 125_000,
        extra_bytes: 9_000_000,
        source: { from: "rehearsal", at: "2026-11-21T09:00:00Z" },
      },
      kind: "upgrade",
      target: "head",
      rows_before: [BEFORE],
      rows_dropped: [],
      steps: STEPS.map(({ revision }) => ({
        revision,
        direction: "up",
        checksum: null,
        removes: [],
        adds: [revision],
      })),
      rows_after: [AFTER],
      mark: { rows: [BEFORE], last: 10 },
    },
    steps: STEPS.map((named, index) => ({
      ...named,
      adds: index === 0 ? [] : [...(OBJECTS[index] ?? [])],
      changes: index === 0 ? [...OBJECTS[0]] : [],
      removes: [],
      duration_ms: TOOK[index] ?? null,
    })),
    checks: CHECKS,
    needed_bytes: 872_415_232,
    free_bytes: 90_194_313_216,
    bytes: 432_642_458,
    ...more,
  };
}

/** One that takes a table and a column away while rows stand in them. */
export function hazardous(kind: "upgrade" | "downgrade" = "downgrade"): UpdateSubject {
  const subject = updateSubject();
  const revision = STEPS[1]?.revision ?? "";
  return {
    ...subject,
    outlook: {
      ...subject.outlook,
      kind,
      hazards: [
        { revision, table: "kasa_hareketleri", column: null, rows: 48_210 },
        { revision, table: "vardiyalar", column: "devir_tutari", rows: 1_204 },
      ],
      estimate: null,
    },
  };
}

export function prepared(subject: UpdateSubject, permission: Prepared<UpdateSubject>["permission"]) {
  return { token: "t1", permission, subject };
}

export function report(more: Partial<Report> = {}): Report {
  const at = "2026-11-21T11:09:00Z";
  return {
    job: "0193a7c2-0000-7000-8000-000000000000",
    kind: "upgrade",
    place: STORE.place,
    engine: "sqlite",
    operator: "Murat Demir",
    host: "kasa2",
    program: "kasadar 0.1.0",
    target: "head",
    started: at,
    duration_ms: 132_000,
    outcome: "done",
    rows_before: [BEFORE],
    rows_after: [AFTER],
    steps: STEPS.map(({ revision }, index) => ({
      revision,
      direction: "up",
      outcome: "done",
      statements: 3,
      rows: 0,
      duration_ms: TOOK[index] ?? 0,
    })),
    checks: [
      { check: "space", outcome: "passed", at },
      { check: "integrity", outcome: "passed", at },
      { check: "fingerprint", outcome: "passed", at },
      { check: "base-data", outcome: "passed", at },
    ],
    backup: "20261121T110702Z",
    set_aside: [],
    hazards: [],
    verdict: "kept",
    bytes_before: 432_642_458,
    bytes_after: 433_000_000,
    ledger: { seq: 42, chain: "ab".repeat(32) },
    problem: null,
    ...more,
  };
}

export const DISK_FULL = failure("disk-full", "KSD-1208", "failed", { path: STORE.place }, [
  "database or disk is full",
]).problem;

export function underWay(done: number): Progress {
  return {
    lines: [
      stageLine("pre-checks", "done", { duration_ms: 900 }),
      stageLine("backup", "done", { duration_ms: 171_000 }),
      stageLine("verify-backup", "done", { duration_ms: 3_000 }),
      ...STEPS.map((named, index) => {
        if (index < done) return revisionLine(named, "done", { duration_ms: TOOK[index] ?? null });
        if (index > done) return revisionLine(named, "waiting", { duration_ms: TOOK[index] ?? null });
        return revisionLine(named, "running", {
          started: new Date(Date.now() - 28_000).toISOString(),
          share: { of: "rows", table: "kasa_hareketleri", done: 31_480, total: 48_210 },
        });
      }),
      stageLine("verify", done === STEPS.length ? "running" : "waiting"),
    ],
    waits_for: null,
    stop: "range-finished",
  };
}

const ASKED: Permission & { asks: "user" } = {
  asks: "user",
  right: "guncelleme.uygula",
  roles: ["Sistem yöneticisi", "Mağaza müdürü"],
};

function page(revision: string): RevisionPage {
  const named = WAY.find((one) => one.revision === revision) ?? { revision, message: "", messages: {} };
  return {
    ...named,
    checksum: "ab".repeat(32),
    irreversible: null,
    ...sqlOf(revision),
    parents: [],
    children: [],
    file: `${revision}.sql`,
    revises: [],
    depends_on: [],
    labels: [],
    head: false,
    merge: false,
    branch_point: false,
    created: null,
    applied: false,
    current: false,
    run: null,
  };
}

/** A platform on which this can be prepared and carried out; `begun` drives the task from there. */
export function updating(
  subject: UpdateSubject,
  begun: (task: FakeTask) => void = () => {},
  given: Partial<Platform> = {},
) {
  const task = fakeTask({
    stopped: {
      ended: "failed",
      problem: failure("cancelled", "KSD-1307", "interrupted", {}).problem,
      report: report({ outcome: "cancelled", verdict: "part-kept", rows_after: [STEPS[0]?.revision ?? ""] }),
    },
  });
  const kind = subject.outlook.kind === "downgrade" ? "downgrade" : "update";
  const platform = answers({
    databases: async () => [STORE],
    status: async () => status("pending", 10),
    prepareUpdate: async () => prepared(subject, ASKED),
    prepareDowngrade: async () => prepared(subject, { ...ASKED, right: "surum.geri_al" }),
    revision: async (_, revision) => page(revision),
    backups: async () => ({
      folder: "D:\\Kasadar\\Yedekler\\kasa2",
      free_bytes: 90_194_313_216,
      keep_last: 14,
      backups: [],
      undo: null,
      kept_databases: [],
    }),
    signIn: async (_, asked) => {
      if (asked.by === "user" && asked.password !== "dogru-parola")
        throw failure("sign-in-failed", "KSD-1841", "refused", {});
      return "Murat Demir";
    },
    execute: async () => {
      const started = new Date(Date.now() - 213_000).toISOString();
      const answer = task.begin(kind, STORE.name, underWay(1), started);
      begun(task);
      return answer;
    },
    ...task.platform,
    ...given,
  });
  return { platform, task };
}

/** So long a scene's task is seen to run before it ends. */
const MOMENT = 150;

/** As if somebody had come back to a task that has got so far. */
function midway(how: (task: FakeTask) => void, given: Partial<Platform> = {}): Platform {
  const { platform, task } = updating(updateSubject(), () => {}, given);
  return {
    ...platform,
    attend: async (hear) => {
      await platform.attend(hear);
      const known = await task.platform.task();
      if (!known || known.ended)
        task.begin("update", STORE.name, underWay(1), new Date(Date.now() - 213_000).toISOString());
      setTimeout(() => how(task), MOMENT);
    },
  };
}

const failing = updateSubject({
  checks: CHECKS.map((looked) => {
    if (looked.check === "in-use")
      return {
        ...looked,
        problem: failure("in-use", "KSD-1206", "locked", { path: STORE.place, waited_ms: 2000 }).problem,
      };
    if (looked.check === "quiet-hours")
      return {
        ...looked,
        problem: failure("outside-quiet-hours", "KSD-1752", "refused", { from: "22:00", to: "07:00" }).problem,
      };
    return looked;
  }),
});

const left = (remains: "part" | "before" = "part"): Partial<Status> => ({
  unfinished: null,
  left_behind: {
    journal: {
      job: "0193a7c2-0000-7000-8000-000000000000",
      kind: "upgrade",
      target: "head",
      rows_before: [BEFORE],
      rows_after: [AFTER],
      stage: "apply",
      backup: "20261121T110702Z",
      started: "2026-11-21T11:07:00Z",
      operator: "Murat Demir",
      host: "kasa2",
    },
    remains: { remains },
    ways: [
      { way: "finish", rows: [AFTER], steps: 2, backup: null, taken: null },
      { way: "undo", rows: [BEFORE], steps: 1, backup: null, taken: null },
      { way: "restore", rows: [BEFORE], steps: 0, backup: "20261121T110702Z", taken: "2026-11-21T11:07:02Z" },
    ],
  },
});

/** A store that a job left behind, and its ways out. */
export function recovering(more: Partial<Platform> = {}): { platform: Platform; task: FakeTask } {
  const looked = status("unfinished", 11, left());
  const { platform, task } = updating(updateSubject());
  return {
    task,
    platform: {
      ...platform,
      status: async () => looked,
      prepareRecovery: async (_, way) => {
        const found = looked.left_behind?.ways.find((out) => out.way === way);
        if (!found) throw failure("way-closed", "KSD-1762", "refused", { way, open: "" });
        return { token: "r1", permission: { asks: "nobody" }, subject: { way: found } };
      },
      execute: async () => task.begin("recover", STORE.name, underWay(1)),
      ...more,
    },
  };
}

const at: Where = { at: "update", database: STORE.name };
const scene = (platform: Platform, first: Where = at): Scene => ({ platform, first });

export const scenes: Record<string, Scene> = {
  update: scene(updating(updateSubject()).platform),
  "update-checks": scene(updating(failing).platform),
  "update-looking": scene(
    updating(updateSubject(), undefined, { prepareUpdate: () => new Promise(() => {}) }).platform,
  ),
  "update-back": scene(updating(hazardous()).platform, { at: "downgrade", database: STORE.name, target: BEFORE }),
  "update-progress": scene(midway(() => {})),
  "update-done": scene(midway((task) => task.end({ ended: "done", product: { product: "run", report: report() } }))),
  "update-failed": scene(
    midway((task) =>
      task.end({
        ended: "failed",
        problem: DISK_FULL,
        report: report({ outcome: "failed", verdict: "part-kept", problem: DISK_FULL }),
      }),
    ),
  ),
  recover: scene(recovering().platform, { at: "recover", database: STORE.name }),
};
