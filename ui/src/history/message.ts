// What a revision is called on the screen.
import type { Language } from "../texts/texts";
import type { Named } from "../wire/Named";

/** Its message in the person's language; its id where no file has one. */
export const messageOf = (named: Named, language: Language): string =>
  named.messages[language] || named.message || named.revision;
