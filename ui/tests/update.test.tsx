import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { Where } from "../src/desk/go";
import { scenes } from "../src/platform/fake";
import { failure } from "../src/platform/fake/answers";
import { STORE } from "../src/platform/fake/status";
import type { FakeTask } from "../src/platform/fake/task";
import { DISK_FULL, hazardous, report, underWay, updateSubject, updating } from "../src/platform/fake/update";
import { NOTHING } from "../src/platform/platform";
import { watch } from "../src/task/Elapsed";
import { meaning } from "../src/task/meaning";
import type { Language } from "../src/texts/texts";
import { count, pieces } from "../src/update/sql";
import type { Report } from "../src/wire/Report";
import { button, faults, heading, said, show } from "./helpers";

const HERE: Where = { at: "update", database: STORE.name };
const BACK: Where = { at: "downgrade", database: STORE.name, target: "29ae60c7f4d8" };

const press = async (name: string) => userEvent.click(await button(name));

/** From the first step into the run: signs in on the way. */
async function begin(verb = "Güncelle") {
  await press("İleri");
  await press("İleri");
  await press(verb);
  await userEvent.type(await screen.findByLabelText("Kullanıcı adı"), "mudur");
  await userEvent.type(screen.getByLabelText("Parola"), "dogru-parola");
  await press("Oturum aç");
}

async function run(): Promise<FakeTask> {
  const { platform, task } = updating(updateSubject());
  show(platform, HERE);
  await begin();
  await heading("Güncelleniyor…");
  return task;
}

const failed = (more: Partial<Report>, problem = DISK_FULL) => ({
  ended: "failed" as const,
  problem,
  report: report({ outcome: "failed", problem, ...more }),
});

describe.each(["tr", "en"] as const)("in %s", (language: Language) => {
  const t = (id: string, args = {}) => said(id, args, language);

  it("every step before the run answers in its heading and has no faults", async () => {
    show(updating(updateSubject()).platform, HERE, language);
    await heading(t("window-update-checks-passed"));
    expect(screen.getByText(t("window-check-space", { state: "passed" }))).toBeVisible();
    expect(await faults()).toEqual([]);
    await press(t("window-next"));
    await heading(t("window-update-plan", { kind: "update", count: 3 }));
    expect(screen.getByText(language === "tr" ? "Kasa hareketleri eklendi" : "Cash movements")).toBeVisible();
    expect(screen.getByText(t("window-update-time-from", { from: "rehearsal" }))).toBeVisible();
    expect(await faults()).toEqual([]);
    await press(t("window-next"));
    await heading(t("window-update-backup", { skips: "no" }));
    expect(await screen.findByText("D:\\Kasadar\\Yedekler\\kasa2")).toBeVisible();
    expect(await faults()).toEqual([]);
    await press(t("window-update-begin", { kind: "update" }));
    await screen.findByLabelText(t("window-login"));
    expect(await faults()).toEqual([]);
  });

  it.each([
    ["update-checks", "window-update-checks-failed", { count: 2 }],
    ["update-looking", "window-update-looking", {}],
    ["update-progress", "window-task-running", { kind: "update" }],
    ["update-done", "window-task-done", { kind: "update" }],
    ["update-failed", "window-task-failed", { kind: "update" }],
  ])("the scene %s has its heading and no faults", async (name, id, args) => {
    const scene = scenes[name];
    if (!scene) throw new Error(name);
    show(scene.platform, scene.first, language);
    await heading(t(id, args));
    expect(await faults()).toEqual([]);
  });
});

it("what is sent is what was prepared and said, and the run is followed to its receipt", async () => {
  const { platform, task } = updating(updateSubject());
  const execute = vi.spyOn(platform, "execute");
  const prepare = vi.spyOn(platform, "prepareUpdate");
  const signIn = vi.spyOn(platform, "signIn");
  show(platform, HERE);
  await begin();
  await heading("Güncelleniyor…");
  expect(prepare).toHaveBeenCalledExactlyOnceWith(STORE.name, null);
  expect(signIn).toHaveBeenCalledExactlyOnceWith("t1", { by: "user", login: "mudur", password: "dogru-parola" });
  expect(execute).toHaveBeenCalledExactlyOnceWith("t1", NOTHING);
  expect(screen.getByText("2. güncelleme uygulanıyor, toplam 3")).toBeVisible();
  expect(screen.getByText("31.480 / 48.210 satır")).toBeVisible();

  act(() => task.tell({ ...underWay(2), stop: "too-late" }));
  expect(screen.getByText("3. güncelleme uygulanıyor, toplam 3")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Güncellemeyi durdur" })).toBeNull();

  act(() => task.end({ ended: "done", product: { product: "run", report: report() } }));
  expect(await heading("Güncelleme tamamlandı")).toHaveFocus();
  const receipt = within(screen.getByRole("region", { name: "Güncelleme raporu" }));
  for (const words of ["Kasa hareketleri eklendi", "2 dk 12 sn", "5c90f2e7846b", "Murat Demir", "Tamamlandı"]) {
    expect(receipt.getByText(words)).toBeVisible();
  }
  expect(screen.getByText("Veritabanı bütünlüğü sağlam")).toBeVisible();
  const print = vi.spyOn(window, "print").mockImplementation(() => {});
  await press("Raporu yazdır");
  expect(print).toHaveBeenCalledOnce();
  await press("Bitir");
  await heading("Bir veritabanı güncelleme bekliyor");
});

it("by keyboard alone, from the first step into the run", async () => {
  const { platform } = updating(updateSubject(), undefined, {
    prepareUpdate: async () => ({ token: "t1", permission: { asks: "nobody" }, subject: updateSubject() }),
  });
  show(platform, HERE);
  await heading("Ön denetimler tamam");
  for (const name of ["İleri", "İleri", "Güncelle"]) {
    const target = await button(name);
    for (let turn = 0; turn < 20 && document.activeElement !== target; turn += 1) await userEvent.tab();
    expect(target).toHaveFocus();
    await userEvent.keyboard("{Enter}");
  }
  await heading("Güncelleniyor…");
});

it("a wrong password is said in the dialog, and nothing begins", async () => {
  const { platform } = updating(updateSubject());
  const execute = vi.spyOn(platform, "execute");
  show(platform, HERE);
  await press("İleri");
  await press("İleri");
  await press("Güncelle");
  await userEvent.type(await screen.findByLabelText("Parola"), "yanlis");
  await press("Oturum aç");
  expect(await within(await screen.findByRole("dialog")).findByText("KSD-1841")).toBeVisible();
  expect(execute).not.toHaveBeenCalled();
});

it("a check that failed stops the way until it has a reason; one that cannot be set aside until it passes", async () => {
  const quiet = failure("outside-quiet-hours", "KSD-1752", "refused", { from: "22:00", to: "07:00" }).problem;
  const busy = failure("in-use", "KSD-1206", "locked", { path: STORE.place, waited_ms: 2000 }).problem;
  const first = updateSubject({
    checks: [
      { check: "quiet-hours", problem: quiet },
      { check: "in-use", problem: busy },
    ],
  });
  const second = updateSubject({ checks: [{ check: "quiet-hours", problem: quiet }] });
  const subjects = [first, second];
  const { platform } = updating(first, undefined, {
    prepareUpdate: async () => ({
      token: `t${3 - subjects.length}`,
      permission: { asks: "nobody" },
      subject: subjects.shift() ?? second,
    }),
  });
  const execute = vi.spyOn(platform, "execute");
  show(platform, HERE);
  await heading("2 denetim sağlanmadı");
  const reason = screen.getByLabelText("Yine de sürdürmek için nedenini yazın");
  await press("İleri");
  expect(reason).toHaveFocus();
  expect(screen.getByText("Nedenini yazın ya da sorunu giderip yeniden deneyin.")).toBeVisible();
  await userEvent.type(reason, "Depo sayımı bitti");
  await press("İleri");
  await heading("Bir denetim sağlanmadı");
  expect(screen.getByText(/Bu denetim sağlanmadan sürdürülemez/)).toBeVisible();

  await press("Yeniden dene");
  await heading("Ön denetimler tamam, göz ardı edilenler var");
  await press("İleri");
  await press("İleri");
  await press("Güncelle");
  await heading("Güncelleniyor…");
  const set_aside = [["quiet-hours", "Depo sayımı bitti"]];
  expect(execute).toHaveBeenCalledExactlyOnceWith("t2", { ...NOTHING, set_aside });
});

it("the backup is skipped only for a reason, and a rehearsal is asked for", async () => {
  const { platform } = updating(updateSubject(), undefined, {
    prepareUpdate: async () => ({ token: "t1", permission: { asks: "nobody" }, subject: updateSubject() }),
  });
  const execute = vi.spyOn(platform, "execute");
  show(platform, HERE);
  await press("İleri");
  await press("İleri");
  await userEvent.click(await screen.findByLabelText("Yedek almadan sürdür"));
  await heading("Yedek alınmayacak");
  await press("Güncelle");
  expect(execute).not.toHaveBeenCalled();
  const reason = screen.getByLabelText("Neden yedek alınmasın?");
  expect(reason).toHaveFocus();
  await userEvent.type(reason, "Az önce alındı");
  await userEvent.click(screen.getByLabelText("Önce kopya üzerinde dene"));
  await press("Güncelle");
  await heading("Güncelleniyor…");
  const given = { ...NOTHING, no_backup_because: "Az önce alındı", rehearse: true };
  expect(execute).toHaveBeenCalledExactlyOnceWith("t1", given);
});

it("going back says which rows it deletes, and does not skip the backup", async () => {
  const { platform } = updating(hazardous());
  const prepare = vi.spyOn(platform, "prepareDowngrade");
  show(platform, BACK);
  await press("İleri");
  await heading("3 güncelleme geri alınacak");
  expect(prepare).toHaveBeenCalledExactlyOnceWith(STORE.name, "29ae60c7f4d8");
  expect(screen.getByText(/İçinde 48\.210 satır bulunan kasa_hareketleri tablosu kaldırılır/)).toBeVisible();
  expect(screen.getByText(/vardiyalar tablosundan devir_tutari sütunu kaldırılır/)).toBeVisible();
  expect(await faults()).toEqual([]);
  await press("SQL: Kasa hareketleri eklendi");
  const drawer = await screen.findByRole("dialog");
  expect(await within(drawer).findByText("DROP")).toBeInTheDocument();
  await userEvent.keyboard("{Escape}");
  await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await heading("3 güncelleme geri alınacak");
  await press("İleri");
  expect(await screen.findByText(/Bu yüzden yedekten vazgeçilemez/)).toBeVisible();
  expect(screen.queryByLabelText("Yedek almadan sürdür")).toBeNull();
  expect(await button("Eski sürüme dön")).toBeVisible();
});

it("SQL is shown letter by letter, with its keywords and a copy button", async () => {
  const user = userEvent.setup();
  show(updating(updateSubject()).platform, HERE);
  await press("İleri");
  await press("SQL: Kasa hareketleri eklendi");
  const drawer = await screen.findByRole("dialog");
  expect(await within(drawer).findByText("2 komut", { exact: false })).toBeVisible();
  expect(await faults()).toEqual([]);
  await user.click(within(drawer).getByRole("button", { name: "Kopyala" }));
  expect(await navigator.clipboard.readText()).toContain("CREATE INDEX ix_kasa_hareketleri_tarih");
});

it("what is prepared no longer holds: it is said with its code, and begins again", async () => {
  const { platform } = updating(updateSubject(), undefined, {
    prepareUpdate: async () => ({ token: "t1", permission: { asks: "nobody" }, subject: updateSubject() }),
    execute: async () => {
      throw failure("ledger-moved", "KSD-1402", "refused", {});
    },
  });
  const prepare = vi.spyOn(platform, "prepareUpdate");
  show(platform, HERE);
  await press("İleri");
  await press("İleri");
  await press("Güncelle");
  expect(await screen.findByText("KSD-1402")).toBeVisible();
  await press("Baştan başla");
  await heading("Ön denetimler tamam");
  expect(prepare).toHaveBeenCalledTimes(2);
});

it("looks that cannot be taken are said with their code and tried again", async () => {
  const { platform } = updating(updateSubject());
  const prepare = vi
    .spyOn(platform, "prepareUpdate")
    .mockRejectedValueOnce(failure("several-heads", "KSD-1104", "usage", { heads: "a, b" }));
  show(platform, HERE);
  expect(await screen.findByText("KSD-1104")).toBeVisible();
  expect(await faults()).toEqual([]);
  await press("Yeniden dene");
  await heading("Ön denetimler tamam");
  expect(prepare).toHaveBeenCalledTimes(2);
});

it("a plan without a step is no plan", async () => {
  const subject = updateSubject();
  show(updating({ ...subject, steps: [], outlook: { ...subject.outlook, steps: [] } }).platform, HERE);
  await heading("Yapılacak bir şey yok");
  expect(screen.queryByRole("button", { name: "İleri" })).toBeNull();
});

it("a failed run says what it means, and goes to the backup that was made before it", async () => {
  const task = await run();
  act(() => task.end(failed({ verdict: "part-kept" })));
  expect(await heading("Güncelleme tamamlanamadı")).toHaveFocus();
  expect(screen.getByText("Satışa devam edilebilir")).toBeVisible();
  expect(screen.getByText("KSD-1208")).toBeVisible();
  expect(await faults()).toEqual([]);
  expect(screen.getByText("database or disk is full")).not.toBeVisible();
  await press("Ayrıntılar");
  await vi.waitFor(() => expect(screen.getByText("database or disk is full")).toBeVisible());
  expect(await button("Geri yükle…")).toBeVisible();
  await press("Yeniden dene");
  await heading("Ön denetimler tamam");
});

it("a database that is as it was needs no restore", async () => {
  const task = await run();
  act(() => task.end(failed({ verdict: "unchanged" })));
  await heading("Güncelleme tamamlanamadı");
  expect(screen.queryByRole("button", { name: "Geri yükle…" })).toBeNull();
});

it("a half-done step leads to the ways out, and not to another try", async () => {
  const task = await run();
  act(() => task.end(failed({ verdict: "unfinished" })));
  await heading("Güncelleme tamamlanamadı");
  expect(screen.getByText("Satıştan önce sorun giderilmeli")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Yeniden dene" })).toBeNull();
  await press("Kurtarma seçenekleri…");
  await heading("Kurtarılacak bir şey yok");
});

it("the support file says where it went, and why it could not be written", async () => {
  const { platform, task } = updating(updateSubject());
  const save = vi
    .spyOn(platform, "saveSupportFile")
    .mockRejectedValueOnce(failure("support-file-not-written", "KSD-1650", "failed", { file: "E:\\d.zip" }));
  show(platform, HERE);
  await begin();
  await heading("Güncelleniyor…");
  act(() => task.end(failed({ verdict: "unchanged" })));
  await press("Dosyayı kaydet…");
  expect(await screen.findByText("KSD-1650")).toBeVisible();
  save.mockResolvedValueOnce("E:\\destek.zip");
  await press("Dosyayı kaydet…");
  expect(await screen.findByText("Destek dosyası kaydedildi: E:\\destek.zip")).toBeVisible();
});

it("stopping says what it does first, then that it stops, then calmly what became of it", async () => {
  const { platform } = updating(updateSubject());
  const stop = vi.spyOn(platform, "stop").mockImplementation(async () => {});
  show(platform, HERE);
  await begin();
  expect(await screen.findByText("Şimdi durdurursanız")).toBeVisible();
  expect(screen.getByText(said("window-stop-range-finished"))).toBeVisible();
  await press("Güncellemeyi durdur");
  expect(stop).toHaveBeenCalledOnce();
  stop.mockRestore();
  await act(() => platform.stop());
  expect(await heading("Güncelleme durduruldu")).toHaveFocus();
  expect(screen.getByText("Biten adımlar kalıcıdır, veritabanı kullanılabilir durumdadır.")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Dosyayı kaydet…" })).toBeNull();
  expect(await faults()).toEqual([]);
});

it("who else holds the database is named while it is waited for", async () => {
  const task = await run();
  act(() => task.tell({ waits_for: "Kasa 2" }));
  expect(screen.getByText("Veritabanı kullanımda: Kasa 2. Boşalması bekleniyor.")).toBeVisible();
  act(() => task.tell({ waits_for: "" }));
  expect(screen.getByText(/başka bir program kullanıyor/)).toBeVisible();
});

it("only the verdict that leaves work half-done, and damage, keep the shop from selling", () => {
  const words = (name: string, verdict?: Report["verdict"]) => meaning({ name }, verdict).map(({ word }) => word);
  const fine = ["window-task-data-safe", "window-task-can-sell"];
  for (const verdict of ["nothing", "kept", "unchanged", "put-back", "part-kept"] as const) {
    expect(words("disk-full", verdict)).toEqual(fine);
  }
  expect(words("disk-full", "unfinished")).toEqual(["window-task-data-safe", "window-task-wait-selling"]);
  expect(words("damaged-before", "unchanged")).toEqual(["window-task-data-look", "window-task-wait-selling"]);
  expect(words("disk-full")).toEqual([]);
});

it("a script comes out of its pieces as it went in, and no comment or quoted text has keywords", () => {
  const sql = "-- drop table x\nCREATE TABLE t (a TEXT DEFAULT 'select', \"from\" INT);\n\nSELECT 1 - 2;\n";
  expect(
    pieces(sql)
      .map(({ text }) => text)
      .join(""),
  ).toBe(sql);
  const keywords = pieces(sql).flatMap(({ text, isKeyword }) => (isKeyword ? [text] : []));
  expect(keywords).toEqual(["CREATE", "TABLE", "TEXT", "DEFAULT", "SELECT"]);
  expect([count(sql), count("")]).toEqual([2, 0]);
});

it("elapsed time is read as on a watch", () => {
  expect([0, 213, 3725].map(watch)).toEqual(["00:00", "03:33", "1:02:05"]);
});
