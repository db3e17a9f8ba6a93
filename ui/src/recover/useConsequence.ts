// What a way out leads to, in words.
import { when } from "../texts/format";
import { useLanguage, useTexts } from "../texts/texts";
import type { WayOut } from "../wire/WayOut";

export function useConsequence(): (way: WayOut) => string {
  const { text } = useTexts();
  const { language } = useLanguage();
  return ({ way, steps, taken }) =>
    text("window-recover-leads", {
      way,
      steps,
      taken: taken && when(new Date(taken), new Date(), language, text),
    });
}
