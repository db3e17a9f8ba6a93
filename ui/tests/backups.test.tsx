import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, it, vi } from "vitest";
import { App } from "../src/App";
import type { Where } from "../src/desk/go";
import { ago } from "../src/parts/ago";
import { scenes } from "../src/platform/fake";
import { failure } from "../src/platform/fake/answers";
import { backupsOf, KEPT, list, manifest } from "../src/platform/fake/backups";
import { CENTRAL } from "../src/platform/fake/status";
import { fakeTask } from "../src/platform/fake/task";
import { NOTHING, type Platform } from "../src/platform/platform";
import { bundle, find, type Language } from "../src/texts/texts";

const shown = (platform: Platform, language: Language = "tr", first: Where = { at: "backups" }) =>
  render(<App platform={platform} greeting={{ language, theme: "light", store_place: "" }} first={first} />);

const faults = async () => {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id }) => id);
};
const name = (id: string, language: Language, args = {}) => find(bundle(language), id, args) ?? id;
const button = (name: string) => screen.getByRole("button", { name });

/** The n-th backup's radio. */
const radio = async (index: number) => {
  const radios = await screen.findAllByRole("radio");
  const found = radios.filter((one) => one.getAttribute("name") === "backup")[index];
  if (!found) throw new Error(`no row ${index}`);
  return found;
};

describe.each(["tr", "en"] as const)("in %s", (language) => {
  it.each([
    ["backups", "window-backups-verdict-verified"],
    ["backups-empty", "window-backups-empty"],
    ["backups-running", "window-backups-doing-backup"],
    ["backups-error", "window-backups-unread"],
  ])("the scene %s is whole and reachable", async (scene, text) => {
    const { platform, first } = scenes[scene] ?? { platform: backupsOf(fakeTask()), first: { at: "backups" } as const };
    shown(platform, language, first);
    expect((await screen.findAllByText(name(text, language)))[0]).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  it("a damaged backup says why, and offers no restore", async () => {
    shown(backupsOf(fakeTask()), language);
    await userEvent.click(await radio(5));
    expect(screen.getByText(name("window-backups-no-restore-damaged", language))).toBeVisible();
    expect(screen.getByText("KSD-1706")).toBeVisible();
    expect(screen.queryByRole("button", { name: name("window-backups-restore", language) })).toBeNull();
    expect(await faults()).toEqual([]);
  });

  it("clearing lists what goes, and asks who it is", async () => {
    const task = fakeTask();
    const execute = vi.fn(async () => task.begin("prune", "kasa2"));
    shown(backupsOf(task, list(), { execute }), language);
    await userEvent.click(await screen.findByRole("button", { name: name("window-backups-prune", language) }));
    const dialog = await screen.findByRole("dialog");
    expect(await within(dialog).findAllByRole("listitem")).toHaveLength(2);
    expect(await faults()).toEqual([]);
    await userEvent.click(button(name("window-backups-prune-do", language)));
    await userEvent.type(await screen.findByLabelText(name("window-login", language)), "elif");
    await userEvent.type(screen.getByLabelText(name("window-password", language)), "yanlis");
    await userEvent.click(button(name("window-sign-in-button", language)));
    expect(await screen.findByText("KSD-1841")).toBeVisible();
    expect(execute).not.toHaveBeenCalled();
    await userEvent.clear(screen.getByLabelText(name("window-password", language)));
    await userEvent.type(screen.getByLabelText(name("window-password", language)), "dogru");
    await userEvent.click(button(name("window-sign-in-button", language)));
    await vi.waitFor(() => expect(execute).toHaveBeenCalledWith("prune-token", NOTHING));
    task.end({ ended: "done", product: { product: "pruned", removed: ["a", "b"] } });
    expect(await screen.findByText(name("window-backups-pruned", language, { count: 2 }))).toBeVisible();
  });
});

it("the heading counts the backups and says how old the newest is", async () => {
  shown(backupsOf(fakeTask()));
  expect(await screen.findByRole("heading", { level: 1, name: "6 yedek, en yenisi 14 dakika önce" })).toBeVisible();
});

it("a backup is taken, its progress told, and the list read anew", async () => {
  const task = fakeTask();
  const backups = vi.fn(async () => list());
  shown(backupsOf(task, list(), { backups }));
  await userEvent.click(await screen.findByRole("button", { name: "Yedek al" }));
  expect(await screen.findByRole("heading", { name: "Yedek alınıyor…" })).toBeVisible();
  expect(screen.getByText("208,9 MB / 412,1 MB kopyalandı")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Yedek al" })).toBeNull();
  const asked = backups.mock.calls.length;
  task.end({ ended: "done", product: { product: "backup", manifest: manifest(0, "by-hand", 13, 432_118_170) } });
  expect(await screen.findByText("Yedek alındı ve doğrulandı: 412,1 MB, 4,2 sn.")).toBeVisible();
  expect(backups.mock.calls.length).toBe(asked + 1);
});

it("a stop says what it does before, and is told calmly after", async () => {
  shown(backupsOf(fakeTask()));
  await userEvent.click(await screen.findByRole("button", { name: "Yedek al" }));
  expect(await screen.findByText("Henüz hiçbir şey değişmedi; hemen durur.")).toBeVisible();
  await userEvent.click(button("Yedek almayı durdur"));
  expect(await screen.findByText("Durduruldu; hiçbir şey değişmedi.")).toBeVisible();
  expect(screen.queryByRole("alert")).toBeNull();
});

it("a look that finds damage marks the row and takes the restore away", async () => {
  const task = fakeTask();
  const startVerify = vi.fn(async (database: string) => task.begin("verify", database));
  shown(backupsOf(task, list(), { startVerify }));
  await userEvent.click(await radio(1));
  await userEvent.click(button("Doğrula"));
  expect(startVerify).toHaveBeenCalledWith("kasa2", KEPT[1]?.id, false);
  const row = (await radio(1)).closest("tr");
  expect(row).toHaveTextContent("Doğrulanıyor…");
  const { problem } = failure("backup-damaged", "KSD-1709", "backup", { file: "x", backup: "y" });
  task.end({ ended: "failed", problem, report: null });
  await vi.waitFor(() => expect(row).toHaveTextContent("Bozuk"));
  expect(screen.getByText("KSD-1709")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Geri yükle…" })).toBeNull();
});

it("the centre's backups can be looked through to the end", async () => {
  const task = fakeTask();
  const startVerify = vi.fn(async (database: string) => task.begin("verify", database));
  shown(backupsOf(task, list(), { databases: async () => [CENTRAL], startVerify }));
  await userEvent.click(await radio(0));
  await userEvent.click(screen.getByRole("checkbox", { name: "Baştan sona denetle" }));
  await userEvent.click(button("Doğrula"));
  expect(startVerify).toHaveBeenCalledWith("central", KEPT[0]?.id, true);
});

it("with the keyboard alone: choose a row, go on to its restore", async () => {
  const prepareRestore = vi.fn();
  shown(backupsOf(fakeTask(), list(), { prepareRestore }));
  const first = await radio(0);
  first.focus();
  await userEvent.keyboard(" {ArrowDown}");
  expect(await radio(1)).toBeChecked();
  const restore = button("Geri yükle…");
  for (let presses = 0; document.activeElement !== restore && presses < 20; presses += 1) await userEvent.tab();
  await userEvent.keyboard("{Enter}");
  expect(await screen.findByText("Yedeği doğrula")).toBeVisible();
});

it("a backup from elsewhere goes to its restore, and a changed mind stays", async () => {
  const pickBackup = vi.fn<Platform["pickBackup"]>(async () => null);
  const startVerify = vi.fn<Platform["startVerify"]>(async () => new Promise(() => {}));
  shown(backupsOf(fakeTask(), list(), { pickBackup, startVerify }));
  const elsewhere = await screen.findByRole("button", { name: "Başka yerdeki yedekten geri yükle…" });
  await userEvent.click(elsewhere);
  expect(elsewhere).toBeVisible();
  pickBackup.mockResolvedValueOnce({ id: "picked-1", shown: "E:\\x" });
  await userEvent.click(elsewhere);
  await vi.waitFor(() => expect(startVerify).toHaveBeenCalledWith("kasa2", "picked-1", false));
});

it("an export tells where it went, and why it did not", async () => {
  const exportBackup = vi.fn(async () => "E:\\Yedek");
  shown(backupsOf(fakeTask(), list(), { exportBackup }));
  await userEvent.click(await radio(0));
  await userEvent.click(button("Dışa aktar…"));
  expect(await screen.findByText("Yedek kopyalandı. Klasör: E:\\Yedek")).toBeVisible();
  expect(exportBackup).toHaveBeenCalledWith("kasa2", KEPT[0]?.id);
  exportBackup.mockRejectedValueOnce(failure("backup-folder", "KSD-1701", "failed", { path: "E:\\" }));
  await userEvent.click(button("Dışa aktar…"));
  expect(await screen.findByText("KSD-1701")).toBeVisible();
});

it("undo is offered only where there is something to undo", async () => {
  const { unmount } = shown(backupsOf(fakeTask()));
  await radio(0);
  expect(screen.queryByRole("button", { name: "Geri yüklemeyi geri al…" })).toBeNull();
  unmount();
  shown(backupsOf(fakeTask(), list({ kept_databases: ["kasadar_onceki"] })));
  expect(await screen.findByRole("button", { name: "Geri yüklemeyi geri al…" })).toBeVisible();
});

it("a list that could not be read is asked for again", async () => {
  const backups = vi.fn<Platform["backups"]>(async () => list());
  backups.mockRejectedValueOnce(failure("backup-folder", "KSD-1701", "failed", { path: "E:\\" }));
  shown(backupsOf(fakeTask(), list(), { backups }));
  await userEvent.click(await screen.findByRole("button", { name: "Yeniden dene" }));
  expect(await screen.findByRole("heading", { level: 1, name: /^6 yedek/ })).toBeVisible();
});

it("ages are told in words", () => {
  const text = (id: string, args?: object) => find(bundle("tr"), id, args as Record<string, number>) ?? id;
  const now = new Date("2026-11-21T12:00:00Z");
  const told = (time: string) => ago(new Date(time), now, text);
  expect(told("2026-11-21T11:59:30Z")).toBe("az önce");
  expect(told("2026-11-21T11:46:00Z")).toBe("14 dakika önce");
  expect(told("2026-11-21T09:00:00Z")).toBe("3 saat önce");
  expect(told("2026-11-01T09:00:00Z")).toBe("20 gün önce");
});
