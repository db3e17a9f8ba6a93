import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { isPlace } from "../src/desk/go";
import { scenes } from "../src/platform/fake";
import { answers, failure } from "../src/platform/fake/answers";
import { STORE, status } from "../src/platform/fake/status";
import { underWay, updateSubject, updating } from "../src/platform/fake/update";
import { button, faults, heading, said, show } from "./helpers";

const press = async (name: string) => userEvent.click(await button(name));
const two = () => {
  const scene = scenes.two;
  if (!scene) throw new Error("two");
  return scene.platform;
};

it("F1 goes to help, and Esc back to where the person was", async () => {
  show(two());
  await heading("Bir veritabanı güncelleme bekliyor");
  await userEvent.keyboard("{F1}");
  expect(await button("Yardım")).toHaveAttribute("aria-current", "page");
  await userEvent.keyboard("{Escape}");
  expect(await heading("Bir veritabanı güncelleme bekliyor")).toBeVisible();
  await userEvent.keyboard("{Escape}");
  expect(await heading("Bir veritabanı güncelleme bekliyor")).toBeVisible();
});

it("a place is reached by the keyboard, and its heading has the focus", async () => {
  const { platform } = updating(updateSubject());
  show(platform);
  const next = await button("Güncelle…");
  for (let turn = 0; turn < 30 && document.activeElement !== next; turn += 1) await userEvent.tab();
  expect(next).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  expect(await screen.findByRole("heading", { level: 1 })).toHaveFocus();
});

it("Esc leaves a task in which nothing runs, and not one that does", async () => {
  const { platform, task } = updating(updateSubject());
  show(platform);
  await press("Güncelle…");
  await heading("Ön denetimler tamam");
  await userEvent.keyboard("{Escape}");
  await press("Güncelle…");
  await heading("Ön denetimler tamam");
  act(() => void task.begin("update", STORE.name, underWay(1)));
  await heading("Güncelleniyor…");
  await userEvent.keyboard("{Escape}");
  expect(await heading("Güncelleniyor…")).toBeVisible();
});

it("Esc closes a dialog and nothing behind it", async () => {
  show(updating(updateSubject()).platform);
  await press("Güncelle…");
  await press("İleri");
  await press("İleri");
  await press("Güncelle");
  await screen.findByRole("dialog");
  await userEvent.keyboard("{Escape}");
  await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(await heading("Önce yedek alınacak")).toBeVisible();
});

it("F5 never loads the page anew", async () => {
  show(two());
  await heading("Bir veritabanı güncelleme bekliyor");
  const event = new KeyboardEvent("keydown", { key: "F5", code: "F5", bubbles: true, cancelable: true });
  act(() => void document.body.dispatchEvent(event));
  expect(event.defaultPrevented).toBe(true);
});

it.each([
  [{ at: "status" }, "status"],
  [{ at: "backups" }, "backups"],
  [{ at: "history" }, "history"],
  [{ at: "base-data" }, "baseData"],
  [{ at: "settings" }, "settings"],
  [{ at: "drift", database: STORE.name }, "status"],
] as const)("F5 asks again at %j", async (where, question) => {
  const asked = vi.fn(async () => Promise.reject(failure("in-use", "KSD-1206", "locked", { path: "x", waited_ms: 0 })));
  show(answers({ databases: async () => [STORE], [question]: asked }), where);
  await vi.waitFor(() => expect(asked).toHaveBeenCalledOnce());
  await userEvent.keyboard("{F5}");
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
});

it("F5 asks for the reports again", async () => {
  const reports = vi.fn(async () => []);
  show(answers({ reports }), { at: "help" });
  await press("Raporlar");
  await vi.waitFor(() => expect(reports).toHaveBeenCalledOnce());
  await userEvent.keyboard("{F5}");
  await vi.waitFor(() => expect(reports).toHaveBeenCalledTimes(2));
});

it("a task that runs while the person is elsewhere is on Status, with the way back to it", async () => {
  const { platform, task } = updating(updateSubject());
  task.begin("update", STORE.name, underWay(1));
  show(platform);
  expect(await screen.findByText("Güncelleniyor…")).toBeVisible();
  expect(await faults()).toEqual([]);
  await press("İşleme dön");
  await heading("Güncelleniyor…");
  act(() =>
    task.end({
      ended: "failed",
      problem: { code: "KSD-1208", name: "disk-full", args: {}, exit: "failed", causes: [] },
      report: null,
    }),
  );
  await heading("Güncelleme tamamlanamadı");
});

it.each(["restore", "downgrade", "verify", "stamp", "seed", "prune"] as const)(
  "a task of the kind %s is shown as what it is, to its end",
  async (kind) => {
    const { platform, task } = updating(updateSubject());
    task.begin(kind, STORE.name, underWay(1));
    show(platform);
    await press("İşleme dön");
    await heading(said("window-task-running", { kind }));
    expect(await faults()).toEqual([]);
    act(() => task.end({ ended: "done", product: { product: "pruned", removed: [] } }));
    await heading(said("window-task-done", { kind }));
    await press("Bitir");
    await heading("Bir veritabanı güncelleme bekliyor");
  },
);

it.each(["tr", "en"] as const)("who wants to close a window that works is asked first, in %s", async (language) => {
  const { platform, task } = updating(updateSubject());
  const close = vi.spyOn(platform, "close");
  task.begin("update", STORE.name, underWay(1));
  show(platform, { at: "status" }, language);
  await screen.findByText(said("window-task-running", { kind: "update" }, language));
  act(() => task.askClose());
  expect(await screen.findByRole("dialog", { name: said("window-close", {}, language) })).toBeVisible();
  expect(screen.getByText(said("window-stop-range-finished", {}, language))).toBeVisible();
  const stay = await button(said("window-close-stay", {}, language));
  await vi.waitFor(() => expect(stay).toHaveFocus());
  expect(await faults()).toEqual([]);
  await userEvent.click(stay);
  await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(close).not.toHaveBeenCalled();
  act(() => task.askClose());
  await press(said("window-close-stop", {}, language));
  expect(close).toHaveBeenCalledOnce();
});

it("the question is gone once the task has ended by itself", async () => {
  const { platform, task } = updating(updateSubject());
  task.begin("backup", STORE.name);
  show(platform);
  await heading("Bir veritabanı güncelleme bekliyor");
  act(() => task.askClose());
  await screen.findByRole("dialog");
  act(() => task.end({ ended: "done", product: { product: "pruned", removed: [] } }));
  await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

it("places and tasks are told apart", () => {
  expect(isPlace({ at: "drift", database: "kasa2" })).toBe(true);
  expect(isPlace({ at: "update", database: "kasa2" })).toBe(false);
  expect(isPlace({ at: "running" })).toBe(false);
});

it("nothing under way is said, for who comes to it too late", async () => {
  show(answers({ databases: async () => [STORE], status: async () => status("up-to-date") }), { at: "running" });
  await heading("Süren bir işlem yok");
  await press("Bitir");
  await heading("Veritabanı güncel");
});
