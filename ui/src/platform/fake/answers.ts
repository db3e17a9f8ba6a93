// A platform without a machine: answers that a scene gives, and a sensible one for every other question.
import type { Where } from "../../desk/go";
import type { Exit } from "../../wire/Exit";
import { Failure, type Platform } from "../platform";

/** What a browser or a test is shown, and where. */
export interface Scene {
  platform: Platform;
  first: Where;
}

export function failure(
  name: string,
  code: string,
  exit: Exit,
  args: Record<string, string | number>,
  causes: string[] = [],
) {
  return new Failure({ code, name, args, exit, causes });
}

/** These answers; every other question is answered by a defect, so that a test notices what it did not mean to ask. */
export function answers(given: Partial<Platform>): Platform {
  const defect = async (): Promise<never> => {
    throw failure("unexpected", "KSD-1699", "failed", { detail: "nobody meant to ask this" });
  };
  const language = navigator.language.startsWith("tr") ? "tr" : "en";
  return {
    greeting: async () => ({ language, theme: "auto", store_place: "D:\\Kasadar\\kasa.db" }),
    databases: async () => [],
    status: defect,
    history: defect,
    revision: defect,
    backups: defect,
    identity: defect,
    baseData: defect,
    settings: defect,
    reports: async () => [],
    change: defect,
    testConnection: defect,
    openReport: async () => {},
    openFolder: async () => {},
    saveSupportFile: async () => null,
    exportBackup: async () => null,
    pickStore: async () => null,
    pickFolder: async () => null,
    pickBackup: async () => null,
    prepareUpdate: defect,
    prepareDowngrade: defect,
    prepareRestore: defect,
    prepareUndo: defect,
    prepareStamp: defect,
    prepareSeed: defect,
    prepareRecovery: defect,
    prepareInstall: defect,
    preparePruning: defect,
    signIn: defect,
    execute: defect,
    startBackup: defect,
    startVerify: defect,
    task: async () => null,
    stop: async () => {},
    attend: async () => {},
    close: async () => {},
    ...given,
  };
}
