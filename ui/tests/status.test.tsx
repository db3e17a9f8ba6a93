import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, it, vi } from "vitest";
import { App } from "../src/App";
import { scenes } from "../src/platform/fake";
import { answers } from "../src/platform/fake/answers";
import { fake, status } from "../src/platform/fake/status";
import type { Platform } from "../src/platform/platform";
import { signs } from "../src/status/states";
import { bundle, find, type Language } from "../src/texts/texts";
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
