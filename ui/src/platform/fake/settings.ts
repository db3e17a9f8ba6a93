// Settings: every page, and a centre that cannot be reached.
import type { SettingsPage } from "../../desk/go";
import type { ConnectionStep } from "../../wire/ConnectionStep";
import type { ConnectionTest } from "../../wire/ConnectionTest";
import type { Problem } from "../../wire/Problem";
import type { Settings } from "../../wire/Settings";
import type { SettingsChange } from "../../wire/SettingsChange";
import type { Platform } from "../platform";
import { answers, type Scene } from "./answers";
import { STORE } from "./status";

export const SETTINGS: Settings = {
  language: null,
  theme: "auto",
  stores: [STORE, { name: "depo", engine: "sqlite", place: "D:\\Kasa\\Şube İzmir Alsancak\\depo.db" }],
  central: { name: "central", host: "merkez.egegida.local", port: 5432, database: "sontech", user: "kasadar" },
  backup: { folder: "E:\\Kasadar\\Yedek", keep: 10, daily: 7, weekly: 4, monthly: 12, compress: true },
  quiet_hours: { from: "22:30", to: "06:00" },
  file: "C:\\ProgramData\\Kasadar\\kasadar.toml",
  version: "0.1.0",
};

const STEPS: ConnectionStep[] = ["name", "port", "server", "sign-in", "rights"];

/** A try that stops at a step, or at none. */
export function tried(failed: ConnectionStep | null, problem: Problem | null = null): ConnectionTest {
  const at = failed ? STEPS.indexOf(failed) : STEPS.length;
  return {
    steps: STEPS.map((step, index) => [step, index < at ? "done" : index === at ? "failed" : "not-tried"]),
    problem,
    version: at > 2 ? "PostgreSQL 15.14" : null,
  };
}

export const UNREACHABLE: Problem = {
  code: "KSD-1220",
  name: "unreachable",
  args: { host: "merkez.egegida.local", port: 5432 },
  exit: "connection",
  causes: ["error connecting to server", "Connection refused (os error 111)"],
};

/** What the settings are after a change. */
export function changed(before: Settings, change: SettingsChange): Settings {
  switch (change.set) {
    case "language":
      return { ...before, language: change.language };
    case "theme":
      return { ...before, theme: change.theme };
    case "central":
      return { ...before, central: change.central };
    case "no-central":
      return { ...before, central: null };
    case "store": {
      const place = "D:\\Kasa\\eski kasa.db";
      return { ...before, stores: [...before.stores, { name: change.name, engine: "sqlite", place }] };
    }
    case "no-store":
      return { ...before, stores: before.stores.filter(({ name }) => name !== change.name) };
    case "backup": {
      const { keep, daily, weekly, monthly, compress, folder } = change;
      const place = folder ? "F:\\Yedek" : before.backup.folder;
      return { ...before, backup: { keep, daily, weekly, monthly, compress, folder: place } };
    }
    default:
      return { ...before, quiet_hours: change.hours };
  }
}

/** Settings that are kept as long as the page is. */
export function kept(first: Settings, given: Partial<Platform> = {}): Platform {
  let settings = first;
  return answers({
    settings: async () => settings,
    change: async (change) => {
      settings = changed(settings, change);
      return settings;
    },
    testConnection: async () => tried("port", UNREACHABLE),
    pickStore: async () => ({ id: "picked-1", shown: "D:\\Kasa\\Eski Kasa.db" }),
    pickFolder: async () => ({ id: "picked-2", shown: "F:\\Yedek" }),
    ...given,
  });
}

const at = (page: SettingsPage, platform: Platform): Scene => ({ platform, first: { at: "settings", page } });

export const scenes: Record<string, Scene> = {
  "settings-databases": at("databases", kept(SETTINGS)),
  "settings-no-store": at("databases", kept({ ...SETTINGS, stores: [] })),
  "settings-central": at("central", kept(SETTINGS)),
  "settings-no-central": at("central", kept({ ...SETTINGS, central: null })),
  "settings-backups": at("backups", kept(SETTINGS)),
  "settings-quiet-hours": at("quiet-hours", kept(SETTINGS)),
  "settings-appearance": at("appearance", kept(SETTINGS)),
  "settings-failed": at("databases", answers({})),
};
