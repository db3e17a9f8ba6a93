import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { Where } from "../src/desk/go";
import { failure } from "../src/platform/fake/answers";
import { STORE, status } from "../src/platform/fake/status";
import { DISK_FULL, recovering, report } from "../src/platform/fake/update";
import { NOTHING } from "../src/platform/platform";
import { button, faults, heading, said, show } from "./helpers";

const HERE: Where = { at: "recover", database: STORE.name };
const press = async (name: string) => userEvent.click(await button(name));

describe.each(["tr", "en"] as const)("in %s", (language) => {
  const t = (id: string, args = {}) => said(id, args, language);

  it("what happened, what remains and each way's consequence are said", async () => {
    show(recovering().platform, HERE, language);
    await heading(t("window-recover-heading"));
    expect(screen.getByText(t("window-recover-remains", { remains: "part" }))).toBeVisible();
    expect(screen.getByText("Murat Demir")).toBeVisible();
    expect(screen.getByText(t("window-recover-leads", { way: "finish", steps: 2 }))).toBeVisible();
    expect(screen.getByText(t("window-recover-leads", { way: "undo", steps: 1 }))).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  it.each(["finish", "undo", "restore"])("the way %s is confirmed before anything happens", async (way) => {
    const { platform } = recovering();
    const execute = vi.spyOn(platform, "execute");
    show(platform, HERE, language);
    await press(t("window-recover-choose", { way }));
    await heading(t("window-recover-way", { way }));
    expect(await button(t("window-recover-begin", { way }))).toBeVisible();
    expect(screen.queryByText(t("window-recover-saved")) !== null).toBe(way === "restore");
    if (way === "restore") expect(await button(t("window-back"))).toHaveFocus();
    expect(await faults()).toEqual([]);
    expect(execute).not.toHaveBeenCalled();
  });

  it.each(["before", "after", "part", "half-done"])("what remains is said for %s", async (remains) => {
    const left = {
      journal: null,
      remains: remains === "half-done" ? { remains, revision: "f17c84be3a05" } : { remains },
      ways: [],
    } as NonNullable<ReturnType<typeof status>["left_behind"]>;
    show(recovering({ status: async () => status("unfinished", 11, { left_behind: left }) }).platform, HERE, language);
    const revision = "f17c84be3a05";
    expect(await screen.findByText(t("window-recover-remains", { remains, revision }))).toBeVisible();
    expect(screen.getByText(t("window-recover-no-ways"))).toBeVisible();
  });
});

it("the way is prepared, carried out and followed to its result", async () => {
  const { platform, task } = recovering();
  const prepare = vi.spyOn(platform, "prepareRecovery");
  const execute = vi.spyOn(platform, "execute");
  show(platform, HERE);
  await press("Tamamla…");
  await press("Tamamla");
  await heading("Kurtarılıyor…");
  expect(prepare).toHaveBeenCalledExactlyOnceWith(STORE.name, "finish");
  expect(execute).toHaveBeenCalledExactlyOnceWith("r1", NOTHING);
  act(() => task.end({ ended: "done", product: { product: "recovered", report: report() } }));
  expect(await heading("Kurtarma tamamlandı")).toHaveFocus();
  expect(screen.getByRole("region", { name: "Kurtarma raporu" })).toBeVisible();
});

it("a way on which nothing had to run says where the database is", async () => {
  const { platform, task } = recovering();
  show(platform, HERE);
  await press("Geri yükle…");
  await press("Geri yükle");
  await heading("Kurtarılıyor…");
  act(() => task.end({ ended: "done", product: { product: "recovered", report: null } }));
  await heading("Kurtarma tamamlandı");
  expect(screen.getByText(said("window-recovered-restore"))).toBeVisible();
});

it("one that failed begins again from what there is now", async () => {
  const { platform, task } = recovering();
  const asked = vi.spyOn(platform, "status");
  show(platform, HERE);
  await press("Tamamla…");
  await press("Tamamla");
  await heading("Kurtarılıyor…");
  const before = asked.mock.calls.length;
  act(() => task.end({ ended: "failed", problem: DISK_FULL, report: null }));
  await heading("Kurtarma tamamlanamadı");
  expect(screen.getByText("KSD-1208")).toBeVisible();
  await press("Yeniden dene");
  await heading("Son işlem yarıda kesildi");
  expect(asked.mock.calls.length).toBeGreaterThan(before);
});

it("a way that has closed meanwhile is said with its code, and Geri leads to the others", async () => {
  const { platform } = recovering();
  vi.spyOn(platform, "prepareRecovery").mockRejectedValue(
    failure("way-closed", "KSD-1762", "refused", { way: "undo" }),
  );
  show(platform, HERE);
  await press("Geri al…");
  expect(await screen.findByText("KSD-1762")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Geri al" })).toBeNull();
  await press("Geri");
  await heading("Son işlem yarıda kesildi");
});

it("a database that cannot be looked at is tried again", async () => {
  const { platform } = recovering();
  const asked = vi
    .spyOn(platform, "status")
    .mockRejectedValueOnce(failure("in-use", "KSD-1206", "locked", { path: STORE.place, waited_ms: 2000 }));
  show(platform, HERE);
  expect(await screen.findByText("KSD-1206")).toBeVisible();
  await press("Yeniden dene");
  await heading("Son işlem yarıda kesildi");
  expect(asked).toHaveBeenCalledTimes(2);
});
