// Stamps: every verdict of the evidence, and a version that can be written with right and wrong sign-ins.
import type { Identity } from "../../wire/Identity";
import type { IdentityVerdict } from "../../wire/IdentityVerdict";
import type { Report } from "../../wire/Report";
import type { StampRequest } from "../../wire/StampRequest";
import type { StampSubject } from "../../wire/StampSubject";
import type { Platform } from "../platform";
import { answers, failure, type Scene } from "./answers";
import { HISTORY } from "./history";
import { STORE, status } from "./status";
import { type FakeTask, fakeTask, stageLine } from "./task";

const TRUE = "b83f5d21a67c";
const OLDER = "50c9e7183bda";

export const VERDICTS = {
  exact: { is: "exact", revisions: [[TRUE]], narrowed_to: null },
  narrowed: { is: "exact", revisions: [[TRUE], [OLDER]], narrowed_to: { revision: [TRUE], by: "ledger" } },
  several: { is: "exact", revisions: [[TRUE], [OLDER]], narrowed_to: null },
  between: { is: "between", after: [OLDER], before: TRUE, done: 2, of: 5 },
  nearest: { is: "nearest" },
  unsealed: { is: "unsealed" },
  empty: { is: "empty" },
} satisfies Record<string, IdentityVerdict>;

export function identity(verdict: IdentityVerdict): Identity {
  const bare = verdict.is === "empty" || verdict.is === "unsealed";
  const missing = { weight: "alarm", kind: "table", name: "musteriler", expected: "7 sütun", found: null } as const;
  return {
    engine: "sqlite",
    fingerprint: "b9f86fd8d70d",
    objects: 31,
    verdict,
    candidates: bare
      ? []
      : [
          { revisions: [[TRUE]], matched: verdict.is === "exact" ? 31 : 28, expected: 31, differences: [] },
          { revisions: [[OLDER]], matched: 26, expected: 30, differences: [missing] },
        ],
    unknown: [{ kind: "index", name: "urunler.ix_urunler_raf" }],
    unsealed: verdict.is === "unsealed" ? [TRUE, OLDER] : [],
  };
}

export function stampSubject(of: Identity, request: StampRequest, recorded: string[]): StampSubject {
  const exact = of.verdict.is === "exact" && (of.verdict.narrowed_to ?? of.verdict.revisions.length === 1);
  const target = request.stamp === "target" ? request.revision : TRUE;
  const rows = target === "base" ? [] : [target];
  const steps =
    recorded.join() === rows.join()
      ? []
      : [{ revision: target, direction: "stamp", checksum: null, removes: recorded, adds: rows } as const];
  return {
    identity: of,
    plan: {
      kind: "stamp",
      target,
      rows_before: recorded,
      rows_dropped: [],
      steps: [...steps],
      rows_after: rows,
      mark: { rows: recorded, last: 12 },
    },
    refused:
      exact && target === TRUE
        ? null
        : failure("schema-contradicts", "KSD-1830", "refused", { target, count: 5 }).problem,
  };
}

export function stampReport(before: string[], after: string[]): Report {
  return {
    job: "019a9d3e-7a11-7000-8000-000000000000",
    kind: "stamp",
    place: STORE.place,
    engine: "sqlite",
    operator: "elif.kaya",
    host: "kasa2",
    program: "kasadar 0.1.0",
    target: after.join(),
    started: new Date().toISOString(),
    duration_ms: 420,
    outcome: "done",
    rows_before: before,
    rows_after: after,
    steps: [],
    checks: [],
    backup: null,
    set_aside: [],
    hazards: [],
    verdict: "kept",
    bytes_before: 0,
    bytes_after: 0,
    ledger: null,
    problem: null,
  };
}

/** A store whose schema says `verdict`, recorded as its newest revision. */
export function stampOf(task: FakeTask, verdict: IdentityVerdict, more: Partial<Platform> = {}): Platform {
  const found = identity(verdict);
  const recorded = status("up-to-date").current.map((named) => named.revision);
  return answers({
    databases: async () => [STORE],
    status: async () => status("up-to-date"),
    identity: async () => found,
    history: async () => HISTORY,
    prepareStamp: async (_, request) => ({
      token: `stamp-${request.stamp === "target" ? request.revision : "identified"}`,
      permission: { asks: "user", right: "surum.damgala", roles: ["Destek"] },
      subject: stampSubject(found, request, recorded),
    }),
    signIn: async (_, asked) => {
      if (asked.by === "user" && asked.password === "dogru") return asked.login;
      throw failure("sign-in-failed", "KSD-1841", "refused", {});
    },
    execute: async () =>
      task.begin("stamp", STORE.name, { lines: [stageLine("apply", "running")], stop: "step-undone" }),
    ...task.platform,
    ...more,
  });
}

const plays = () =>
  fakeTask({
    plays: (_, self) => {
      const report = stampReport(["5c90f2e7846b"], [TRUE]);
      setTimeout(() => self.end({ ended: "done", product: { product: "run", report } }), 2000);
    },
  });

export const scenes: Record<string, Scene> = Object.fromEntries(
  Object.entries(VERDICTS).map(([name, verdict]) => [
    `stamp-${name}`,
    { platform: stampOf(plays(), verdict), first: { at: "stamp", database: STORE.name } },
  ]),
);
