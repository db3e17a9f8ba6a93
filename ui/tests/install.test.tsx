import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { rules } from "../src/install/asks";
import { failure } from "../src/platform/fake/answers";
import { INSTALLED, INSTALLING, PLACE, RECOVERY_CODE } from "../src/platform/fake/install";
import { changed, kept, SETTINGS, tried } from "../src/platform/fake/settings";
import { fakeTask } from "../src/platform/fake/task";
import { NOTHING, type Platform } from "../src/platform/platform";
import type { Language } from "../src/texts/texts";
import type { Settings } from "../src/wire/Settings";
import { expectSound, scene, shown, words } from "./shown";

const EMPTY: Settings = { ...SETTINGS, stores: [], central: null };
const SHOP = {
  "company-name": "Ege Gıda Market A.Ş.",
  "store-name": "İzmir Alsancak",
  "store-code": "ALS-35",
  "admin-name": "Şükrü Öğüt",
  "admin-login": "sukru.ogut",
  "admin-password": "Üç kuru incir 9",
};
const button = (name: string) => screen.findByRole("button", { name });
const press = async (...names: string[]) => {
  for (const name of names) await userEvent.click(await button(name));
};
const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

function platform(given: Partial<Platform> = {}, settings = EMPTY) {
  const task = fakeTask();
  const spies = {
    prepareInstall: vi.fn<Platform["prepareInstall"]>(async () => ({
      token: "t1",
      permission: { asks: "nobody" },
      subject: PLACE,
    })),
    execute: vi.fn<Platform["execute"]>(async () => task.begin("install", "als-35", INSTALLING)),
    change: vi.fn<Platform["change"]>(async (change) => changed(settings, change)),
  };
  return { platform: kept(settings, { ...task.platform, ...spies, ...given }), task, ...spies };
}
const open = (platform: Platform, language: Language = "tr") => shown(platform, { at: "install" }, language);

/** Types what the shop is, as a person would. */
async function type(shop: Partial<typeof SHOP> = SHOP, again = shop["admin-password"]) {
  const fields = {
    "Firma adı": shop["company-name"],
    "Mağaza adı": shop["store-name"],
    "Mağaza kodu": shop["store-code"],
    "Ad soyad": shop["admin-name"],
    "Kullanıcı adı": shop["admin-login"],
  };
  for (const [label, text] of Object.entries({
    ...fields,
    Parola: shop["admin-password"],
    "Parola (yeniden)": again,
  })) {
    const field = await screen.findByLabelText(label);
    await userEvent.clear(field);
    if (text) await userEvent.type(field, text);
  }
}
const toShop = () => press("İleri", "İleri", "İleri");

afterEach(() => sessionStorage.clear());

describe.each(["tr", "en"] as const)("in %s", (language) => {
  const say = (id: string) => words(language, id);

  it("every page before the run is sound, and says that nothing is overwritten", async () => {
    open(platform({}, SETTINGS).platform, language);
    for (const page of ["machine", "place", "centre", "shop"]) {
      expect(await heading(say(`window-install-${page}`))).toBeVisible();
      expect(screen.getByText(say("window-install-safety"))).toBeVisible();
      await expectSound();
      await press(say("window-next"));
    }
    expect(screen.getAllByText(say("window-install-fault-empty"))).toHaveLength(4);
    await expectSound();
  });

  it.each([
    ["install-running", "window-install-running"],
    ["install-done", "window-install-done"],
  ])("%s is sound", async (name, id) => {
    scene(name, language);
    expect(await heading(say(id))).toBeVisible();
    await expectSound();
  });
});

it("is guided from the first page to the recovery code", async () => {
  const { platform: desk, prepareInstall, execute, change, task } = platform();
  open(desk);
  await toShop();
  await type();
  await press("İleri");
  expect(await heading("Kurulmaya hazır")).toBeVisible();
  expect(prepareInstall).toHaveBeenCalledExactlyOnceWith({ name: "als-35", file: null });
  expect(await screen.findByText(PLACE)).toBeVisible();
  expect(execute).not.toHaveBeenCalled();
  await expectSound();

  await press("Kur");
  expect(execute).toHaveBeenCalledExactlyOnceWith("t1", { ...NOTHING, answers: SHOP });
  expect(change).not.toHaveBeenCalled();
  expect(await heading("Kuruluyor…")).toBeVisible();
  expect(screen.getByText(words("tr", "window-stop-step-undone"))).toBeVisible();

  act(() => task.end(INSTALLED));
  expect(await heading("Kurulum tamamlandı")).toBeVisible();
  expect(screen.getByText(RECOVERY_CODE)).toBeVisible();
  const print = vi.spyOn(window, "print").mockImplementation(() => {});
  await press("Kodu yazdır");
  expect(print).toHaveBeenCalledOnce();
});

it("is left only when the recovery code is kept, and then shows it no more", async () => {
  scene("install-done");
  await press("Bitir");
  const box = await screen.findByRole("checkbox");
  expect(box).toHaveFocus();
  expect(screen.getByText(words("tr", "window-install-recovery-missed"))).toBeVisible();
  await expectSound();
  await userEvent.keyboard(" ");
  await press("Bitir");
  expect(screen.queryByText(RECOVERY_CODE)).not.toBeInTheDocument();
  expect(await screen.findByRole("heading", { level: 1, name: "Durum" })).toBeVisible();
});

it.each([
  ["of a task that was come back to", { at: "running" }],
  ["on Status", { at: "status" }],
  ["in Help", { at: "help" }],
] as const)("a code is shown when it comes to the page %s, and Esc and F1 do not leave it", async (_, first) => {
  const { platform: desk, task } = platform({ databases: async () => [] });
  task.begin("install", "als-35", INSTALLING);
  shown(desk, first);
  await screen.findByRole("heading", { level: 1 });
  act(() => task.end(INSTALLED));
  expect(await screen.findByText(RECOVERY_CODE)).toBeVisible();
  await userEvent.keyboard("{Escape}{F1}");
  expect(screen.getByText(RECOVERY_CODE)).toBeVisible();
  await userEvent.click(screen.getByRole("checkbox"));
  await press("Bitir");
  expect(await screen.findByRole("heading", { level: 1, name: "Durum" })).toBeVisible();
  expect(screen.queryByText(RECOVERY_CODE)).not.toBeInTheDocument();
});

it("one that fails while somebody looks at it from elsewhere says why", async () => {
  const { platform: desk, task } = platform();
  task.begin("install", "als-35", INSTALLING);
  shown(desk, { at: "status" });
  await press("İşleme dön");
  await heading("Kuruluyor…");
  const { problem } = failure("disk-full", "KSD-1208", "failed", { path: PLACE });
  act(() => task.end({ ended: "failed", problem, report: null }));
  expect(await screen.findByText("KSD-1208")).toBeVisible();
});

it("a code that nobody has kept is there for whoever comes back", async () => {
  const { platform: desk, task } = platform();
  task.begin("install", "als-35");
  task.end(INSTALLED);
  open(desk);
  expect(await screen.findByText(RECOVERY_CODE)).toBeVisible();
});

it("wrong fields stay where they are: the first has the focus, each says what is wrong", async () => {
  const { platform: desk, prepareInstall } = platform();
  open(desk);
  await toShop();
  await type({ ...SHOP, "store-name": "", "store-code": "ALSANCAK 35" }, "Üç kuru incir");
  await press("İleri");
  expect(screen.getByLabelText("Mağaza adı")).toHaveFocus();
  expect(screen.getByLabelText("Mağaza adı")).toHaveAccessibleDescription("Boş bırakılamaz");
  expect(screen.getByLabelText("Mağaza kodu")).toHaveAccessibleDescription("Boşluk olamaz");
  expect(screen.getByLabelText("Parola (yeniden)")).toHaveAccessibleDescription("İki parola aynı değil");
  expect(screen.getByLabelText("Firma adı")).not.toHaveAttribute("aria-invalid", "true");
  expect(prepareInstall).not.toHaveBeenCalled();
});

it("the password's rules follow what is typed", async () => {
  open(platform().platform);
  await toShop();
  const met = () => within(screen.getByRole("list", { name: "Parola kuralları" })).queryAllByText(", tamam").length;
  expect(met()).toBe(0);
  await userEvent.type(screen.getByLabelText("Parola"), "12345678");
  expect(met()).toBe(1);
  await userEvent.type(screen.getByLabelText("Parola"), "kuru incir");
  expect(met()).toBe(2);
  await userEvent.type(screen.getByLabelText("Parola (yeniden)"), "12345678kuru incir");
  expect(met()).toBe(3);
});

it.each([
  ["kısa", [false, false, false]],
  ["abcdefgh", [true, false, false]],
  ["87654321", [true, false, false]],
  ["aaaabbbb", [true, false, false]],
  ["Ege Gıda Market", [true, false, false]],
  ["ııııŞŞğ9x", [true, true, false]],
])("%s meets the rules %j", (password, expected) => {
  const typed = { "company-name": "Ege Gıda Market ", "admin-password": password, again: "" };
  expect(rules(typed).map(({ met }) => met)).toEqual(expected);
});

it("another place is chosen in a dialog, and the usual one taken back", async () => {
  const pickStore = vi.fn<Platform["pickStore"]>(async () => ({ id: "picked-9", shown: "D:\\Market\\kasa.db" }));
  const { platform: desk, prepareInstall } = platform({ pickStore });
  open(desk);
  await press("İleri", "Başka bir yer seç…");
  expect(pickStore).toHaveBeenCalledExactlyOnceWith("new");
  expect(await screen.findByText("D:\\Market\\kasa.db")).toBeVisible();
  await press("Her zamanki yere dön");
  expect(screen.queryByText("D:\\Market\\kasa.db")).not.toBeInTheDocument();
  await press("Başka bir yer seç…", "İleri", "İleri");
  await type();
  await press("İleri");
  expect(prepareInstall).toHaveBeenCalledExactlyOnceWith({ name: "als-35", file: "picked-9" });
});

it("a name that another database has is not taken again", async () => {
  const taken = { ...EMPTY, stores: [{ name: "als-35", engine: "sqlite" as const, place: "a.db" }] };
  const { platform: desk, prepareInstall } = platform({}, taken);
  open(desk);
  await toShop();
  await type();
  await press("İleri");
  expect(prepareInstall).toHaveBeenCalledExactlyOnceWith({ name: "als-35-2", file: null });
});

it("the centre is tested before and kept when the run begins", async () => {
  const testConnection = vi.fn(async () => tried(null));
  const { platform: desk, change, execute } = platform({ testConnection });
  open(desk);
  await press("İleri", "İleri");
  await userEvent.click(screen.getByRole("radio", { name: "Evet, adresi girilecek" }));
  await press("İleri");
  expect(screen.getByLabelText("Sunucu")).toHaveFocus();
  for (const [label, text] of [
    ["Sunucu", "sunucu.local"],
    ["Veritabanı", "zincir"],
    ["Kullanıcı", "kasadar"],
    ["Parola", "gizli"],
  ]) {
    await userEvent.type(screen.getByLabelText(label ?? ""), text ?? "");
  }
  const central = { name: "central", host: "sunucu.local", port: 5432, database: "zincir", user: "kasadar" };
  await press("Bağlantıyı sına");
  expect(await screen.findByText("Bağlantı kuruldu")).toBeVisible();
  expect(testConnection).toHaveBeenCalledExactlyOnceWith(central, "gizli");
  await press("İleri");
  await type();
  await press("İleri");
  expect(change).not.toHaveBeenCalled();
  await press("Kur");
  expect(change).toHaveBeenCalledExactlyOnceWith({ set: "central", central, password: "gizli" });
  expect(execute).toHaveBeenCalledOnce();
});

it("nothing begins when the centre cannot be kept", async () => {
  const change = () => Promise.reject(failure("keyring-failed", "KSD-1606", "failed", {}));
  const { platform: desk, execute } = platform({ change }, { ...SETTINGS, stores: [] });
  open(desk);
  await toShop();
  await type();
  await press("İleri", "Kur");
  expect(await screen.findByText("KSD-1606")).toBeVisible();
  expect(execute).not.toHaveBeenCalled();
});

it("a refusal to prepare shows its code, and can be tried again", async () => {
  const exists = failure("file-exists", "KSD-1035", "refused", { file: PLACE });
  const { platform: desk, prepareInstall } = platform();
  prepareInstall.mockRejectedValueOnce(exists);
  open(desk);
  await toShop();
  await type();
  await press("İleri");
  expect(await screen.findByText("KSD-1035")).toBeVisible();
  await press("Yeniden dene");
  expect(await screen.findByText(PLACE)).toBeVisible();
});

it("a run that fails leads back to what was typed", async () => {
  const { platform: desk, task, execute } = platform();
  open(desk);
  await toShop();
  await type();
  await press("İleri", "Kur");
  await heading("Kuruluyor…");
  const { problem } = failure("disk-full", "KSD-1208", "failed", { path: PLACE });
  act(() => task.end({ ended: "failed", problem, report: null }));
  expect(await heading("Kurulum tamamlanamadı")).toBeVisible();
  expect(screen.getByText("KSD-1208")).toBeVisible();
  await expectSound();
  await press("Bilgilere dön");
  expect(await screen.findByLabelText("Firma adı")).toHaveValue(SHOP["company-name"]);
  await press("İleri", "Kur");
  expect(execute).toHaveBeenCalledTimes(2);
});

const WEAK = [
  ["weak-password", "KSD-1505", /en az 8 karakter/],
  ["common-password", "KSD-1508", /ilk denenen parolalardan/],
  ["password-is-name", "KSD-1509", /adıyla aynı/],
] as const;

it.each(WEAK)("a password refused as %s is told at its field, with all that was typed", async (name, code, said) => {
  const { platform: desk, execute } = platform();
  execute.mockRejectedValueOnce(failure(name, code, "refused", { minimum: 8 }));
  open(desk);
  await toShop();
  await type();
  await press("İleri", "Kur");
  const field = await screen.findByLabelText("Parola");
  await vi.waitFor(() => expect(field).toHaveFocus());
  expect(field).toHaveAccessibleDescription(said);
  expect(field).toHaveValue(SHOP["admin-password"]);
  expect(screen.getByLabelText("Ad soyad")).toHaveValue(SHOP["admin-name"]);
  await expectSound();
  await userEvent.type(field, "!");
  expect(field).not.toHaveAccessibleDescription(said);
  await userEvent.type(screen.getByLabelText("Parola (yeniden)"), "!");
  await press("İleri", "Kur");
  expect(execute).toHaveBeenCalledTimes(2);
});

it("a run that ends over its password leads back to the field", async () => {
  const { platform: desk, task } = platform();
  open(desk);
  await toShop();
  await type();
  await press("İleri", "Kur");
  await heading("Kuruluyor…");
  const { problem } = failure("common-password", "KSD-1508", "refused", {});
  act(() => task.end({ ended: "failed", problem, report: null }));
  const field = await screen.findByLabelText("Parola");
  expect(field).toHaveAccessibleDescription(/ilk denenen/);
  expect(field).toHaveFocus();
  await press("İleri", "Kur");
  expect(await heading("Kuruluyor…")).toBeVisible();
});

it("what may stay empty is not sent", async () => {
  const { platform: desk, execute } = platform();
  open(desk);
  await toShop();
  await type({ ...SHOP, "admin-name": "", "admin-login": " " });
  await press("İleri", "Kur");
  const { "admin-name": _, "admin-login": __, ...rest } = SHOP;
  expect(execute).toHaveBeenCalledExactlyOnceWith("t1", { ...NOTHING, answers: rest });
});

it("is stopped by its button, which says what a stop would do", async () => {
  const { platform: desk } = platform();
  const stop = vi.spyOn(desk, "stop");
  open(desk);
  await toShop();
  await type();
  await press("İleri", "Kur", "Kurulumu durdur");
  expect(stop).toHaveBeenCalledOnce();
  expect(await heading("Kurulum durduruldu")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Kurulumu durdur" })).not.toBeInTheDocument();
  expect(screen.queryByRole("alert")).not.toBeInTheDocument();
});

it("goes by the keyboard alone", async () => {
  const { platform: desk, execute } = platform();
  open(desk);
  await heading(words("tr", "window-install-machine"));
  for (let page = 0; page < 3; page += 1) {
    (await button("İleri")).focus();
    await userEvent.keyboard("{Enter}");
  }
  (await screen.findByLabelText("Firma adı")).focus();
  await userEvent.keyboard(`${SHOP["company-name"]}{Tab}${SHOP["store-name"]}{Tab}${SHOP["store-code"]}{Tab}`);
  await userEvent.keyboard(`${SHOP["admin-name"]}{Tab}${SHOP["admin-login"]}{Tab}`);
  await userEvent.keyboard(`${SHOP["admin-password"]}{Tab}{Tab}${SHOP["admin-password"]}`);
  (await button("İleri")).focus();
  await userEvent.keyboard("{Enter}");
  (await button("Kur")).focus();
  await userEvent.keyboard("{Enter}");
  expect(execute).toHaveBeenCalledExactlyOnceWith("t1", { ...NOTHING, answers: SHOP });
});
