import { readdirSync, readFileSync } from "node:fs";
import { renderHook } from "@testing-library/react";
import { createElement } from "react";
import { expect, it } from "vitest";
import { useTold } from "../src/parts/told";
import { signs } from "../src/status/states";
import { near, size, span, when } from "../src/texts/format";
import { bundle, find, Texts } from "../src/texts/texts";

const file = (language: string) =>
  readdirSync(`../i18n/${language}`)
    .filter((name) => name.startsWith("window"))
    .map((name) => readFileSync(`../i18n/${language}/${name}`, "utf8"))
    .join("\n");
const ids = (language: string) => [...file(language).matchAll(/^([a-z][a-z0-9-]*) =/gm)].map(([, id]) => id);

it("both languages have the same texts, with the same values", () => {
  const values = (language: string) =>
    file(language)
      .split(/^(?=[a-z])/m)
      .slice(1)
      .map((message) => [message.split(" =")[0], [...new Set(message.match(/\$[a-z_]+/g))].sort()]);
  expect(values("tr")).toEqual(values("en"));
});

const source = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => readFileSync(`src/${path}`, "utf8"))
  .join("\n");

/** Texts whose names are put together in the source: `right-` and the right's. */
const FAMILIES = [
  "right-",
  "window-advice-",
  "window-check-",
  "window-kind-",
  "window-recovered-",
  "window-stage-",
  "window-state-",
  "window-stop-",
  "window-verdict-",
  "window-stop-",
  "window-backups-reason-",
  "window-backups-verdict-",
  "window-backups-no-restore-",
  "window-backups-checked-",
  "window-backups-doing-",
  "window-drift-change-",
  "window-stamp-step-",
  "window-stamp-verdict-",
  "window-stamp-evidence-",
  "window-stamp-next-",
  "window-restore-step-",
  "window-restore-table-",
  "window-restore-saved-",
];

it("every text of the window is used", () => {
  const isMade = (id: string) => FAMILIES.some((family) => id.startsWith(family) && source.includes(`\`${family}\${`));
  expect(ids("tr").filter((id) => id && !source.includes(`"${id}"`) && !isMade(id))).toEqual([]);
});

it.each(["tr", "en"] as const)("every text that is used exists in %s", (language) => {
  const texts = bundle(language);
  const named = [...source.matchAll(/"(window-[a-z-]+)"/g)].map(([, id]) => id ?? "");
  const states = Object.keys(signs).flatMap((state) =>
    ["", ".sentence", ".next"].map((part) => `state-${state}${part}`),
  );
  const made = [
    "engine-sqlite",
    "engine-postgres",
    "outcome-failed",
    "outcome-cancelled",
    "outcome-undone",
    "error-unexpected",
  ];
  expect([...named, ...states, ...made].filter((id) => find(texts, id) === undefined)).toEqual([]);
});

it("functions of texts work as in Rust", () => {
  const waited = { path: "kasa.db", waited_ms: 2000 };
  expect(find(bundle("tr"), "error-in-use", waited)).toContain("2 sn");
  expect(find(bundle("en"), "error-unknown-database", { database: "x", known: ["a", "b"] })).toContain("a, b");
  expect(find(bundle("en"), "error-unreachable", { host: "h", port: 5432 })).toContain("5432");
});

it("sizes, spans and times look as people of the language write them", () => {
  expect([0, 1023, 1024, 432_642_458].map((bytes) => size(bytes, "tr"))).toEqual([
    "0 B",
    "1.023 B",
    "1 KB",
    "412,6 MB",
  ]);
  expect(size(432_642_458, "en")).toBe("412.6 MB");
  expect([99, 400, 9_950, 59_600, 72_000, 7_500_000].map((ms) => span(ms, "tr"))).toEqual([
    "99 ms",
    "0,4 sn",
    "10 sn",
    "1 dk",
    "1 dk 12 sn",
    "2 sa 5 dk",
  ]);
  const now = new Date("2026-11-21T11:05:00Z");
  const text = (id: string, args?: unknown) => find(bundle("tr"), id, args as Record<string, string>) ?? id;
  expect(when(new Date("2026-11-21T10:52:00Z"), now, "tr", text)).toBe("Bugün 13:52");
  expect(when(new Date("2026-11-20T19:10:00Z"), now, "tr", text)).toBe("Dün 22:10");
  expect(when(new Date("2026-11-02T18:40:00Z"), now, "tr", text)).toBe("02.11.2026 21:40");
});

const errors = (language: string) =>
  readdirSync(`../i18n/${language}`)
    .map((name) => readFileSync(`../i18n/${language}/${name}`, "utf8"))
    .flatMap((text) => [...text.matchAll(/^error-([a-z-]+) =/gm)].map(([, name]) => name ?? ""));

it("every advice of the window is about an error that exists", () => {
  const known = new Set(errors("tr"));
  const advised = ids("tr").flatMap((id) => (id?.startsWith("window-advice-") ? [id.slice(14)] : []));
  expect(advised.filter((name) => !known.has(name))).toEqual([]);
});

it.each(["tr", "en"] as const)("no advice in the window names a command in %s", (language) => {
  const { result } = renderHook(() => useTold(), {
    wrapper: ({ children }) => createElement(Texts, { first: language, children }),
  });
  const told = errors(language).map((name) => [name, Object.values(result.current({ name, args: {} })).join(" ")]);
  expect(told.length).toBeGreaterThan(150);
  expect(told.filter(([, words]) => /kasadar [a-z]|--[a-z]|PGPASS/.test(words ?? ""))).toEqual([]);
});

it("a time within the last hour is told in minutes, others by their day", () => {
  const now = new Date("2026-11-21T11:05:00Z");
  const text = (id: string, args?: unknown) => find(bundle("tr"), id, args as Record<string, string>) ?? id;
  expect(near(new Date("2026-11-21T10:50:30Z"), now, "tr", text)).toBe("14 dakika önce");
  expect(near(new Date("2026-11-21T10:05:00Z"), now, "tr", text)).toBe("Bugün 13:05");
  expect(near(new Date("2026-11-21T11:06:00Z"), now, "tr", text)).toBe("Bugün 14:06");
});
