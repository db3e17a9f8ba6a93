// Language and theme. Both change at once, and are kept.
import { SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { useId } from "react";
import { type Language, useLanguage, useTexts } from "../texts/texts";
import type { Theme } from "../wire/Theme";
import { Said } from "./Said";
import type { PageProps } from "./SettingsScreen";
import css from "./settings.module.css";
import { useChange } from "./useChange";

/** Each language in its own words, so that whoever does not read the other finds it. */
const LANGUAGES: { value: Language; label: string }[] = [
  { value: "tr", label: "Türkçe" },
  { value: "en", label: "English" },
];

export function Appearance({ settings, tell }: PageProps) {
  const { text } = useTexts();
  const { language, change: speak } = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const { change, saved, failure } = useChange(tell);
  const [languageName, themeName] = [useId(), useId()];

  const chooseLanguage = async (next: string) => {
    const chosen = next as Language;
    speak(chosen);
    if (!(await change({ set: "language", language: chosen }))) speak(language);
  };
  const chooseTheme = async (next: string) => {
    const chosen = next as Theme;
    setColorScheme(chosen);
    if (!(await change({ set: "theme", theme: chosen }))) setColorScheme(settings.theme);
  };
  const themes: { value: Theme; label: string }[] = [
    { value: "auto", label: text("window-settings-theme-auto") },
    { value: "light", label: text("window-settings-theme-light") },
    { value: "dark", label: text("window-settings-theme-dark") },
  ];
  return (
    <>
      <div className={css.question}>
        <p id={languageName}>{text("window-settings-language")}</p>
        <SegmentedControl
          className={css.choice ?? ""}
          aria-labelledby={languageName}
          data={LANGUAGES}
          value={language}
          onChange={chooseLanguage}
        />
      </div>
      <div className={css.question}>
        <p id={themeName}>{text("window-settings-theme")}</p>
        <SegmentedControl
          className={css.choice ?? ""}
          aria-labelledby={themeName}
          data={themes}
          value={settings.theme}
          onChange={chooseTheme}
        />
        <p className={css.small}>{text("window-settings-theme-hint")}</p>
      </div>
      <Said saved={saved} failure={failure} />
    </>
  );
}
