// The window's platform. The only file that knows Tauri.
import { invoke } from "@tauri-apps/api/core";
import type { Listed } from "../wire/Listed";
import type { Status } from "../wire/Status";
import { Failure, type Platform } from "./platform";

async function call<T>(command: string, args: Record<string, unknown> = {}): Promise<T> {
  try {
    return await invoke<T>(command, args);
  } catch (thrown) {
    throw Failure.of(thrown);
  }
}

const databases = (): Promise<Listed[]> => call("databases");
const status = (name: string): Promise<Status> => call("status", { name });

export const platform: Platform = { databases, status };
