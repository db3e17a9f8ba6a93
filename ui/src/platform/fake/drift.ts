// Drift: an object missing, one changed, one added; an edited file; a ledger that was tampered with.
import type { Drifted } from "../../wire/Drifted";
import type { Status } from "../../wire/Status";
import { answers, type Scene } from "./answers";
import { STORE, status } from "./status";

const DIFFERENCES: Drifted[] = [
  {
    weight: "alarm",
    kind: "trigger",
    name: "satislar.satis_silinemez",
    expected: "BEFORE DELETE ON satislar",
    found: null,
  },
  { weight: "alarm", kind: "column", name: "urunler.fiyat", expected: "numeric(12,2) not null", found: "real" },
  { weight: "note", kind: "index", name: "urunler.ix_urunler_raf", expected: null, found: "(raf_no)" },
];

export const DRIFTED: Status = status("drift", 13, {
  schema: { fingerprint: "b9f86fd8d70d", sealed: true, differences: DIFFERENCES },
  edited: [{ revision: "b83f5d21a67c", file: "2023-09-18_b83f5d21a67c_customers.sql" }],
  audit: [{ seq: 41, job: null, breach: "missing" }],
});

const place = (found: Status): Scene => ({
  platform: answers({
    databases: async () => [STORE],
    status: async () => found,
    saveSupportFile: async () => "E:\\kasadar-destek.zip",
  }),
  first: { at: "drift", database: STORE.name },
});

export const scenes: Record<string, Scene> = {
  "drift-all": place(DRIFTED),
  "drift-none": place(status("up-to-date")),
};
