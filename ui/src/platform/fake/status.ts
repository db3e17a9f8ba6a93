// Status: every state, and every way in which a database cannot be looked at.

import type { Configured } from "../../wire/Configured";
import type { Named } from "../../wire/Named";
import type { State } from "../../wire/State";
import type { Status } from "../../wire/Status";
import { Failure, type Platform } from "../platform";
import { answers, failure, type Scene } from "./answers";

export const WAY: Named[] = [
  ["3f8a1c5e9d27", "Create companies, stores and tills", "Firma, mağaza ve kasa tabloları oluşturuldu"],
  ["8b26e04f71ac", "Create users and roles", "Kullanıcı ve rol tabloları oluşturuldu"],
  ["c95d37a20e8b", "Create the catalogue", "Ürün kataloğu oluşturuldu"],
  ["1e74b9f6c083", "Create prices", "Fiyat tabloları oluşturuldu"],
  ["a6023d8e5f91", "Create shifts and sales", "Vardiya ve satış tabloları oluşturuldu"],
  ["7d1fc48b92e5", "Create stock movements", "Stok hareketleri oluşturuldu"],
  ["e42b6a90d31f", "Link returns to sales", "İadeler satışlara bağlandı"],
  ["50c9e7183bda", "VAT rates of July 2023", "Temmuz 2023 KDV oranları"],
  ["b83f5d21a67c", "Create customers", "Müşteri tablosu oluşturuldu"],
  ["29ae60c7f4d8", "Create the outbox", "Giden kutusu oluşturuldu"],
  ["f17c84be3a05", "Rename the password hash", "Parola özeti sütunu yeniden adlandırıldı"],
  ["9ce13fa7b586", "Cash movements", "Kasa hareketleri eklendi"],
  ["5c90f2e7846b", "Receipts cannot be deleted", "Fişler silinemez oldu"],
].map(([revision = "", message = "", tr = ""]) => ({ revision, message, messages: { tr } }));

export const STORE: Configured = {
  name: "kasa2",
  engine: "sqlite",
  place: "D:\\Kasa\\Şube İzmir Alsancak\\kasa2.db",
};
export const CENTRAL: Configured = {
  name: "central",
  engine: "postgres",
  place: "kasadar@merkez.egegida.local:5432/kasadar",
};

/** A store with so many of the revisions above applied. */
export function status(state: State, applied = WAY.length, more: Partial<Status> = {}): Status {
  return {
    state,
    engine: "sqlite",
    place: STORE.place,
    keeper: "kasadar",
    current: WAY.slice(0, applied).slice(-1),
    heads: WAY.slice(-1),
    pending: WAY.slice(applied),
    applied,
    unknown: [],
    edited: [],
    schema: { fingerprint: "b9f86fd8d70d".repeat(5).concat("b9f8"), sealed: true, differences: [] },
    unfinished: null,
    left_behind: null,
    last_run: {
      job: "019a9d3e-0000-7000-8000-000000000000",
      kind: "upgrade",
      started: "2026-11-20T19:10:00Z",
      duration_ms: 48_200,
      outcome: "done",
      steps: applied,
      error_code: null,
      operator: "ayse",
      host: "kasa2",
    },
    audit: [],
    facts: { version: "SQLite 3.51.0", bytes: 432_642_458, read_only: true, free_bytes: 0 },
    upkeep: null,
    ...more,
  };
}

type Told = Status | Failure | "silent";

/** A platform that gives these answers, one for each database. */
export function fake(told: { database: Configured; answer: Told }[], listing?: Failure): Platform {
  return answers({
    databases: async () => {
      if (listing) throw listing;
      return told.map(({ database }) => database);
    },
    status: async (name) => {
      const answer = told.find(({ database }) => database.name === name)?.answer;
      if (answer === "silent") return new Promise(() => {});
      if (!answer) throw failure("unknown-database", "KSD-1604", "usage", { database: name });
      if (answer instanceof Failure) throw answer;
      return answer;
    },
  });
}

const none = { current: [], pending: [], last_run: null } satisfies Partial<Status>;
const unfinished = { revision: "f17c84be3a05", direction: "up", pieces: [] } as const;
const LONG = `/var/lib/kasadar/${"Şube İzmir ığüşöç/".repeat(6)}kasa2.db`;

const states: Record<State, Status> = {
  "up-to-date": status("up-to-date"),
  pending: status("pending", 10),
  empty: status("empty", 0, {
    last_run: null,
    facts: { version: "SQLite 3.51.0", bytes: 4096, read_only: true, free_bytes: 0 },
  }),
  "no-stamp": status("no-stamp", 0, none),
  newer: status("newer", 13, { current: [{ revision: "c2a94be8107d", message: "", messages: {} }] }),
  "unknown-rows": status("unknown-rows", 13, { current: [{ revision: "deadbeef0001", message: "", messages: {} }] }),
  drift: status("drift", 13),
  unfinished: status("unfinished", 10, { unfinished: { ...unfinished, pieces: [] } }),
  "several-heads": status("several-heads", 10),
};

const one = (answer: Told, database = STORE) => [{ database, answer }];
const centralStatus = {
  engine: "postgres",
  place: CENTRAL.place,
  facts: { version: "PostgreSQL 15.14", bytes: 19_756_849_562, read_only: false, free_bytes: null },
} as const;

/** What a browser can be shown. */
const platforms: Record<string, Platform> = {
  ...Object.fromEntries(Object.entries(states).map(([name, answer]) => [name, fake(one(answer))])),
  two: fake([...one(states["up-to-date"]), ...one({ ...states.pending, ...centralStatus }, CENTRAL)]),
  far: fake(one(status("pending", 3))),
  unreachable: fake([
    ...one(states["up-to-date"]),
    ...one(
      failure("unreachable", "KSD-1220", "connection", { host: "merkez.egegida.local", port: 5432 }, [
        "error connecting to server",
        "No route to host (os error 113)",
      ]),
      CENTRAL,
    ),
  ]),
  "in-use": fake(one(failure("in-use", "KSD-1206", "locked", { path: STORE.place, waited_ms: 2000 }))),
  error: fake(one(failure("no-such-file", "KSD-1202", "connection", { path: LONG }), { ...STORE, place: LONG })),
  "broken-config": fake(
    [],
    failure("broken-config", "KSD-1602", "usage", { file: "/etc/kasadar.toml", line: 3, reason: "x" }),
  ),
  none: fake([]),
  loading: fake(one("silent")),
};

export const scenes: Record<string, Scene> = Object.fromEntries(
  Object.entries(platforms).map(([name, platform]) => [name, { platform, first: { at: "status" } }]),
);
