// Restore: a backup that is behind, one of another database, one that must not be put here, one that loses nothing.
import type { Ended } from "../../wire/Ended";
import type { Prepared } from "../../wire/Prepared";
import type { Progress } from "../../wire/Progress";
import type { RestoreReport } from "../../wire/RestoreReport";
import type { RestoreSubject } from "../../wire/RestoreSubject";
import type { TableRows } from "../../wire/TableRows";
import type { Platform } from "../platform";
import { answers, failure, type Scene } from "./answers";
import { KEPT, list } from "./backups";
import { identity, stampReport, VERDICTS } from "./stamp";
import { STORE, status } from "./status";
import { type FakeTask, fakeTask, stageLine } from "./task";

const BACKUP = KEPT[1]?.manifest;
export const TAKEN = BACKUP?.id ?? "";

/** Rows of one table, now and in the backup. */
export function table(table: string, now: number | null, before: number | null): TableRows {
  // biome-ignore lint/suspicious/noThenProperty: it is the name of the wire
  return { table, now, then: before };
}
const quiet = Array.from({ length: 26 }, (_, index) => table(`tablo_${index}`, 2466, 2466));

export function subject(more: Partial<RestoreSubject> = {}): RestoreSubject {
  if (!BACKUP) throw new Error("the sample is empty");
  return {
    comparison: {
      backup: BACKUP,
      rows_now: ["5c90f2e7846b"],
      tables: [
        table("musteriler", 48_210, 48_207),
        table("satis_kalemleri", 911_206, 908_977),
        table("satislar", 182_340, 181_902),
        table("stok_hareketleri", 1_284_310, 1_281_644),
        table("urunler", 12_480, 12_480),
        ...quiet,
      ],
    },
    behind: 3,
    refused: null,
    foreign: false,
    sessions: [],
    ...more,
  };
}

/** Nothing differs. */
export const SAME: RestoreSubject = subject({
  comparison: { ...subject().comparison, rows_now: BACKUP?.rows ?? [], tables: quiet },
  behind: 0,
});

export function restoreReport(): RestoreReport {
  if (!BACKUP) throw new Error("the sample is empty");
  return {
    job: "019a9d3e-7a11-7000-8000-000000000000",
    place: STORE.place,
    backup: BACKUP,
    saved: { saved: "backup", id: "20261121-110512-77aa" },
    flaws: [],
    started: new Date().toISOString(),
    duration_ms: 48_200,
  };
}

export const VERIFIED: Ended = {
  ended: "done",
  product: { product: "verified", verdict: { manifest: subject().comparison.backup, flaws: [] } },
};
export const RESTORED: Ended = { ended: "done", product: { product: "restore", report: restoreReport() } };

const LOOKING: Partial<Progress> = { lines: [stageLine("verify-backup", "running")] };
const RESTORING: Partial<Progress> = {
  lines: [
    stageLine("backup", "done", { duration_ms: 3100 }),
    stageLine("unpack", "running", { share: { of: "bytes", done: 219_000_000, total: 417_228_390 } }),
    stageLine("verify", "waiting"),
    stageLine("swap", "waiting"),
  ],
};

/** A store into which this can be restored; afterwards its schema is an older one than the version recorded. */
export function restoreOf(task: FakeTask, what = subject(), more: Partial<Platform> = {}): Platform {
  const prepared = async (): Promise<Prepared<RestoreSubject>> => ({
    token: "restore-token",
    permission: { asks: "user", right: "yedek.geri_yukle", roles: ["Destek", "Yönetici"] },
    subject: what,
  });
  return answers({
    databases: async () => [STORE],
    status: async () => status("up-to-date"),
    backups: async () => list({ undo: TAKEN }),
    startVerify: async (name) => task.begin("verify", name, LOOKING),
    prepareRestore: prepared,
    prepareUndo: prepared,
    identity: async () => identity(VERDICTS.exact),
    prepareStamp: async () => ({
      token: "stamp-token",
      permission: { asks: "nobody" },
      subject: { identity: identity({ is: "nearest" }), plan: null, refused: null },
    }),
    signIn: async (_, asked) => {
      if (asked.by === "user" && asked.password === "dogru") return asked.login;
      throw failure("sign-in-failed", "KSD-1841", "refused", {});
    },
    execute: async (token) =>
      token === "stamp-token" ? task.begin("stamp", STORE.name) : task.begin("restore", STORE.name, RESTORING),
    ...task.platform,
    ...more,
  });
}

const plays = () =>
  fakeTask({
    plays: (task, self) => {
      const stamped: Ended = { ended: "done", product: { product: "run", report: stampReport([], []) } };
      const ended = { verify: VERIFIED, restore: RESTORED }[task.kind as "verify" | "restore"] ?? stamped;
      setTimeout(() => self.end(ended), task.kind === "verify" ? 200 : 3000);
    },
  });

const running = () => {
  const task = fakeTask();
  task.begin("restore", STORE.name, RESTORING);
  return task;
};

const place = (platform: Platform): Scene => ({
  platform,
  first: { at: "restore", database: STORE.name, backup: TAKEN },
});
const refused = failure("other-engine", "KSD-1712", "refused", { backup: TAKEN, place: STORE.place }).problem;

export const scenes: Record<string, Scene> = {
  restore: place(restoreOf(plays())),
  "restore-nothing-lost": place(restoreOf(plays(), SAME)),
  "restore-foreign": place(
    restoreOf(plays(), subject({ foreign: true, sessions: ["kasa1 (192.168.1.21)", "muhasebe (192.168.1.40)"] })),
  ),
  "restore-refused": place(restoreOf(plays(), subject({ refused }))),
  "restore-running": place(restoreOf(running())),
};
