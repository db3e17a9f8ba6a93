import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { codes } from "../src/help/codes";
import { blank, search } from "../src/help/search";
import { failure } from "../src/platform/fake/answers";
import { helping, REPORTS } from "../src/platform/fake/help";
import type { Platform } from "../src/platform/platform";
import { expectSound, scene, shown, words } from "./shown";

const button = (name: string | RegExp) => screen.findByRole("button", { name });
const open = (platform: Platform = helping()) => shown(platform, { at: "help" });
const happened = (name: string) => words("tr", `error-${name}`);

describe.each(["tr", "en"] as const)("in %s", (language) => {
  it.each(["codes", "reports", "support", "about"])("the page %s is sound", async (page) => {
    scene("help", language);
    await userEvent.click(await button(words(language, `window-help-${page}`)));
    expect(screen.getByRole("heading", { level: 1, name: words(language, `window-help-${page}`) })).toBeVisible();
    await expectSound();
  });

  it("every error has its three sentences, none with a hole for a value", () => {
    for (const name of Object.values(codes)) {
      for (const part of ["", ".data", ".next"]) {
        expect(blank(words(language, `error-${name}${part}`))).not.toMatch(/[{}]/);
      }
    }
  });
});

it("a code that somebody came with is open, with what to do", async () => {
  scene("help-code");
  const error = await button(/KSD-1206/);
  expect(error).toHaveAttribute("aria-expanded", "true");
  expect(screen.getByText("Verileriniz güvende: hiçbir şey değiştirilmedi.")).toBeVisible();
  expect(screen.getByRole("status")).toHaveTextContent("1 hata");
  await expectSound();
});

it.each([
  ["KSD-1206", ["KSD-1206"]],
  ["ksd 1206", ["KSD-1206"]],
  ["1206", ["KSD-1206"]],
  ["120", ["KSD-1201", "KSD-1202", "KSD-1203", "KSD-1204", "KSD-1205", "KSD-1206", "KSD-1207", "KSD-1208", "KSD-1209"]],
  ["DİSKTE yer KALMADI", ["KSD-1208"]],
  ["KSD-9999", []],
  ["hiçbir hatada geçmeyen", []],
])("%s finds %j", (query, expected) => {
  expect(search(query, "tr", happened).map(({ code }) => code)).toEqual(expected);
});

it("what nothing fits is said in words", async () => {
  open();
  await userEvent.type(await screen.findByRole("searchbox"), "olmayan bir söz");
  expect(screen.getByText("Bu koda ya da sözcüklere uyan bir hata yok.")).toBeVisible();
});

it("an error opens and closes by the keyboard", async () => {
  open();
  await userEvent.type(await screen.findByRole("searchbox"), "1207{Tab}{Enter}");
  const error = await button(/KSD-1207/);
  expect(error).toHaveFocus();
  expect(error).toHaveAttribute("aria-expanded", "true");
  await userEvent.keyboard(" ");
  expect(error).toHaveAttribute("aria-expanded", "false");
});

it("a report opens in the machine's own program, or says why not", async () => {
  const openReport = vi.fn<Platform["openReport"]>(async () => {});
  openReport.mockRejectedValueOnce(failure("page-not-opened", "KSD-1614", "failed", { file: "r.html" }));
  open(helping({ openReport }));
  await userEvent.click(await button("Raporlar"));
  const first = (await screen.findAllByRole("button", { name: /^Raporu aç: Güncelleme/ }))[0] as HTMLElement;
  await userEvent.click(first);
  expect(openReport).toHaveBeenLastCalledWith(REPORTS[0]?.job);
  expect(await screen.findByText("KSD-1614")).toBeVisible();
  await userEvent.click(first);
  expect(screen.queryByText("KSD-1614")).not.toBeInTheDocument();
});

it("no report, and none to be had, are said in words", async () => {
  const { unmount } = open(helping({ reports: async () => [] }));
  await userEvent.click(await button("Raporlar"));
  expect(await screen.findByText(words("tr", "window-help-no-reports"))).toBeVisible();
  unmount();
  open(helping({ reports: () => Promise.reject(failure("no-such-folder", "KSD-1030", "failed", { folder: "r" })) }));
  await userEvent.click(await button("Raporlar"));
  expect(await screen.findByText("KSD-1030")).toBeVisible();
});

it("the support file says where it is, and nothing when nobody chose a place", async () => {
  const saveSupportFile = vi.fn<Platform["saveSupportFile"]>(async () => "E:\\destek.zip").mockResolvedValueOnce(null);
  open(helping({ saveSupportFile }));
  await userEvent.click(await button("Destek dosyası"));
  await userEvent.click(await button("Destek dosyasını kaydet…"));
  expect(screen.queryByText("Destek dosyası kaydedildi")).not.toBeInTheDocument();
  await userEvent.click(await button("Destek dosyasını kaydet…"));
  expect(await screen.findByText("Destek dosyası kaydedildi")).toBeVisible();
  expect(screen.getByText("E:\\destek.zip")).toBeVisible();
});

it.each([
  ["Rapor klasörünü aç", "reports"],
  ["Yedek klasörünü aç", "backups"],
  ["Günlük klasörünü aç", "logs"],
])("%s opens %s", async (name, folder) => {
  const openFolder = vi.fn<Platform["openFolder"]>(async () => {});
  open(helping({ openFolder }));
  await userEvent.click(await button("Destek dosyası"));
  await userEvent.click(await button(name));
  expect(openFolder).toHaveBeenCalledExactlyOnceWith(folder);
});
