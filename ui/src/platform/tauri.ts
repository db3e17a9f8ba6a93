// The window's platform. The only file that knows Tauri.
import { Channel, invoke } from "@tauri-apps/api/core";
import type { Where } from "../desk/go";
import type { Message } from "../wire/Message";
import { Failure, type Platform } from "./platform";

async function call<T>(command: string, args: Record<string, unknown> = {}): Promise<T> {
  try {
    return await invoke<T>(command, args);
  } catch (thrown) {
    throw Failure.of(thrown);
  }
}

export const platform: Platform = {
  greeting: () => call("greeting"),
  databases: () => call("databases"),
  status: (name) => call("status", { name }),
  history: (name) => call("history", { name }),
  revision: (name, revision) => call("revision", { name, revision }),
  backups: (name) => call("backups", { name }),
  identity: (name) => call("identity", { name }),
  baseData: (name) => call("base_data", { name }),
  settings: () => call("settings"),
  reports: () => call("reports"),

  change: (change) => call("change", { change }),
  testConnection: (central, password) => call("test_connection", { central, password }),
  openReport: (job) => call("open_report", { job }),
  openFolder: (folder) => call("open_folder", { folder }),
  saveSupportFile: () => call("save_support_file"),
  exportBackup: (name, backup) => call("export_backup", { name, backup }),
  pickStore: (purpose) => call("pick_store", { purpose }),
  pickFolder: () => call("pick_folder"),
  pickBackup: () => call("pick_backup"),

  prepareUpdate: (name, target) => call("prepare_update", { name, target }),
  prepareDowngrade: (name, target) => call("prepare_downgrade", { name, target }),
  prepareRestore: (name, backup) => call("prepare_restore", { name, backup }),
  prepareUndo: (name) => call("prepare_undo", { name }),
  prepareStamp: (name, request) => call("prepare_stamp", { name, request }),
  prepareSeed: (name) => call("prepare_seed", { name }),
  prepareRecovery: (name, way) => call("prepare_recovery", { name, way }),
  prepareInstall: (request) => call("prepare_install", { request }),
  preparePruning: (name) => call("prepare_pruning", { name }),
  signIn: (token, asked) => call("sign_in", { token, asked }),
  execute: (token, given) => call("execute", { token, given }),

  startBackup: (name) => call("start_backup", { name }),
  startVerify: (name, backup, deep) => call("start_verify", { name, backup, deep }),
  task: () => call("task"),
  stop: () => call("stop"),
  attend: (hear) => {
    const channel = new Channel<Message>();
    channel.onmessage = hear;
    return call("attend", { channel });
  },
  close: () => call("close"),
};

/** The window opens at its usual place. */
export const first: Where | undefined = undefined;
