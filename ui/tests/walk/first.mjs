// Walks of the first day: a new installation, and the questions of the base data.

const PASSWORD = "Zeytin-Dali-72";

/** Everything wrong once, then right; the fields begin with the company's name. */
async function aboutTheShop(walker, on) {
  await walker.press(on);
  await walker.reads("window-install-fault-empty");
  await walker.focusedField("window-install-company");
  await walker.type("window-install-company", "Ege Gıda A.Ş.");
  await walker.type("window-install-store", "İzmir Alsancak");
  await walker.type("window-install-code", "İZM 01");
  await walker.type("window-password", "kisa");
  await walker.press(on);
  await walker.reads("window-install-fault-blank");
  await walker.reads("window-install-fault-short");
  await walker.focusedField("window-install-code");
  await walker.type("window-install-code", "IZM-01");
  await walker.type("window-password", PASSWORD);
  await walker.press(on);
  await walker.reads("window-install-fault-different");
  await walker.focusedField("window-install-again");
  await walker.type("window-install-again", PASSWORD);
  await walker.look();
  await walker.press(on);
}

export async function install(walker) {
  await walker.at("window-install-machine");
  await walker.press("window-next");
  await walker.at("window-install-place");
  await walker.press("window-install-place-pick");
  await walker.reads("window-install-place-own");
  await walker.press("window-next");

  await walker.at("window-install-centre");
  await walker.tick("window-install-centre-some");
  await walker.press("window-next");
  await walker.reads("window-settings-fault-empty");
  await walker.focusedField("window-settings-host");
  await walker.type("window-settings-host", "merkez.egegida.local");
  await walker.type("window-settings-database", "sontech");
  await walker.type("window-settings-user", "kasadar");
  await walker.press("window-settings-try");
  await walker.at("window-settings-test", { step: "port" }, 2);
  await walker.tick("window-install-centre-none");
  await walker.press("window-next");

  await walker.at("window-install-shop");
  await aboutTheShop(walker, "window-next");
  await walker.at("window-install-ready");
  await walker.press("window-back");
  await walker.at("window-install-shop");
  await walker.press("window-next");
  await walker.at("window-install-ready");
  await walker.press("window-install-run");
  await walker.at("window-install-done");
  await walker.press("window-finish");
  await walker.reads("window-install-recovery-missed");
  await walker.focusedField("window-install-recovery-kept");
  await walker.tick("window-install-recovery-kept");
  await walker.press("window-finish");
  await walker.reads("window-empty");
}

export async function baseData(walker) {
  await walker.press("window-base-data-load");
  await walker.asked("window-base-data-questions");
  await aboutTheShop(walker, "window-base-data-go");
  await walker.signIn("dogru-parola", "yanlis");
  await walker.at("window-base-data-done", {}, 2);
}
