// Texts of i18n/ in the person's language. The language changes live.
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { LocalizationProvider, ReactLocalization, useLocalization } from "@fluent/react";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import type { JsonValue } from "../wire/serde_json/JsonValue";
import { functions, variables } from "./functions";

export type Language = "tr" | "en";
/** Values for the placeholders of a text, by name. */
export type Args = Record<string, JsonValue | undefined>;
export type Text = (id: string, args?: Args) => string;

const files = import.meta.glob<string>("../../../i18n/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** `?pseudo` stretches every text by a third, so that checks see what a longer language would do to a screen. */
const stretch = new URLSearchParams(window.location.search).has("pseudo")
  ? (text: string) => text.replace(/[aeıioöuüAEIİOÖUÜ]/g, "$&$&")
  : undefined;

export function bundle(language: Language): FluentBundle {
  const bundle = new FluentBundle(language === "tr" ? "tr-TR" : "en-GB", {
    useIsolating: false,
    functions: functions(language),
    ...(stretch && { transform: stretch }),
  });
  for (const [path, source] of Object.entries(files)) {
    if (path.includes(`/${language}/`)) bundle.addResource(new FluentResource(source));
  }
  return bundle;
}

/** The text `id`, or its attribute where `id` is `message.attribute`; nothing where there is none. */
export function find(bundle: FluentBundle, id: string, args: Args = {}): string | undefined {
  const [name = id, attribute] = id.split(".");
  const message = bundle.getMessage(name);
  const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
  return pattern ? bundle.formatPattern(pattern, variables(args), []) : undefined;
}

const LanguageContext = createContext<{ language: Language; change: (language: Language) => void } | undefined>(
  undefined,
);

export function Texts({ children, first }: { children: ReactNode; first: Language }) {
  const [language, setLanguage] = useState<Language>(first);
  const l10n = useMemo(() => new ReactLocalization([bundle(language)]), [language]);
  const value = useMemo(() => ({ language, change: setLanguage }), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageContext value={value}>
      <LocalizationProvider l10n={l10n}>{children}</LocalizationProvider>
    </LanguageContext>
  );
}

export function useLanguage() {
  const value = useContext(LanguageContext);
  if (!value) throw new Error("outside of <Texts>");
  return value;
}

/** Texts by id; `optional` gives nothing where a text does not exist. */
export function useTexts(): { text: Text; optional: (id: string, args?: Args) => string | undefined } {
  const { l10n } = useLocalization();
  return useMemo(() => {
    const optional = (id: string, args?: Args) => {
      const bundle = l10n.getBundle(id.split(".")[0] ?? id);
      return bundle ? find(bundle, id, args) : undefined;
    };
    return { optional, text: (id, args) => optional(id, args) ?? id };
  }, [l10n]);
}
