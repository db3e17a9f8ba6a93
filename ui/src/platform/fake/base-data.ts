// Base data: all in place, rows to add and to change, questions, and tables that are not there yet.
import type { Ask } from "../../wire/Ask";
import type { DatasetReport } from "../../wire/DatasetReport";
import type { Permission } from "../../wire/Permission";
import type { SeedReport } from "../../wire/SeedReport";
import type { Platform } from "../platform";
import { answers, failure, type Scene } from "./answers";
import { CENTRAL, STORE } from "./status";
import { fakeTask, stageLine } from "./task";

type Counts = [added: number, changed: number, kept: number, same: number];

const dataset = (dataset: string, title: string, title_tr: string, counts: Counts): DatasetReport => {
  const [added, changed, kept, same] = counts;
  return { dataset, title, title_tr, added, changed, kept, same };
};

const NAMES = [
  ["yetkiler", "Permissions", "Yetkiler"],
  ["roller", "System roles", "Sistem rolleri"],
  ["rol_yetkileri", "Permissions of roles", "Rol yetkileri"],
  ["vergiler", "VAT rates", "KDV oranları"],
  ["firmalar", "Company", "Firma"],
  ["magazalar", "Store", "Mağaza"],
  ["kullanicilar", "Users", "Kullanıcılar"],
] as const;

/** Each dataset with its counts; the last ones for those that are not named. */
export function seeds(counts: Counts[], questions: Ask[] = []): SeedReport {
  const rest: Counts = [0, 0, 0, 1];
  const datasets = NAMES.map(([name, title, tr], index) => dataset(name, title, tr, counts[index] ?? rest));
  return { datasets, questions };
}

export const WAITING = seeds([
  [9, 0, 0, 31],
  [0, 2, 1, 3],
  [3, 0, 4, 96],
  [0, 1, 0, 5],
]);
export const SAME = seeds([
  [0, 0, 0, 40],
  [0, 0, 1, 5],
  [0, 0, 4, 99],
]);
export const ALL: Ask[] = ["company-name", "store-name", "store-code", "admin-password"];

const SIGNED: Permission = {
  asks: "user",
  right: "baslangic_verileri.yukle",
  roles: ["Mağaza Müdürü", "Sistem Yöneticisi"],
};

/** One store whose base data this is; loading it needs a user called `mudur`. */
export function seeding(report: SeedReport, more: Partial<Platform> = {}) {
  let left = report;
  const task = fakeTask({
    plays: (_, self) => setTimeout(() => self.end({ ended: "done", product: { product: "seed", report } })),
  });
  const platform = answers({
    ...task.platform,
    databases: async () => [STORE],
    baseData: async () => left,
    prepareSeed: async () => ({ token: "t2", permission: SIGNED, subject: report }),
    signIn: async (_, asked) => {
      if (asked.by === "user" && asked.login === "mudur" && asked.password === "dogru-parola") return "Ayşe Öğüt";
      throw failure("unexpected", "KSD-1841", "refused", { detail: "-" });
    },
    execute: async () => {
      left = SAME;
      return task.begin("seed", STORE.name, { lines: [stageLine("apply", "running")], stop: "step-undone" });
    },
    ...more,
  });
  return platform;
}

const at = (platform: Platform): Scene => ({ platform, first: { at: "base-data" } });
const missing = failure("table-missing", "KSD-1503", "refused", { dataset: "yetkiler", table: "yetkiler" });

export const scenes: Record<string, Scene> = {
  "base-data": at(seeding(WAITING)),
  "base-data-same": at(seeding(SAME)),
  "base-data-questions": at(seeding(seeds([[40, 0, 0, 0]], ALL))),
  "base-data-two": at(seeding(WAITING, { databases: async () => [STORE, CENTRAL] })),
  "base-data-no-table": at(seeding(SAME, { baseData: () => Promise.reject(missing) })),
  "base-data-none": at(answers({})),
  "base-data-failed": at(answers({ databases: async () => [STORE] })),
};
