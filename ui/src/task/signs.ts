// Signs of how a task came out.
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconHandStop,
  IconShieldCheck,
} from "@tabler/icons-react";
import type { Sign } from "../parts/Sign";

export const DONE: Sign = { icon: IconCircleCheck, tone: "ok" };
export const FAILED: Sign = { icon: IconCircleX, tone: "bad" };
export const STOPPED: Sign = { icon: IconHandStop, tone: "idle" };
export const CAUTION: Sign = { icon: IconAlertTriangle, tone: "warn" };
export const SAFE: Sign = { icon: IconShieldCheck, tone: "ok" };
export const UNKNOWN: Sign = { icon: IconCircleDashed, tone: "idle" };
