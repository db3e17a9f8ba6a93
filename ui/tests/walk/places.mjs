// Walks through settings and help.

const OTHER = { tr: "en", en: "tr" };
const NAMES = { tr: "Türkçe", en: "English" };

/** The language changes live, the theme too; a centre that cannot be reached says what to look at. */
export async function settings(walker) {
  await walker.at("window-settings-appearance");
  for (const language of [OTHER[walker.language], walker.language]) {
    await walker.choose(NAMES[language]);
    walker.language = language;
    await walker.at("window-settings-appearance");
  }
  await walker.choose(await walker.said("window-settings-theme-dark"));
  await walker.page.locator("html[data-mantine-color-scheme=dark]").waitFor();
  await walker.reads("window-settings-saved");

  await walker.turn("window-settings-pages", "window-settings-central");
  await walker.at("window-settings-central");
  await walker.type("window-settings-host", "");
  await walker.press("window-settings-try");
  await walker.reads("window-settings-fault-empty");
  await walker.focusedField("window-settings-host");
  await walker.type("window-settings-host", "merkez.egegida.local");
  await walker.press("window-settings-try");
  await walker.at("window-settings-test", { step: "port" }, 2);
  for (const page of ["databases", "backups", "quiet-hours"]) {
    await walker.turn("window-settings-pages", `window-settings-${page}`);
    await walker.at(`window-settings-${page}`);
  }
  await walker.page.keyboard.press("F1");
  await walker.at("window-help-codes");
  await walker.page.keyboard.press("Escape");
  await walker.at("window-settings-quiet-hours");
}

export async function help(walker) {
  await walker.at("window-help-codes");
  await walker.type("window-help-search", "qqqq");
  await walker.reads("window-help-found", { count: 0 });
  await walker.type("window-help-search", "KSD-1206");
  await walker.reads("window-help-found", { count: 1 });
  await walker.pressNamed(/KSD-1206/);
  await walker.look();
  for (const page of ["reports", "about", "support"]) {
    await walker.turn("window-help-pages", `window-help-${page}`);
    await walker.at(`window-help-${page}`);
  }
  await walker.press("window-help-support-save");
  await walker.reads("window-help-support-saved");
}
