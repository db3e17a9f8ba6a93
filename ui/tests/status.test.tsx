import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, it, vi } from "vitest";
import { App } from "../src/App";
import { scenes } from "../src/platform/fake";
import { answers, failure } from "../src/platform/fake/answers";
import { fake, status } from "../src/platform/fake/status";
import { fakeTask, stageLine } from "../src/platform/fake/task";
import type { Platform } from "../src/platform/platform";
import { nextAfter, nextOf } from "../src/status/next";
import { signs } from "../src/status/states";
import { bundle, find, type Language } from "../src/texts/texts";
import type { Manifest } from "../src/wire/Manifest";
import type { State } from "../src/wire/State";

const STORE = { name: "kasa2", engine: "sqlite", place: "kasa2.db" } as const;

function scene(name: string): Platform {
  const scene = scenes[name];
  if (!scene) throw new Error(name);
  return scene.platform;
}

const shown = (platform: Platform, language: Language = "tr") =>
  render(<App platform={platform} greeting={{ language, theme: "light", store_place: "" }} />);

describe.each(["tr", "en"] as const)("in %s", (language) => {
  it.each(Object.keys(signs) as State[])("the state %s shows its word and its sentence", async (state) => {
    const { container } = shown(scene(state), language);
    const texts = bundle(language);
    const count = state === "pending" || state === "several-heads" ? 3 : 0;
    expect(await screen.findByText(find(texts, `state-${state}`, { count }) ?? "")).toBeVisible();
    expect(screen.getByText(find(texts, `state-${state}.sentence`) ?? "")).toBeVisible();
    const faults = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(faults.violations.map(({ id }) => id)).toEqual([]);
  });

  it("a problem shows its code, whether the data is safe, and the next step", async () => {
    const { container } = shown(scene("unreachable"), language);
    const args = { host: "merkez.egegida.local", port: 5432 };
    expect(await screen.findByText("KSD-1220")).toBeVisible();
    for (const part of ["error-unreachable", "error-unreachable.data", "window-advice-unreachable"]) {
      const text = (find(bundle(language), part, args) ?? part).replaceAll("`", "");
      expect(container).toHaveTextContent(text);
    }
    const faults = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
    expect(faults.violations.map(({ id }) => id)).toEqual([]);
  });
});

it("F5 asks again and shows the new state", async () => {
  const told = [status("pending", 12), status("up-to-date")];
  const platform = answers({
    databases: async () => [STORE],
    status: async () => told.shift() ?? status("up-to-date"),
  });
  shown(platform);
  expect(await screen.findByText("1 bekleyen güncelleme var")).toBeVisible();
  await userEvent.keyboard("{F5}");
  expect(await screen.findByText("Güncel")).toBeVisible();
});

it("an older answer that comes late does not replace a newer one", async () => {
  const late: ((answer: ReturnType<typeof status>) => void)[] = [];
  const platform = answers({
    databases: async () => [STORE],
    status: () => new Promise((resolve) => late.push(resolve)),
  });
  shown(platform);
  await vi.waitFor(() => expect(late).toHaveLength(1));
  await userEvent.keyboard("{F5}");
  await vi.waitFor(() => expect(late).toHaveLength(2));
  late[1]?.(status("up-to-date"));
  expect(await screen.findByText("Güncel")).toBeVisible();
  late[0]?.(status("pending", 12));
  await new Promise((resolve) => setTimeout(resolve));
  expect(screen.getByText("Güncel")).toBeVisible();
});

it("a silent server does not keep the store's card away", async () => {
  shown(
    fake([
      { database: STORE, answer: status("up-to-date") },
      { database: { name: "central", engine: "postgres", place: "u@h:5432/d" }, answer: "silent" },
    ]),
  );
  expect(await screen.findByText("Güncel")).toBeVisible();
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Veritabanlarına bakılıyor…");
});

it.each([
  ["none", "Durum"],
  ["up-to-date", "Veritabanı güncel"],
  ["pending", "Bir veritabanı güncelleme bekliyor"],
  ["two", "Bir veritabanı güncelleme bekliyor"],
  ["drift", "Bir veritabanında sorun var"],
  ["broken-config", "Veritabanları okunamadı"],
])("the heading of %s is the answer: %s", async (name, heading) => {
  shown(scene(name));
  expect(await screen.findByRole("heading", { level: 1, name: heading })).toBeVisible();
});

it("the line says in a sentence what it draws", async () => {
  shown(scene("pending"), "en");
  expect(await screen.findByRole("img")).toHaveAccessibleName("Updates applied: 10. Updates pending: 3.");
});

it("a long path is cut in the middle and whole in the details", async () => {
  shown(scene("error"));
  const place = `/var/lib/kasadar/${"Şube İzmir ığüşöç/".repeat(6)}kasa2.db`;
  const toggle = await screen.findByRole("button", { name: "Ayrıntılar" });
  expect(toggle).toHaveAttribute("aria-expanded", "false");
  expect(screen.getByRole("heading", { level: 2 })).toHaveTextContent(/….*kasa2\.db/);
  await userEvent.click(toggle);
  expect(toggle).toHaveAttribute("aria-expanded", "true");
  await vi.waitFor(() => expect(screen.getByText(place)).toBeVisible());
});

const CENTRE = { name: "central", engine: "postgres", place: "u@h:5432/d" } as const;
const WHERE: [State, string, string][] = [
  ["pending", "Güncelle…", "Ön denetim tamamlanamadı"],
  ["empty", "Kur…", "Ön denetim tamamlanamadı"],
  ["unfinished", "Kurtarma seçenekleri…", "Kurtarılacak bir şey yok"],
];

it.each(WHERE)("the one button of the state %s, %s, leads on", async (state, name, title) => {
  shown(scene(state));
  await userEvent.click(await screen.findByRole("button", { name }));
  expect(await screen.findByRole("heading", { level: 1, name: title })).toBeVisible();
});

it.each([
  ["drift", "Farkı göster", { at: "drift", database: "kasa2" }],
  ["no-stamp", "Sürümü belirle…", { at: "stamp", database: "kasa2" }],
  ["unknown-rows", "Sürümü belirle…", { at: "stamp", database: "kasa2" }],
  ["several-heads", "Ayrıntılar", { at: "history", database: "kasa2" }],
] as const)("the state %s has the button %s", async (state, name, goes) => {
  shown(scene(state));
  expect(await screen.findByRole("button", { name })).toBeVisible();
  expect(nextOf(state, "kasa2").deed).toEqual({ goes });
});

it("what to do about a newer database is told under its card", async () => {
  shown(scene("newer"));
  const ask = await screen.findByRole("button", { name: "Ne yapmalıyım?" });
  expect(ask).toHaveAttribute("aria-expanded", "false");
  await userEvent.click(ask);
  expect(ask).toHaveAttribute("aria-expanded", "true");
  await vi.waitFor(() => expect(screen.getByText(/En yeni Kasadar programını/)).toBeVisible());
});

it("where there is no verified backup that is said, whether or not anybody has counted", async () => {
  shown(fake([{ database: STORE, answer: status("up-to-date", 13, { upkeep: null }) }]));
  expect(await screen.findByText("Henüz yok")).toBeVisible();
});

it("only the most urgent card's button is filled", async () => {
  shown(
    fake([
      { database: STORE, answer: status("pending", 10) },
      { database: { ...STORE, name: "kasa3" }, answer: status("unfinished", 10) },
      { database: CENTRE, answer: status("up-to-date") },
    ]),
  );
  const filled = (name: string) => screen.getByRole("button", { name }).getAttribute("data-variant");
  await screen.findByRole("button", { name: "Kurtarma seçenekleri…" });
  expect(["Güncelle…", "Kurtarma seçenekleri…", "Yedek al"].map(filled)).toEqual(["default", "filled", "default"]);
});

it("a server that cannot be reached leads to its connection, a database in use is tried again", () => {
  expect(nextAfter("connection", true).deed).toEqual({ goes: { at: "settings", page: "central" } });
  expect(nextAfter("connection", false).deed).toEqual({ does: "retry" });
  expect(nextAfter("locked", true).deed).toEqual({ does: "retry" });
});

it("no command line is shown anywhere on the cards", async () => {
  for (const name of [...Object.keys(signs), "unreachable", "in-use", "error", "broken-config"]) {
    const { container, unmount } = shown(scene(name));
    await screen.findByRole("main");
    await vi.waitFor(() => expect(container.querySelector("article:not([aria-busy])")).not.toBeNull());
    expect(screen.getByRole("main").textContent).not.toMatch(/kasadar [a-z]|--[a-z]/);
    unmount();
  }
});

it("a backup is made from the card, with its progress and what came out in place", async () => {
  const task = fakeTask();
  const asked = vi.fn(async () => status("up-to-date"));
  const startBackup = vi.fn(async () => task.begin("backup", STORE.name, { lines: [stageLine("backup", "running")] }));
  shown(answers({ databases: async () => [STORE], status: asked, startBackup, ...task.platform }));
  await userEvent.click(await screen.findByRole("button", { name: "Yedek al" }));
  expect(startBackup).toHaveBeenCalledExactlyOnceWith("kasa2");
  expect(await screen.findByText("Yedek alınıyor")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Yedek al" })).toBeNull();
  const manifest = { bytes: 432_642_458, checked: { at: "2026-11-21T11:00:00Z", depth: "open" } } as Manifest;
  act(() => task.end({ ended: "done", product: { product: "backup", manifest } }));
  expect(await screen.findByText("Yedek alındı ve doğrulandı: 412,6 MB")).toBeVisible();
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
});

it("a backup that cannot begin says why on the card", async () => {
  const platform = answers({
    databases: async () => [STORE],
    status: async () => status("up-to-date"),
    startBackup: async () => {
      throw failure("backups-busy", "KSD-1703", "locked", { path: "D:\\Yedekler" });
    },
  });
  shown(platform);
  await userEvent.click(await screen.findByRole("button", { name: "Yedek al" }));
  expect(await screen.findByText("KSD-1703")).toBeVisible();
  expect(await screen.findByRole("button", { name: "Yedek al" })).toBeVisible();
});

it("without a database there are two ways to begin", async () => {
  shown(scene("none"));
  expect(await screen.findByRole("button", { name: "Yeni kurulum" })).not.toHaveAttribute("data-variant", "default");
  expect(screen.getByRole("button", { name: "Var olan veritabanını göster…" })).toBeVisible();
});

it("the last verified backup is told in words when it is near", async () => {
  const at = new Date(Date.now() - 14.5 * 60_000).toISOString();
  const upkeep = { bytes: 1, grown: null, free_bytes: null, runs: [], backup: at, integrity: null, due: [] };
  shown(fake([{ database: STORE, answer: status("up-to-date", 13, { upkeep }) }]));
  expect(await screen.findByText("14 dakika önce")).toBeVisible();
});
