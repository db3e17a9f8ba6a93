// What only a person can say about a new shop, and what is wrong with what was typed. The real check is the engine's.
import type { Ask } from "../wire/Ask";
import type { Problem } from "../wire/Problem";

/** The second time that the password is typed; it goes nowhere. */
export type Blank = Ask | "again";
export type Typed = Partial<Record<Blank, string>>;
export type Faults = Partial<Record<Blank, string>>;

/** Questions that may stay empty: then the base data's own answer holds. */
const OPTIONAL: Ask[] = ["admin-name", "admin-login"];
/** Questions whose answer is one word. */
const WORDS: Ask[] = ["store-code", "admin-login"];
/** Problems of the password that the engine alone can see, or sees otherwise. */
const PASSWORD_FAULTS = ["weak-password", "common-password", "password-is-name"];

/** Whether a refusal is about the password that was typed. */
export const isOfPassword = ({ name }: Problem): boolean => PASSWORD_FAULTS.includes(name);

const SHORTEST = 8;
/** A password of fewer different characters is a pattern. */
const FEWEST = 5;
const LONGEST_NAME = 200;

const typedOf = (typed: Typed, blank: Blank) => typed[blank] ?? "";

/** Each rule of the password, and whether it is met. */
export function rules(typed: Typed): { rule: string; met: boolean }[] {
  const password = typedOf(typed, "admin-password");
  return [
    { rule: "window-install-rule-length", met: [...password].length >= SHORTEST },
    { rule: "window-install-rule-guess", met: password !== "" && !isEasy(password, typed) },
    { rule: "window-install-rule-same", met: password !== "" && password === typedOf(typed, "again") },
  ];
}

/** One run of neighbours, few different characters, or the shop's own names. */
function isEasy(password: string, typed: Typed): boolean {
  const letters = [...password];
  const codes = letters.map((letter) => letter.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)));
  if (new Set(letters).size < FEWEST || steps.size === 1) return true;
  const own = (["company-name", "store-name", "store-code", "admin-name", "admin-login"] as const).map((ask) =>
    typedOf(typed, ask).trim(),
  );
  return own.some((name) => name !== "" && password.trim().toLowerCase() === name.toLowerCase());
}

/** The names of the texts that say what is wrong, in the order of the fields. */
export function faultsOf(asks: Ask[], typed: Typed): Faults {
  const faults: Faults = {};
  for (const ask of asks) {
    const value = typedOf(typed, ask).trim();
    if (ask === "admin-password") passwordFaults(typed, faults);
    else if (value === "") {
      if (!OPTIONAL.includes(ask)) faults[ask] = "window-install-fault-empty";
    } else if ([...value].length > LONGEST_NAME) faults[ask] = "window-install-fault-long";
    else if (WORDS.includes(ask) && /\s/.test(value)) faults[ask] = "window-install-fault-blank";
    else if (ask === "store-code" && !/^[\p{L}\p{N}-]+$/u.test(value)) faults[ask] = "window-install-fault-code";
  }
  return faults;
}

function passwordFaults(typed: Typed, faults: Faults) {
  const [length, guess, same] = rules(typed);
  if (typedOf(typed, "admin-password") === "") faults["admin-password"] = "window-install-fault-empty";
  else if (!length?.met) faults["admin-password"] = "window-install-fault-short";
  else if (!guess?.met) faults["admin-password"] = "window-install-fault-easy";
  else if (!same?.met) faults.again = "window-install-fault-different";
}

/** What goes to the engine: by the question's name, without those that stayed empty. */
export function answersOf(asks: Ask[], typed: Typed): Record<string, string> {
  const answer = (ask: Ask) => (ask === "admin-password" ? typedOf(typed, ask) : typedOf(typed, ask).trim());
  return Object.fromEntries(asks.map((ask) => [ask, answer(ask)]).filter(([, text]) => text !== ""));
}
