// Backups: a full list with every verdict, an empty one, one that cannot be read, a task under way.
import type { BackupList } from "../../wire/BackupList";
import type { Kept } from "../../wire/Kept";
import type { Manifest } from "../../wire/Manifest";
import type { Reason } from "../../wire/Reason";
import type { Platform } from "../platform";
import { answers, failure, type Scene } from "./answers";
import { CENTRAL, STORE, status, WAY } from "./status";
import { type FakeTask, fakeTask, stageLine } from "./task";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const HEX = "9f4b1c27e07a5d36";

/** A manifest of so long ago; ids are made of their time. */
export function manifest(ago: number, reason: Reason, revision: number, bytes: number, checked = true): Manifest {
  const taken = new Date(Date.now() - ago).toISOString();
  const digits = taken.replace(/\D/g, "");
  const later = new Date(Date.now() - ago + 2 * MINUTE).toISOString();
  return {
    format: 1,
    id: `${digits.slice(0, 8)}-${digits.slice(8, 14)}-3f9a`,
    engine: "sqlite",
    place: STORE.place,
    origin: "019a9d3e-0000-7000-8000-000000000000",
    rows: WAY.slice(revision - 1, revision).map((named) => named.revision),
    fingerprint: HEX.repeat(4),
    tables: { satislar: 181_902 },
    file: "kasa2.db",
    bytes,
    content_bytes: bytes,
    sha256: HEX.repeat(4),
    compression: "none",
    program: "kasadar 0.1.0",
    engine_version: "SQLite 3.51.0",
    reason,
    taken,
    duration_ms: 4200,
    operator: "ayse",
    host: "kasa2",
    checked: checked ? { at: later, depth: "open" } : null,
    seal: HEX.repeat(4),
  };
}

const sound = (manifest: Manifest): Kept => ({ id: manifest.id, manifest, problem: null });
const damaged = manifest(27 * DAY, "by-hand", 9, 399_717_171);
const DAMAGED: Kept = {
  id: damaged.id,
  manifest: damaged,
  problem: failure("manifest-damaged", "KSD-1706", "backup", { file: `D:\\Kasadar\\Yedek\\${damaged.id}.json` })
    .problem,
};

/** Newest first. */
export const KEPT: Kept[] = [
  sound(manifest(14 * MINUTE, "by-hand", 13, 432_118_170)),
  sound(manifest(1 * DAY, "before-upgrade", 10, 417_228_390)),
  sound(manifest(3 * DAY, "by-hand", 10, 415_655_526)),
  sound(manifest(10 * DAY, "before-restore", 10, 409_993_216, false)),
  sound(manifest(19 * DAY, "before-upgrade", 9, 407_581_491)),
  DAMAGED,
];

export function list(more: Partial<BackupList> = {}): BackupList {
  return {
    folder: "D:\\Kasadar\\Yedek",
    free_bytes: 90_194_313_216,
    keep_last: 5,
    backups: KEPT,
    undo: null,
    kept_databases: [],
    ...more,
  };
}

const PRUNE = "prune-token";
const half = { of: "bytes", done: 219_000_000, total: 432_118_170 } as const;

/** A store with these backups, whose tasks `task` plays. */
export function backupsOf(task: FakeTask, kept: BackupList = list(), more: Partial<Platform> = {}): Platform {
  return answers({
    databases: async () => [STORE],
    status: async () => status("up-to-date"),
    backups: async () => kept,
    exportBackup: async () => "E:\\Yedek",
    pickBackup: async () => ({ id: "picked-1", shown: "E:\\Yedek\\kasa2.db" }),
    startBackup: async (name) =>
      task.begin("backup", name, {
        lines: [stageLine("backup", "running", { share: half }), stageLine("verify-backup", "waiting")],
      }),
    startVerify: async (name) =>
      task.begin("verify", name, { lines: [stageLine("verify-backup", "running", { share: half })] }),
    preparePruning: async () => ({
      token: PRUNE,
      permission: { asks: "user", right: "yedek.geri_yukle", roles: ["Destek", "Yönetici"] },
      subject: { removes: KEPT.slice(4).flatMap(({ manifest }) => manifest ?? []), keeps: 4 },
    }),
    signIn: async (_, asked) => {
      if (asked.by === "user" && asked.password === "dogru") return asked.login;
      throw failure("sign-in-failed", "KSD-1841", "refused", {});
    },
    execute: async () => task.begin("prune", STORE.name),
    ...task.platform,
    ...more,
  });
}

/** Ends well by itself after a moment: for a browser. */
const plays = (product: "backup" | "verified") =>
  fakeTask({
    plays: (task, self) => {
      const done = manifest(0, "by-hand", 13, 432_118_170);
      setTimeout(() => {
        if (task.kind === "prune") self.end({ ended: "done", product: { product: "pruned", removed: ["1", "2"] } });
        else if (product === "backup" && task.kind === "backup")
          self.end({ ended: "done", product: { product: "backup", manifest: done } });
        else self.end({ ended: "done", product: { product: "verified", verdict: { manifest: done, flaws: [] } } });
      }, 2500);
    },
  });

const running = () => {
  const task = fakeTask();
  task.begin("backup", STORE.name, {
    lines: [stageLine("backup", "running", { share: half }), stageLine("verify-backup", "waiting")],
  });
  return task;
};

const central = { databases: async () => [STORE, CENTRAL] };
const place = (platform: Platform): Scene => ({ platform, first: { at: "backups" } });

export const scenes: Record<string, Scene> = {
  backups: place(backupsOf(plays("backup"), list({ undo: KEPT[3]?.id ?? null }), central)),
  "backups-empty": place(backupsOf(plays("backup"), list({ backups: [] }))),
  "backups-running": place(backupsOf(running())),
  "backups-error": place(
    backupsOf(fakeTask(), list(), {
      backups: async () => {
        throw failure("backup-folder", "KSD-1701", "failed", { path: "E:\\Yedek" }, ["The device is not ready."]);
      },
    }),
  ),
};
