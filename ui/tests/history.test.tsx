import { fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, it, vi } from "vitest";
import { App } from "../src/App";
import type { Where } from "../src/desk/go";
import { scenes } from "../src/platform/fake";
import { failure } from "../src/platform/fake/answers";
import { HISTORY, historyOf, longHistory, revisionPage } from "../src/platform/fake/history";
import type { Platform } from "../src/platform/platform";
import { bundle, find, type Language } from "../src/texts/texts";

const shown = (platform: Platform, language: Language = "tr", first: Where = { at: "history" }) =>
  render(<App platform={platform} greeting={{ language, theme: "light", store_place: "" }} first={first} />);

const faults = async () => {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id }) => id);
};
const name = (id: string, language: Language, args = {}) => find(bundle(language), id, args) ?? id;
const row = (message: string) => screen.findByRole("button", { name: new RegExp(`^${message}`) });

describe.each(["tr", "en"] as const)("in %s", (language) => {
  it.each([
    ["history", "window-history-page"],
    ["history-error", "window-history-unread"],
  ])("the scene %s is whole and reachable", async (scene, text) => {
    const { platform, first } = scenes[scene] ?? { platform: historyOf(HISTORY), first: { at: "history" } as const };
    shown(platform, language, first);
    const said = name(text, language);
    const found = scene === "history" ? screen.findByRole("region", { name: said }) : screen.findByText(said);
    expect(await found).toBeVisible();
    if (scene === "history") expect(await screen.findByRole("radio", { name: "SQLite" })).toBeInTheDocument();
    expect(await faults()).toEqual([]);
  });

  it("counts what is applied and what waits, and says so in each row", async () => {
    shown(historyOf(HISTORY), language);
    expect(
      await screen.findByText(name("window-history-sentence", language, { applied: 10, pending: 3 })),
    ).toBeVisible();
    expect(screen.getAllByText(name("window-history-pending", language))).toHaveLength(3);
    expect(screen.getAllByText(name("window-current", language))).toHaveLength(1);
  });
});

it("without revisions it is calm", async () => {
  shown(historyOf({ lanes: 0, rows: [] }));
  expect(await screen.findByText("Henüz geçiş yok")).toBeVisible();
  expect(await faults()).toEqual([]);
});

it("a row opens its page with the SQL of the database's engine, and of the other", async () => {
  const revision = vi.fn<Platform["revision"]>(async (_, id) => revisionPage(id));
  shown(historyOf(HISTORY, { revision }));
  await userEvent.click(await row("Stok hareketleri oluşturuldu"));
  expect(revision).toHaveBeenCalledWith("kasa2", "7d1fc48b92e5");
  expect(await screen.findByRole("region", { name: "SQLite için SQL metni" })).toHaveTextContent("INTEGER PRIMARY KEY");
  await userEvent.click(screen.getByRole("radio", { name: "PostgreSQL" }));
  const sql = screen.getByRole("region", { name: "PostgreSQL için SQL metni" });
  expect(sql).toHaveTextContent("GENERATED ALWAYS");
  expect(within(sql).getAllByText("CREATE")[0]?.tagName).toBe("STRONG");
  expect(sql).toHaveTextContent("stok_hareketleri");
});

it("parents and children are walked to, and Esc puts the page away", async () => {
  shown(historyOf(HISTORY));
  await userEvent.click(await row("Stok hareketleri oluşturuldu"));
  await userEvent.click(await screen.findByRole("button", { name: /^Önceki/ }));
  expect(
    await screen.findByRole("heading", { level: 2, name: "Vardiya ve satış tabloları oluşturuldu" }),
  ).toBeVisible();
  expect(await row("Vardiya ve satış tabloları oluşturuldu")).toHaveAttribute("aria-pressed", "true");
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("region", { name: "Seçilen geçiş" })).toBeNull();
});

it("with the keyboard alone: arrows walk the rows, Enter opens one", async () => {
  shown(historyOf(HISTORY));
  const first = await row("Fişler silinemez oldu");
  first.focus();
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}");
  expect(await row("Kasa hareketleri eklendi")).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  expect(await screen.findByRole("heading", { level: 2, name: "Kasa hareketleri eklendi" })).toBeVisible();
  await userEvent.keyboard("{End}");
  expect(await row("Firma, mağaza ve kasa tabloları oluşturuldu")).toHaveFocus();
});

it("only an applied revision that is not the current one can be gone back to", async () => {
  const prepareDowngrade = vi.fn<Platform["prepareDowngrade"]>(async () => new Promise(() => {}));
  shown(historyOf(HISTORY, { prepareDowngrade }));
  for (const message of ["Fişler silinemez oldu", "Giden kutusu oluşturuldu"]) {
    await userEvent.click(await row(message));
    await screen.findByRole("heading", { level: 2, name: message });
    expect(screen.queryByRole("button", { name: "Bu sürüme dön…" })).toBeNull();
  }
  await userEvent.click(await row("Stok hareketleri oluşturuldu"));
  await userEvent.click(await screen.findByRole("button", { name: "Bu sürüme dön…" }));
  expect(screen.queryByRole("heading", { level: 1, name: "Geçmiş" })).toBeNull();
});

it("of three thousand revisions only those in sight are drawn, and all are counted", async () => {
  shown(historyOf(longHistory(3000)));
  await row("Geçiş 3000");
  const table = screen.getByRole("table");
  expect(table).toHaveAttribute("aria-rowcount", "3001");
  expect(within(table).getAllByRole("row").length).toBeLessThan(60);
  (await row("Geçiş 3000")).focus();
  await userEvent.keyboard("{End}");
  const last = await row("Geçiş 1 ");
  expect(last).toHaveFocus();
  expect(last.closest("tr")).toHaveAttribute("aria-rowindex", "3001");
  expect(within(table).getAllByRole("row").length).toBeLessThan(60);
});

it("a scroll draws the rows that come into sight", async () => {
  shown(historyOf(longHistory(3000)));
  await row("Geçiş 3000");
  const page = screen.getByRole("main");
  const list = within(page).getByRole("table").querySelector("tbody");
  if (!list) throw new Error("no rows");
  vi.spyOn(list, "getBoundingClientRect").mockReturnValue({ top: -54 * 1500 } as DOMRect);
  fireEvent.scroll(page);
  expect(await row("Geçiş 1500")).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /^Geçiş 3000/ })).toBeNull();
});

it("the graph draws a node for each row, and dots the lines that nobody has walked", async () => {
  const { container } = shown(historyOf(HISTORY));
  await row("Fişler silinemez oldu");
  expect(container.querySelectorAll("svg .pending")).toHaveLength(3);
  expect(container.querySelectorAll("svg .ring")).toHaveLength(1);
  const edges = HISTORY.rows.flatMap((row) => row.edges);
  expect(container.querySelectorAll("svg path.ahead")).toHaveLength(edges.filter((edge) => !edge.applied).length);
  expect(container.querySelectorAll("svg path.walked")).toHaveLength(edges.filter((edge) => edge.applied).length);
});

it("a page that cannot be read says why, and is asked for again", async () => {
  const revision = vi.fn<Platform["revision"]>(async (_, id) => revisionPage(id));
  revision.mockRejectedValueOnce(failure("in-use", "KSD-1206", "locked", { path: "x", waited_ms: 2000 }));
  shown(historyOf(HISTORY, { revision }));
  await userEvent.click(await row("Stok hareketleri oluşturuldu"));
  expect(await screen.findByText("KSD-1206")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Yeniden dene" }));
  expect(await screen.findByRole("region", { name: "SQLite için SQL metni" })).toBeVisible();
});

it("what is shown to try the window out is a history that could be", () => {
  const rows = new Map(HISTORY.rows.map((row) => [row.revision, row]));
  for (const { revision, revises, run } of HISTORY.rows) {
    for (const parent of revises) {
      const before = rows.get(parent)?.run?.started;
      if (run) expect(before && before < run.started, revision).toBe(true);
    }
    const { up, parents } = revisionPage(revision);
    expect(up.sqlite).not.toBe("");
    expect(parents.map((parent) => parent.revision)).toEqual(revises);
  }
});
