import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { failure } from "../src/platform/fake/answers";
import { changed, kept, SETTINGS, tried, UNREACHABLE } from "../src/platform/fake/settings";
import type { Platform } from "../src/platform/platform";
import { freeName, nameFault, nameOf } from "../src/settings/names";
import type { ConnectionStep } from "../src/wire/ConnectionStep";
import { expectSound, scene, shown, words } from "./shown";

const button = (name: string) => screen.findByRole("button", { name });
const field = (name: string) => screen.findByLabelText(name);
const central = (platform: Platform, language: "tr" | "en" = "tr") =>
  shown(platform, { at: "settings", page: "central" }, language);
/** A change that is kept, and can be looked at. */
const keeping = () => vi.fn<Platform["change"]>(async (change) => changed(SETTINGS, change));

describe.each(["tr", "en"] as const)("in %s", (language) => {
  it.each([
    ["settings-databases", "window-settings-add"],
    ["settings-no-store", "window-settings-no-store"],
    ["settings-central", "window-settings-try"],
    ["settings-no-central", "window-settings-central-none"],
    ["settings-backups", "window-settings-kept"],
    ["settings-quiet-hours", "window-settings-quiet-sentence"],
    ["settings-appearance", "window-settings-theme-hint"],
    ["settings-failed", "window-retry"],
  ])("%s shows its words and is sound", async (name, id) => {
    scene(name, language);
    expect(await screen.findByText(words(language, id))).toBeVisible();
    await expectSound();
  });

  it.each(["name", "port", "server", "sign-in", "rights"] as ConnectionStep[])(
    "a connection that stops at %s says so, and what to try",
    async (step) => {
      central(kept(SETTINGS, { testConnection: async () => tried(step, UNREACHABLE) }), language);
      await userEvent.click(await button(words(language, "window-settings-try")));
      const title = await screen.findByRole("heading", {
        level: 2,
        name: words(language, "window-settings-test", { step }),
      });
      expect(title).toHaveFocus();
      expect(screen.getByText(words(language, "window-settings-step", { step, outcome: "failed" }))).toBeVisible();
      expect(screen.getByText("KSD-1220")).toBeVisible();
      expect(within(screen.getAllByRole("list").at(-1) as HTMLElement).getAllByRole("listitem")).toHaveLength(3);
      await expectSound();
    },
  );
});

it("a connection that stands says which server it is", async () => {
  central(kept(SETTINGS, { testConnection: async () => tried(null) }));
  await userEvent.click(await button("Bağlantıyı sına"));
  expect(await screen.findByRole("heading", { name: "Bağlantı kuruldu" })).toBeVisible();
  expect(screen.getByText("Her adım tamam. Sunucudaki sürüm: PostgreSQL 15.14")).toBeVisible();
  expect(screen.queryByText("Sırayla deneyin")).not.toBeInTheDocument();
});

it("the test is given what was typed, and the keyring's password where none was", async () => {
  const testConnection = vi.fn(async () => tried(null));
  central(kept(SETTINGS, { testConnection }));
  await userEvent.click(await button("Bağlantıyı sına"));
  expect(testConnection).toHaveBeenLastCalledWith(SETTINGS.central, null);
  await userEvent.type(await field("Parola"), "gizli");
  await userEvent.keyboard("{Enter}");
  expect(testConnection).toHaveBeenLastCalledWith(SETTINGS.central, "gizli");
});

it("what was typed after a test takes its answer away", async () => {
  central(kept(SETTINGS));
  await userEvent.click(await button("Bağlantıyı sına"));
  expect(await screen.findByText("KSD-1220")).toBeVisible();
  await userEvent.type(await field("Sunucu"), "x");
  expect(screen.queryByText("KSD-1220")).not.toBeInTheDocument();
});

it("a wrong address is not asked of the network: the first wrong field has the focus", async () => {
  const testConnection = vi.fn(async () => tried(null));
  central(kept(SETTINGS, { testConnection }));
  const port = await field("Bağlantı noktası");
  await userEvent.clear(port);
  await userEvent.type(port, "70000");
  await userEvent.clear(await field("Kullanıcı"));
  await userEvent.click(await button("Bağlantıyı sına"));
  expect(port).toHaveFocus();
  expect(port).toHaveAccessibleDescription("1–65535 arası sayı");
  expect(await field("Kullanıcı")).toHaveAccessibleDescription("Boş bırakılamaz");
  expect(testConnection).not.toHaveBeenCalled();
  await expectSound();
});

it("the centre is kept with its password, which then leaves the page", async () => {
  const change = keeping();
  central(kept({ ...SETTINGS, central: null }, { change }));
  await userEvent.type(await field("Sunucu"), "sunucu.local");
  await userEvent.type(await field("Veritabanı"), "zincir");
  await userEvent.type(await field("Kullanıcı"), "kasadar");
  await userEvent.type(await field("Parola"), "gizli");
  await userEvent.click(await button("Kaydet"));
  expect(change).toHaveBeenCalledExactlyOnceWith({
    set: "central",
    central: { name: "central", host: "sunucu.local", port: 5432, database: "zincir", user: "kasadar" },
    password: "gizli",
  });
  expect(await screen.findByText("Kaydedildi")).toBeVisible();
  expect(await field("Parola")).toHaveValue("");
});

it("the centre is removed only after a yes, and the focus is on the safe button", async () => {
  const change = keeping();
  central(kept(SETTINGS, { change }));
  await userEvent.click(await button("Bağlantıyı kaldır…"));
  await vi.waitFor(() => expect(screen.getByRole("button", { name: "İptal" })).toHaveFocus());
  await expectSound();
  await userEvent.keyboard("{Enter}");
  expect(change).not.toHaveBeenCalled();
  await userEvent.click(await button("Bağlantıyı kaldır…"));
  await userEvent.click(await button("Bağlantıyı kaldır"));
  expect(change).toHaveBeenCalledExactlyOnceWith({ set: "no-central" });
  expect(await screen.findByText(words("tr", "window-settings-central-none"))).toBeVisible();
});

it("a store that is there is added under a name that nobody has", async () => {
  const change = keeping();
  shown(kept(SETTINGS, { change }), { at: "settings", page: "databases" });
  await userEvent.click(await button("Var olanı ekle…"));
  const name = await field("Listedeki adı");
  expect(name).toHaveValue("eski-kasa");
  await expectSound();
  await userEvent.clear(name);
  await userEvent.type(name, "kasa2{Enter}");
  expect(name).toHaveAccessibleDescription(/Bu ad listede var/);
  expect(name).toHaveFocus();
  await userEvent.clear(name);
  await userEvent.type(name, "kasa3{Enter}");
  expect(change).toHaveBeenCalledExactlyOnceWith({ set: "store", name: "kasa3", file: "picked-1" });
  expect(await screen.findByText("kasa3")).toBeVisible();
});

it("a store leaves the list by its own button, and nobody is asked: its file stays", async () => {
  const change = keeping();
  shown(kept(SETTINGS, { change }), { at: "settings", page: "databases" });
  await userEvent.click(await button("Listeden çıkar: depo"));
  expect(change).toHaveBeenCalledExactlyOnceWith({ set: "no-store", name: "depo" });
  expect(await screen.findByText("kasa2")).toBeVisible();
  expect(screen.queryByText("depo")).not.toBeInTheDocument();
});

it("numbers of backups are looked at before they are kept", async () => {
  const change = keeping();
  shown(kept(SETTINGS, { change }), { at: "settings", page: "backups" });
  const keep = await field("En son yedek sayısı");
  await userEvent.clear(keep);
  await userEvent.type(keep, "0");
  await userEvent.click(await button("Kaydet"));
  expect(keep).toHaveFocus();
  expect(keep).toHaveAccessibleDescription("1–999 arası sayı");
  expect(change).not.toHaveBeenCalled();
  await userEvent.clear(keep);
  await userEvent.type(keep, "5");
  await userEvent.click(await button("Klasör seç…"));
  expect(await screen.findByText("F:\\Yedek")).toBeVisible();
  await userEvent.click(screen.getByRole("checkbox"));
  await userEvent.click(await button("Kaydet"));
  expect(change).toHaveBeenCalledExactlyOnceWith({
    set: "backup",
    keep: 5,
    daily: 7,
    weekly: 4,
    monthly: 12,
    compress: false,
    folder: "picked-2",
  });
});

it("quiet hours can be any time, and never begin and end alike", async () => {
  const change = keeping();
  shown(kept(SETTINGS, { change }), { at: "settings", page: "quiet-hours" });
  await userEvent.selectOptions(await field("Bitiş"), "22:30");
  await userEvent.click(await button("Kaydet"));
  expect(await field("Bitiş")).toHaveFocus();
  expect(change).not.toHaveBeenCalled();
  await userEvent.selectOptions(await field("Bitiş"), "05:30");
  await userEvent.click(await button("Kaydet"));
  expect(change).toHaveBeenLastCalledWith({ set: "quiet-hours", hours: { from: "22:30", to: "05:30" } });
  await userEvent.click(screen.getByRole("radio", { name: "Her zaman" }));
  await userEvent.click(await button("Kaydet"));
  expect(change).toHaveBeenLastCalledWith({ set: "quiet-hours", hours: null });
});

it("language and theme change at once", async () => {
  const change = keeping();
  shown(kept(SETTINGS, { change }), { at: "settings", page: "appearance" });
  await userEvent.click(await screen.findByRole("radio", { name: "English" }));
  expect(await screen.findByRole("heading", { level: 1, name: "Language and theme" })).toBeVisible();
  expect(change).toHaveBeenLastCalledWith({ set: "language", language: "en" });
  await userEvent.click(screen.getByRole("radio", { name: "Dark" }));
  expect(change).toHaveBeenLastCalledWith({ set: "theme", theme: "dark" });
  expect(document.documentElement).toHaveAttribute("data-mantine-color-scheme", "dark");
});

it("a change that was refused shows its code and takes the language back", async () => {
  const refused = failure("unwritable-config", "KSD-1603", "failed", { file: "kasadar.toml" });
  const change = () => Promise.reject(refused);
  shown(kept(SETTINGS, { change }), { at: "settings", page: "appearance" });
  await userEvent.click(await screen.findByRole("radio", { name: "English" }));
  expect(await screen.findByText("KSD-1603")).toBeVisible();
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Dil ve görünüm");
});

it("the pages are reached by the keyboard alone", async () => {
  scene("settings-databases");
  const page = await button("Merkez bağlantısı");
  page.focus();
  await userEvent.keyboard("{Enter}");
  expect(await screen.findByRole("heading", { level: 1, name: "Merkez bağlantısı" })).toBeVisible();
  expect(await button("Merkez bağlantısı")).toHaveAttribute("aria-current", "page");
});

it("names come from files as plain letters, each once", () => {
  expect(nameOf("D:\\Kasa\\Şube İzmir ığüşöç.db", [])).toBe("sube-izmir-igusoc");
  expect(nameOf("/srv/kasa.v2.db", ["kasa-v2"])).toBe("kasa-v2-2");
  expect(freeName("ALS-35", ["als-35", "als-35-2"])).toBe("als-35-3");
  expect(freeName("…", [])).toBe("kasa");
  expect(["kasa 2", "kasaş", "", "kasa2", "Kasa-3"].map((name) => nameFault(name, ["kasa2"]))).toEqual([
    "window-settings-fault-blank",
    "window-settings-fault-letters",
    "window-settings-fault-empty",
    "window-settings-fault-taken",
    undefined,
  ]);
});
