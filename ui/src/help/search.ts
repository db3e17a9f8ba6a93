// Finding an error by its code or by words of its text. Codes are never folded by a locale; words are.
import type { Language } from "../texts/texts";
import { codes } from "./codes";

export interface Found {
  code: string;
  name: string;
  /** What happened, without the values that only a real case has. */
  happened: string;
}

/** A text without values: what stands for one becomes an ellipsis. */
export const blank = (text: string): string => text.replace(/\{[^{}]*\}/g, "…");

/** `1203`, `ksd1203` and `KSD-1203` all mean the same code. */
function digitsOf(query: string): string | undefined {
  return /^(?:ksd)?[\s-]*(\d{1,4})$/i.exec(query.trim())?.[1];
}

export function search(query: string, language: Language, happened: (name: string) => string): Found[] {
  const all = Object.entries(codes).map(([code, name]) => ({ code, name, happened: blank(happened(name)) }));
  const digits = digitsOf(query);
  if (digits) return all.filter(({ code }) => code.slice("KSD-".length).startsWith(digits));
  const fold = (text: string) => text.toLocaleLowerCase(language === "tr" ? "tr-TR" : "en-GB");
  const words = fold(query).split(/\s+/).filter(Boolean);
  return all.filter(({ happened }) => words.every((word) => fold(happened).includes(word)));
}
