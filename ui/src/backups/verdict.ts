// What is known of a backup: its verdict with icon and colour, when it was taken, which version it holds.
import { type Icon, IconCircleCheck, IconCircleX, IconHelpCircle, IconVersions } from "@tabler/icons-react";
import type { Tone } from "../theme/tokens";
import type { Kept } from "../wire/Kept";
import type { Problem } from "../wire/Problem";

export type VerdictName = "verified" | "unverified" | "damaged" | "missing" | "newer";

export interface Verdict {
  name: VerdictName;
  icon: Icon;
  tone: Tone;
  /** Why it cannot be restored, where that is so. */
  problem?: Problem;
}

/** `found` is what a look that failed just now said. */
export function verdictOf(kept: Kept, found?: Problem): Verdict {
  const problem = kept.problem ?? found;
  if (problem?.name === "backup-file-missing") return { name: "missing", icon: IconCircleX, tone: "bad", problem };
  if (problem?.name === "manifest-too-new") return { name: "newer", icon: IconVersions, tone: "warn", problem };
  if (problem) return { name: "damaged", icon: IconCircleX, tone: "bad", problem };
  if (kept.manifest?.checked) return { name: "verified", icon: IconCircleCheck, tone: "ok" };
  return { name: "unverified", icon: IconHelpCircle, tone: "idle" };
}

/** From its manifest, else from its id: `20261121-140512-3f9a` is a time in UTC. */
export function takenAt(kept: Kept): Date | null {
  if (kept.manifest) return new Date(kept.manifest.taken);
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)/.exec(kept.id) ?? [];
  return year ? new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) : null;
}

/** Version rows in short. */
export const inShort = (rows: string[]): string => `${rows[0] ?? ""}${rows.length > 1 ? ` +${rows.length - 1}` : ""}`;
