// The window's platform. The only file that knows Tauri.
import { invoke } from "@tauri-apps/api/core";
import type { Configured } from "../wire/Configured";
import type { Status } from "../wire/Status";
import { Failure, type Platform } from "./platform";

async function call<T>(command: string, args: Record<string, unknown> = {}): Promise<T> {
  try {
    return await invoke<T>(command, args);
  } catch (thrown) {
    throw Failure.of(thrown);
  }
}

const language = (): Promise<"tr" | "en"> => call("language");
const databases = (): Promise<Configured[]> => call("databases");
const status = (name: string): Promise<Status> => call("status", { name });

export const platform: Platform = { language, databases, status };
