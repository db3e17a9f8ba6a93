import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { answers, failure } from "../src/platform/fake/answers";
import { ALL, SAME, seeding, seeds, WAITING } from "../src/platform/fake/base-data";
import { CENTRAL, STORE } from "../src/platform/fake/status";
import { fakeTask } from "../src/platform/fake/task";
import { NOTHING, type Platform } from "../src/platform/platform";
import { expectSound, scene, shown, words } from "./shown";

const button = (name: string) => screen.findByRole("button", { name });
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
const open = (platform: Platform) => shown(platform, { at: "base-data" });

describe.each(["tr", "en"] as const)("in %s", (language) => {
  it.each([
    ["base-data", "window-base-data-load"],
    ["base-data-same", "window-base-data-heading-same"],
    ["base-data-two", "window-base-data-load"],
    ["base-data-no-table", "window-base-data-no-table"],
    ["base-data-none", "window-base-data-no-database"],
    ["base-data-failed", "window-base-data-heading-unread"],
  ])("%s shows its words and is sound", async (name, id) => {
    scene(name, language);
    expect(await screen.findByText(words(language, id))).toBeVisible();
    await expectSound();
  });
});

it.each([
  [seeds([[1, 0, 0, 0]]), "1 satır eklenecek"],
  [
    seeds([
      [9, 0, 2, 0],
      [3, 0, 0, 0],
    ]),
    "12 satır eklenecek",
  ],
  [seeds([[0, 4, 0, 0]]), "4 satır değişecek"],
  [WAITING, "12 satır eklenecek, 3 satır değişecek"],
  [SAME, "Her şey yerinde"],
])("the heading is the answer", async (report, title) => {
  open(seeding(report));
  expect(await heading(title)).toBeVisible();
});

it("each dataset shows what is added, changed, kept and the same, and what is promised", async () => {
  open(seeding(WAITING));
  const row = async (name: string) =>
    within((await screen.findByRole("rowheader", { name })).closest("tr") as HTMLElement);
  const cells = async (name: string) => (await row(name)).getAllByRole("cell").map((cell) => cell.textContent);
  expect(await cells("Yetkiler")).toEqual(["9 eklenecek", "–", "31"]);
  expect(await cells("Sistem rolleri")).toEqual(["2 değişecek", "1", "3"]);
  expect(await cells("Firma")).toEqual(["Yerinde", "–", "1"]);
  expect(screen.getByText(words("tr", "window-base-data-promise"))).toBeVisible();
});

it("nothing is offered where nothing is to load", async () => {
  open(seeding(SAME));
  await heading("Her şey yerinde");
  expect(screen.queryByRole("button", { name: "Yükle…" })).not.toBeInTheDocument();
});

it("is loaded after a sign-in; a wrong password changes nothing", async () => {
  const platform = seeding(WAITING);
  const [execute, signIn] = [vi.spyOn(platform, "execute"), vi.spyOn(platform, "signIn")];
  open(platform);
  await userEvent.click(await button("Yükle…"));
  await userEvent.type(await screen.findByLabelText("Kullanıcı adı"), "mudur");
  await userEvent.type(screen.getByLabelText("Parola"), "yanlis");
  await userEvent.click(await button("Oturum aç"));
  expect(await screen.findByText("KSD-1841")).toBeVisible();
  expect(execute).not.toHaveBeenCalled();
  await userEvent.clear(screen.getByLabelText("Parola"));
  await userEvent.type(screen.getByLabelText("Parola"), "dogru-parola");
  await userEvent.click(await button("Oturum aç"));
  const done = await screen.findByRole("heading", { level: 2, name: "Başlangıç verileri yüklendi" });
  expect(done).toHaveFocus();
  expect(screen.getByText("Eklenen satır: 12. Değişen satır: 3.")).toBeVisible();
  expect(await heading("Her şey yerinde")).toBeVisible();
  expect(signIn).toHaveBeenCalledTimes(2);
  expect(execute).toHaveBeenCalledExactlyOnceWith("t2", NOTHING);
});

it("what only a person can say is asked first, and checked", async () => {
  const execute = vi.fn<Platform["execute"]>(() => new Promise(() => {}));
  const subject = seeds([[40, 0, 0, 0]], ALL);
  const prepareSeed = async () => ({ token: "t2", permission: { asks: "nobody" } as const, subject });
  open(seeding(subject, { execute, prepareSeed }));
  await userEvent.click(await button("Yükle…"));
  const company = await screen.findByLabelText("Firma adı");
  await expectSound();
  await userEvent.click(await button("Yükle"));
  expect(company).toHaveFocus();
  expect(company).toHaveAccessibleDescription("Boş bırakılamaz");
  await userEvent.keyboard("Ege{Tab}Alsancak{Tab}ALS{Tab}Üç kuru incir{Tab}{Tab}Üç kuru incir");
  await userEvent.click(await button("Yükle"));
  expect(execute).toHaveBeenCalledExactlyOnceWith("t2", {
    ...NOTHING,
    answers: {
      "company-name": "Ege",
      "store-name": "Alsancak",
      "store-code": "ALS",
      "admin-password": "Üç kuru incir",
    },
  });
});

it("the questions can be left by Esc, and nothing has happened", async () => {
  const subject = seeds([[40, 0, 0, 0]], ALL);
  const execute = vi.fn<Platform["execute"]>();
  const prepareSeed = async () => ({ token: "t2", permission: { asks: "nobody" } as const, subject });
  open(seeding(subject, { execute, prepareSeed }));
  await userEvent.click(await button("Yükle…"));
  await screen.findByLabelText("Firma adı");
  await userEvent.keyboard("{Escape}");
  await vi.waitFor(() => expect(screen.queryByLabelText("Firma adı")).not.toBeInTheDocument());
  expect(execute).not.toHaveBeenCalled();
});

it("a load under way shows its lines and can be stopped", async () => {
  const stop = vi.fn(async () => {});
  const task = fakeTask();
  open(
    seeding(WAITING, {
      ...task.platform,
      stop,
      execute: async () => task.begin("seed", STORE.name),
      prepareSeed: async () => ({ token: "t2", permission: { asks: "nobody" }, subject: WAITING }),
    }),
  );
  await userEvent.click(await button("Yükle…"));
  expect(await heading("Başlangıç verileri yükleniyor…")).toBeVisible();
  await expectSound();
  await userEvent.click(await button("Yüklemeyi durdur"));
  expect(stop).toHaveBeenCalledOnce();
});

it("a load that cannot be prepared shows its code", async () => {
  const locked = failure("lock-held", "KSD-1207", "locked", { place: STORE.place, holder: "" });
  open(seeding(WAITING, { prepareSeed: () => Promise.reject(locked) }));
  await userEvent.click(await button("Yükle…"));
  expect(await screen.findByText("KSD-1207")).toBeVisible();
});

it("of several databases one is chosen", async () => {
  const baseData = vi.fn<Platform["baseData"]>(async (name) => (name === STORE.name ? SAME : WAITING));
  open(answers({ databases: async () => [STORE, CENTRAL], baseData }));
  expect(await heading("Her şey yerinde")).toBeVisible();
  await userEvent.click(screen.getByRole("radio", { name: "Merkez veritabanı: central" }));
  expect(await heading("12 satır eklenecek, 3 satır değişecek")).toBeVisible();
  expect(baseData).toHaveBeenLastCalledWith("central");
});

it("F5 asks again", async () => {
  const baseData = vi.fn<Platform["baseData"]>(async () => SAME).mockResolvedValueOnce(WAITING);
  open(answers({ databases: async () => [STORE], baseData }));
  await button("Yükle…");
  await userEvent.keyboard("{F5}");
  expect(await heading("Her şey yerinde")).toBeVisible();
});
