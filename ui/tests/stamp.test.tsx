import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, it, vi } from "vitest";
import { App } from "../src/App";
import type { Where } from "../src/desk/go";
import { failure } from "../src/platform/fake/answers";
import { identity, stampOf, stampReport, VERDICTS } from "../src/platform/fake/stamp";
import { status } from "../src/platform/fake/status";
import { fakeTask } from "../src/platform/fake/task";
import { NOTHING, type Platform } from "../src/platform/platform";
import { bundle, find, type Language } from "../src/texts/texts";

const STAMP: Where = { at: "stamp", database: "kasa2" };
const shown = (platform: Platform, language: Language = "tr", first: Where = STAMP) =>
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

async function signIn() {
  await userEvent.type(await screen.findByLabelText("Kullanıcı adı"), "elif.kaya");
  await userEvent.type(screen.getByLabelText("Parola"), "dogru");
  await press("Oturum aç");
}

describe.each(["tr", "en"] as const)("in %s", (language) => {
  it.each(Object.keys(VERDICTS) as (keyof typeof VERDICTS)[])(
    "the verdict %s has words and evidence",
    async (verdict) => {
      shown(stampOf(fakeTask(), VERDICTS[verdict]), language);
      const said = await screen.findByRole("heading", {
        level: 2,
        name: name(`window-stamp-verdict-${verdict}`, language),
      });
      expect(said).toBeVisible();
      expect(screen.getByText(name(`window-stamp-next-${verdict}`, language))).toBeVisible();
      await press(name("window-stamp-show", language));
      expect(await screen.findByText(name("window-stamp-unknown", language))).toBeVisible();
      expect(document.body).not.toHaveTextContent(/window-|\{ ?\$/);
      expect(await faults()).toEqual([]);
    },
  );

  it("the choice is whole and reachable", async () => {
    shown(stampOf(fakeTask(), VERDICTS.nearest), language);
    await press(name("window-next", language));
    await heading(name("window-stamp-choose", language));
    expect(await faults()).toEqual([]);
  });
});

it("what the evidence names is written without a reason", async () => {
  const task = fakeTask();
  const platform = stampOf(task, VERDICTS.exact);
  const execute = vi.spyOn(platform, "execute");
  shown(platform);
  await heading("Kayıtlı sürüm gerçek sürümden farklı");
  await press("İleri");
  expect(await screen.findByRole("radio", { name: "Kanıtın gösterdiği sürüm: b83f5d21a67c" })).toBeChecked();
  await screen.findByText("Kayıtlı sürüm");
  await press("Damgala");
  await signIn();
  expect(await heading("Sürüm yazılıyor…")).toBeVisible();
  expect(execute).toHaveBeenCalledWith("stamp-identified", NOTHING);
  task.end({ ended: "done", product: { product: "run", report: stampReport(["5c90f2e7846b"], ["b83f5d21a67c"]) } });
  expect(await heading("Sürüm yazıldı")).toBeVisible();
  expect(screen.getByText("b83f5d21a67c")).toBeVisible();
  expect(await faults()).toEqual([]);
});

it("another version needs a choice, and a reason where the tables say otherwise", async () => {
  const platform = stampOf(fakeTask(), VERDICTS.nearest);
  const [execute, prepareStamp] = [vi.spyOn(platform, "execute"), vi.spyOn(platform, "prepareStamp")];
  shown(platform);
  await press("İleri");
  await press("Damgala");
  expect(await screen.findByText("Yazılacak sürümü seçin.")).toBeVisible();
  const field = screen.getByRole("combobox", { name: "Sürüm" });
  expect(field).toHaveFocus();
  await userEvent.type(field, "e42b6");
  await userEvent.click(await screen.findByRole("option", { name: /e42b6a90d31f/, hidden: true }));
  expect(prepareStamp).toHaveBeenCalledWith("kasa2", { stamp: "target", revision: "e42b6a90d31f" });
  expect(await screen.findByText("KSD-1830")).toBeVisible();
  await press("Damgala");
  const reason = screen.getByRole("textbox", { name: /Neden yine de/ });
  expect(reason).toHaveFocus();
  expect(screen.getByText("Nedenini yazın.")).toBeVisible();
  expect(await faults()).toEqual([]);
  await userEvent.type(reason, "Merkez doğruladı");
  await press("Damgala");
  await signIn();
  await vi.waitFor(() =>
    expect(execute).toHaveBeenCalledWith("stamp-e42b6a90d31f", { ...NOTHING, despite_schema: "Merkez doğruladı" }),
  );
});

it("a recorded version that is right leaves nothing to write", async () => {
  const current = [{ revision: "b83f5d21a67c", message: "", messages: {} }];
  const platform = stampOf(fakeTask(), VERDICTS.exact, {
    status: async () => status("pending", 9, { current }),
    prepareStamp: async () => ({
      token: "t",
      permission: { asks: "nobody" },
      subject: {
        identity: identity(VERDICTS.exact),
        plan: {
          kind: "stamp",
          target: "",
          rows_before: [],
          rows_dropped: [],
          steps: [],
          rows_after: ["b83f5d21a67c"],
          mark: { rows: [], last: 1 },
        },
        refused: null,
      },
    }),
  });
  shown(platform);
  await heading("Kayıtlı sürüm doğru");
  await press("İleri");
  expect(await screen.findByText("Kayıtlı sürüm zaten bu; yapılacak bir şey yok.")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Damgala" })).toBeNull();
});

it("a revision that is asked for is chosen already", async () => {
  const platform = stampOf(fakeTask(), VERDICTS.exact);
  const prepareStamp = vi.spyOn(platform, "prepareStamp");
  shown(platform, "tr", { at: "stamp", database: "kasa2", revision: "e42b6a90d31f" });
  await press("İleri");
  await vi.waitFor(() =>
    expect(prepareStamp).toHaveBeenCalledWith("kasa2", { stamp: "target", revision: "e42b6a90d31f" }),
  );
});

it("a stamp that failed says that nothing has changed, and is tried again", async () => {
  const task = fakeTask();
  shown(stampOf(task, VERDICTS.exact));
  await press("İleri");
  await screen.findByText("Kayıtlı sürüm");
  await press("Damgala");
  await signIn();
  await heading("Sürüm yazılıyor…");
  const { problem } = failure("in-use", "KSD-1206", "locked", { path: "x", waited_ms: 2000 });
  task.end({ ended: "failed", problem, report: null });
  expect(await heading("Sürüm yazılamadı")).toBeVisible();
  expect(screen.getByText("KSD-1206")).toBeVisible();
  await press("Yeniden dene");
  expect(await heading("Hangi sürüm yazılacak?")).toBeVisible();
});

it("evidence lists what each candidate lacks", async () => {
  shown(stampOf(fakeTask(), VERDICTS.between));
  await press("Kanıtı göster");
  const missing = (await screen.findByText("Eksik tablo:")).closest("li");
  expect(missing && within(missing).getByText("musteriler")).toBeVisible();
});
