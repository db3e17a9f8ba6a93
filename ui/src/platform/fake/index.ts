// All scenes, and the one that a browser asks for: `?scene=pending`.
import type { Where } from "../../desk/go";
import type { Platform } from "../platform";
import { answers, type Scene } from "./answers";
import { scenes as backups } from "./backups";
import { scenes as baseData } from "./base-data";
import { scenes as drift } from "./drift";
import { scenes as help } from "./help";
import { scenes as history } from "./history";
import { scenes as install } from "./install";
import { scenes as restore } from "./restore";
import { scenes as settings } from "./settings";
import { scenes as stamp } from "./stamp";
import { scenes as status } from "./status";
import { scenes as update } from "./update";

export const scenes: Record<string, Scene> = {
  ...backups,
  ...drift,
  ...history,
  ...restore,
  ...stamp,
  ...baseData,
  ...help,
  ...install,
  ...settings,
  ...status,
  ...update,
};

const asked = new URLSearchParams(window.location.search).get("scene") ?? "two";
const scene: Scene = scenes[asked] ?? { platform: answers({}), first: { at: "status" } };
export const platform: Platform = scene.platform;
export const first: Where | undefined = scene.first;
