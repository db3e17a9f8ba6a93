import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, it, vi } from "vitest";
import { App } from "../src/App";
import { answers, failure } from "../src/platform/fake/answers";
import { DRIFTED } from "../src/platform/fake/drift";
import { STORE, status } from "../src/platform/fake/status";
import type { Platform } from "../src/platform/platform";
import { bundle, find, type Language } from "../src/texts/texts";

const drift = (more: Partial<Platform> = {}) =>
  answers({ databases: async () => [STORE], status: async () => DRIFTED, ...more });
const shown = (platform: Platform, language: Language = "tr") =>
  render(
    <App
      platform={platform}
      greeting={{ language, theme: "light", store_place: "" }}
      first={{ at: "drift", database: STORE.name }}
    />,
  );
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

describe.each(["tr", "en"] as const)("in %s", (language) => {
  const name = (id: string, args = {}) => find(bundle(language), id, args) ?? id;

  it("alarms, files, the ledger and notes stand apart, each in words", async () => {
    shown(drift(), language);
    await heading(name("window-drift-heading", { count: 3 }));
    const sheet = (id: string) => {
      const found = screen.getByRole("heading", { level: 2, name: name(id) }).closest("section");
      if (!found) throw new Error(id);
      return within(found);
    };
    const said = (change: string, kind: string) =>
      name(`window-drift-change-${change}`, { kind: name(`object-${kind}`) });
    expect(sheet("window-drift-alarms").getByText(said("missing", "trigger"))).toBeVisible();
    expect(sheet("window-drift-alarms").getByText(said("changed", "column"))).toBeVisible();
    expect(sheet("window-drift-alarms").queryByText(said("extra", "index"))).toBeNull();
    expect(sheet("window-drift-notes").getByText(said("extra", "index"))).toBeVisible();
    expect(sheet("window-drift-edited").getByText("2023-09-18_b83f5d21a67c_customers.sql")).toBeVisible();
    expect(sheet("window-drift-audit").getByText(name("audit-missing", { seq: 41 }))).toBeVisible();
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it("no change is good news", async () => {
    shown(drift({ status: async () => status("up-to-date") }), language);
    expect(await screen.findByText(name("window-drift-none"))).toBeVisible();
  });
});

it("the support file is saved and its place told, or why not", async () => {
  const saveSupportFile = vi.fn<Platform["saveSupportFile"]>(async () => "E:\\destek.zip");
  shown(drift({ saveSupportFile }));
  const save = await screen.findByRole("button", { name: "Destek dosyası kaydet…" });
  await userEvent.click(save);
  expect(await screen.findByText("Destek dosyası kaydedildi: E:\\destek.zip")).toBeVisible();
  saveSupportFile.mockRejectedValueOnce(failure("in-use", "KSD-1206", "locked", { path: "x", waited_ms: 1 }));
  await userEvent.click(save);
  expect(await screen.findByText("KSD-1206")).toBeVisible();
});

it("F5 looks again, and a look that failed is repeated by its button", async () => {
  const looked = vi.fn<Platform["status"]>(async () => status("up-to-date"));
  looked.mockRejectedValueOnce(failure("in-use", "KSD-1206", "locked", { path: "x", waited_ms: 1 }));
  shown(drift({ status: looked }));
  await heading("Tablolara bakılamadı");
  await userEvent.click(screen.getByRole("button", { name: "Yeniden dene" }));
  await heading("Beklenmeyen değişiklik yok");
  looked.mockResolvedValue(DRIFTED);
  await userEvent.keyboard("{F5}");
  expect(await heading("3 beklenmeyen değişiklik var")).toBeVisible();
});
