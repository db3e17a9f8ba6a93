import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, it, vi } from "vitest";
import { App } from "../src/App";
import type { Where } from "../src/desk/go";
import { failure } from "../src/platform/fake/answers";
import { list } from "../src/platform/fake/backups";
import { RESTORED, restoreOf, SAME, subject, TAKEN, table, VERIFIED } from "../src/platform/fake/restore";
import { identity, stampReport, VERDICTS } from "../src/platform/fake/stamp";
import { status } from "../src/platform/fake/status";
import { type FakeTask, fakeTask } from "../src/platform/fake/task";
import { NOTHING, type Platform } from "../src/platform/platform";
import { compare } from "../src/restore/compare";
import { bundle, find, type Language } from "../src/texts/texts";

const RESTORE = { at: "restore", database: "kasa2", backup: TAKEN } as const;
const shown = (platform: Platform, language: Language = "tr", first: Where = RESTORE) =>
  render(<App platform={platform} greeting={{ language, theme: "light", store_place: "" }} first={first} />);

const faults = async () => {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id }) => id);
};
const name = (id: string, language: Language, args = {}) => find(bundle(language), id, args) ?? id;
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });
const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

/** Up to the comparison. */
async function toComparison(task: FakeTask, language: Language = "tr") {
  await heading(name("window-restore-verifying", language));
  await vi.waitFor(() =>
    expect(
      screen.getByText(name("window-stage-verify-backup", language, { state: "running" }), { selector: "p span" }),
    ).toBeVisible(),
  );
  task.end(VERIFIED);
  await heading(name("window-restore-verified", language));
  await press(name("window-next", language));
}

async function signIn(language: Language = "tr") {
  await userEvent.type(await screen.findByLabelText(name("window-login", language)), "elif.kaya");
  await userEvent.type(screen.getByLabelText(name("window-password", language)), "dogru");
  await press(name("window-sign-in-button", language));
}

describe.each(["tr", "en"] as const)("in %s", (language) => {
  it("goes from the look at the backup to the result", async () => {
    const task = fakeTask();
    const platform = restoreOf(task);
    const execute = vi.spyOn(platform, "execute");
    shown(platform, language);
    await toComparison(task, language);
    await heading(name("window-restore-loses-sales", language, { count: 438 }));
    expect(await faults()).toEqual([]);
    await press(name("window-restore-do", language));
    expect(execute).not.toHaveBeenCalled();
    await signIn(language);
    await heading(name("window-restore-running", language));
    expect(execute).toHaveBeenCalledWith("restore-token", NOTHING);
    expect(await faults()).toEqual([]);
    task.end(RESTORED);
    await heading(name("window-restore-wrong", language));
    expect(await faults()).toEqual([]);
    await press(name("window-next", language));
    await heading(name("window-restore-done", language));
    expect(screen.getByText(name("window-restore-undo-hint", language))).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  it("a refusal is told with its code, and there is no way on", async () => {
    const task = fakeTask();
    const { problem } = failure("other-engine", "KSD-1712", "refused", { backup: TAKEN, place: "x" });
    shown(restoreOf(task, subject({ refused: problem })), language);
    await toComparison(task, language);
    await heading(name("window-restore-refused", language));
    expect(screen.getByText("KSD-1712")).toBeVisible();
    expect(screen.queryByRole("button", { name: name("window-restore-do", language) })).toBeNull();
    expect(await faults()).toEqual([]);
  });

  it("another database's backup and open sessions have to be meant", async () => {
    const task = fakeTask();
    const platform = restoreOf(task, subject({ foreign: true, sessions: ["kasa1"] }));
    const execute = vi.spyOn(platform, "execute");
    shown(platform, language);
    await toComparison(task, language);
    await press(name("window-restore-do", language));
    const foreign = screen.getByRole("checkbox", { name: name("window-restore-foreign-meant", language) });
    expect(foreign).toHaveFocus();
    expect(screen.getByText(name("window-restore-tick", language))).toBeVisible();
    expect(await faults()).toEqual([]);
    await userEvent.keyboard(" ");
    await press(name("window-restore-do", language));
    const end = screen.getByRole("checkbox", { name: name("window-restore-sessions-end", language) });
    expect(end).toHaveFocus();
    await userEvent.keyboard(" ");
    await press(name("window-restore-do", language));
    await signIn(language);
    await vi.waitFor(() =>
      expect(execute).toHaveBeenCalledWith("restore-token", { ...NOTHING, foreign: true, end_sessions: true }),
    );
  });
});

it("the comparison names tables as people do, sums up the rest, and keeps the focus on the safe side", async () => {
  const task = fakeTask();
  shown(restoreOf(task));
  await toComparison(task);
  const table = await screen.findByRole("table");
  const row = (name: string) => within(table).getByRole("row", { name: new RegExp(`^${name}`) });
  expect(row("Satışlar")).toHaveTextContent("182.340181.902−438");
  expect(row("Ürünler")).toHaveTextContent("aynı");
  expect(row("Diğer 26 tablo")).toHaveTextContent("64.11664.116aynı");
  expect(row("Sürüm")).toHaveTextContent("3 güncelleme eski");
  await vi.waitFor(() => expect(screen.getByRole("button", { name: "Geri" })).toHaveFocus());
});

it("what loses nothing says so; what loses other rows counts them", async () => {
  const task = fakeTask();
  shown(restoreOf(task, SAME));
  await toComparison(task);
  expect(await heading("Geri yükleme hiçbir kaydı eksiltmeyecek")).toBeVisible();
  const counted = [table("notlar", 7, 2), table("satislar", 1, 4), table("sabit", 3, 3)];
  const { own, rest, sales, lost } = compare(counted);
  expect([own.map(({ table }) => table), rest.tables, sales, lost]).toEqual([["satislar", "notlar"], 1, 0, 5]);
});

it("a damaged backup stops at the first step, and can be looked at again", async () => {
  const task = fakeTask();
  const platform = restoreOf(task);
  const prepareRestore = vi.spyOn(platform, "prepareRestore");
  shown(platform);
  await heading("Yedek doğrulanıyor…");
  await screen.findByRole("button", { name: "Doğrulamayı durdur" });
  const { problem } = failure("backup-damaged", "KSD-1709", "backup", { file: "x", backup: "y" });
  task.end({ ended: "failed", problem, report: null });
  expect(await heading("Bu yedek geri yüklenemiyor")).toBeVisible();
  expect(screen.getByText("KSD-1709")).toBeVisible();
  expect(screen.queryByRole("button", { name: "İleri" })).toBeNull();
  expect(prepareRestore).not.toHaveBeenCalled();
  await press("Yeniden dene");
  await screen.findByRole("button", { name: "Doğrulamayı durdur" });
  task.end(VERIFIED);
  expect(await heading("Yedek sağlam")).toBeVisible();
});

it("an undo looks through the saved state, then brings it back", async () => {
  const task = fakeTask();
  const platform = restoreOf(task, SAME);
  const [startVerify, prepareUndo] = [vi.spyOn(platform, "startVerify"), vi.spyOn(platform, "prepareUndo")];
  shown(platform, "tr", { at: "undo", database: "kasa2" });
  await toComparison(task);
  expect(startVerify).toHaveBeenCalledWith("kasa2", TAKEN, false);
  await vi.waitFor(() => expect(prepareUndo).toHaveBeenCalledWith("kasa2"));
  await press("Geri yükle");
  await signIn();
  await heading("Geri yükleniyor…");
  task.end({ ended: "done", product: { product: "recovered", report: null } });
  await press("İleri");
  expect(await heading("Geri yükleme geri alındı")).toBeVisible();
});

it("an undo of the centre has no file to look through", async () => {
  const platform = restoreOf(fakeTask(), SAME, { backups: async () => list({ undo: null, kept_databases: ["eski"] }) });
  const startVerify = vi.spyOn(platform, "startVerify");
  shown(platform, "tr", { at: "undo", database: "kasa2" });
  expect(await heading("Geri yükleme hiçbir kaydı eksiltmeyecek")).toBeVisible();
  expect(startVerify).not.toHaveBeenCalled();
});

/** Up to the step that finds the revision. */
async function restored(platform: Platform, task: FakeTask) {
  shown(platform);
  await toComparison(task);
  await press("Geri yükle");
  await signIn();
  await heading("Geri yükleniyor…");
  task.end(RESTORED);
}

it("a version that is recorded rightly needs nothing", async () => {
  const task = fakeTask();
  const current = [{ revision: "b83f5d21a67c", message: "", messages: {} }];
  await restored(restoreOf(task, subject(), { status: async () => status("pending", 9, { current }) }), task);
  expect(await heading("Kayıtlı sürüm doğru")).toBeVisible();
  expect(screen.getByText("31 nesnenin 31 tanesi eşleşiyor: b83f5d21a67c")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Sürümü düzelt" })).toBeNull();
});

it("a version that is recorded wrongly is put right on the spot", async () => {
  const task = fakeTask();
  const stamped = vi.fn(async () => status("up-to-date"));
  const platform = restoreOf(task, subject(), { status: stamped });
  const prepareStamp = vi.spyOn(platform, "prepareStamp");
  await restored(platform, task);
  await heading("Kayıtlı sürüm tablolara uymuyor");
  stamped.mockResolvedValue(
    status("pending", 9, { current: [{ revision: "b83f5d21a67c", message: "", messages: {} }] }),
  );
  await press("Sürümü düzelt");
  await vi.waitFor(() => expect(prepareStamp).toHaveBeenCalledWith("kasa2", { stamp: "identified" }));
  await screen.findByRole("region", { name: "Sürüm yazılıyor…" });
  task.end({ ended: "done", product: { product: "run", report: stampReport([], []) } });
  expect(await heading("Kayıtlı sürüm doğru")).toBeVisible();
});

it("without an answer in the schema a person may choose by hand", async () => {
  const task = fakeTask();
  await restored(restoreOf(task, subject(), { identity: async () => identity(VERDICTS.nearest) }), task);
  await heading("Sürüm kesin olarak bulunamadı");
  await press("Sürümü elle seç…");
  expect(await screen.findByText("Sürümü seç")).toBeVisible();
});

it("a restore that failed or was stopped says so, and can be tried again", async () => {
  const task = fakeTask();
  shown(restoreOf(task));
  await toComparison(task);
  await press("Geri yükle");
  await signIn();
  await heading("Geri yükleniyor…");
  const { problem } = failure("written-meanwhile", "KSD-1714", "locked", { place: "kasa2" });
  task.end({ ended: "failed", problem, report: null });
  expect(await heading("Geri yüklenemedi")).toBeVisible();
  expect(screen.getByText("KSD-1714")).toBeVisible();
  await press("Yeniden dene");
  await press("Geri yükle");
  await signIn();
  await press("Geri yüklemeyi durdur");
  expect(await heading("Geri yükleme durduruldu")).toBeVisible();
  expect(screen.queryByRole("alert")).toBeNull();
});

it("who comes back to a restore that is under way sees it", async () => {
  const task = fakeTask();
  task.begin("restore", "kasa2");
  shown(restoreOf(task));
  expect(await heading("Geri yükleniyor…")).toBeVisible();
});
