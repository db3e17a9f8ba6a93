// Help: codes, reports and the support file.
import type { Kind } from "../../wire/Kind";
import type { Outcome } from "../../wire/Outcome";
import type { ReportListed } from "../../wire/ReportListed";
import type { Platform } from "../platform";
import { answers, type Scene } from "./answers";
import { CENTRAL, STORE } from "./status";

const report = (number: number, kind: Kind, outcome: Outcome, started: string, place = STORE.place): ReportListed => ({
  job: `019a9d3e-0000-7000-8000-00000000000${number}`,
  kind,
  place,
  started,
  duration_ms: 48_200,
  outcome,
  operator: "Ayşe Öğüt",
});

export const REPORTS: ReportListed[] = [
  report(4, "upgrade", "done", "2026-11-20T19:10:00Z"),
  report(3, "restore", "done", "2026-11-18T19:00:00Z"),
  report(2, "upgrade", "cancelled", "2026-11-11T18:58:00Z", CENTRAL.place),
  report(1, "downgrade", "failed", "2026-11-02T18:40:00Z"),
];

export const helping = (given: Partial<Platform> = {}): Platform =>
  answers({
    reports: async () => REPORTS,
    saveSupportFile: async () => "E:\\kasadar-destek-2026-11-21.zip",
    ...given,
  });

export const scenes: Record<string, Scene> = {
  help: { platform: helping(), first: { at: "help" } },
  "help-code": { platform: helping(), first: { at: "help", code: "KSD-1206" } },
};
