import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { failure } from "../src/platform/fake/answers";
import { STORE } from "../src/platform/fake/status";
import { recovering } from "../src/platform/fake/update";
import type { Platform } from "../src/platform/platform";
import type { Permission } from "../src/wire/Permission";
import { button, faults, said, show } from "./helpers";

const USER: Permission = { asks: "user", right: "guncelleme.uygula", roles: ["Mağaza müdürü"] };

/** Up to the question who it is. */
async function asked(permission: Permission, signIn: Platform["signIn"], language: "tr" | "en" = "tr") {
  const { platform } = recovering();
  const { prepareRecovery } = platform;
  show(
    { ...platform, prepareRecovery: async (...way) => ({ ...(await prepareRecovery(...way)), permission }), signIn },
    { at: "recover", database: STORE.name },
    language,
  );
  await userEvent.click(await button(said("window-recover-choose", { way: "finish" }, language)));
  await userEvent.click(await button(said("window-recover-begin", { way: "finish" }, language)));
  await screen.findByRole("dialog");
}
const wrong = async () => Promise.reject(failure("sign-in-failed", "KSD-1841", "refused", {}));

describe.each(["tr", "en"] as const)("in %s", (language) => {
  const t = (id: string, args = {}) => said(id, args, language);

  it("a wrong password is emptied and has the focus, the name stays", async () => {
    await asked(USER, wrong, language);
    await userEvent.type(screen.getByLabelText(t("window-login")), "elif");
    const password = screen.getByLabelText(t("window-password"));
    await userEvent.type(password, "yanlis");
    await userEvent.click(await button(t("window-sign-in-button")));
    expect(await screen.findByText("KSD-1841")).toBeVisible();
    expect(password).toHaveValue("");
    expect(password).toHaveFocus();
    expect(screen.getByLabelText(t("window-login"))).toHaveValue("elif");
    expect(await faults()).toEqual([]);
  });

  it("the eye is named, can be reached, and shows what was typed", async () => {
    await asked(USER, wrong, language);
    const password = screen.getByLabelText(t("window-password"));
    password.focus();
    await userEvent.tab();
    expect(screen.getByRole("button", { name: t("window-show-password") })).toHaveFocus();
    await userEvent.keyboard(" ");
    expect(password).toHaveAttribute("type", "text");
  });

  it("without a role that may do it that is said", async () => {
    await asked({ ...USER, roles: [] }, wrong, language);
    expect(screen.getByText(t("window-sign-in-roles", { roles: [] }))).toBeVisible();
    expect(screen.getByRole("dialog").textContent).not.toMatch(/: \./);
  });
});

it("slowed attempts say how long to wait, and keep what was not looked at", async () => {
  const slowed = failure("sign-in-slowed", "KSD-1843", "refused", { seconds: 30 });
  await asked(USER, () => Promise.reject(slowed));
  await userEvent.type(screen.getByLabelText("Kullanıcı adı"), "elif");
  await userEvent.type(screen.getByLabelText("Parola"), "dogru");
  await userEvent.click(await button("Oturum aç"));
  expect(await screen.findByText(/Yeni deneme 30 saniye sonra/)).toBeVisible();
  expect(screen.getByLabelText("Parola")).toHaveValue("dogru");
});

it("the recovery code is typed and shown under its own name", async () => {
  const signIn = vi.fn<Platform["signIn"]>(async () =>
    Promise.reject(failure("recovery-code-wrong", "KSD-1844", "refused", {})),
  );
  await asked({ asks: "recovery", administrator: false, code: true }, signIn);
  expect(screen.getByRole("button", { name: "Kurtarma kodunu göster" })).toBeVisible();
  const code = screen.getByLabelText("Kurtarma kodu");
  await userEvent.type(code, "K7QHM{Enter}");
  await vi.waitFor(() => expect(code).toHaveValue(""));
  expect(code).toHaveFocus();
  expect(signIn).toHaveBeenCalledExactlyOnceWith("r1", { by: "recovery-code", code: "K7QHM" });
});
