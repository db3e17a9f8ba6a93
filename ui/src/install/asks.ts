// What only a person can say about a new shop, and what is wrong with what was typed. The real check is the engine's.
import type { Ask } from "../wire/Ask";

/** The second time that the password is typed; it goes nowhere. */
export type Blank = Ask | "again";
export type Typed = Partial<Record<Blank, string>>;
export type Faults = Partial<Record<Blank, string>>;

/** The questions that have a field; whatever else an engine may ask has an answer of its own. */
const ASKED: Ask[] = ["company-name", "store-name", "store-code", "admin-password"];

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
  const own = (["company-name", "store-name", "store-code"] as const).map((ask) => typedOf(typed, ask).trim());
  return own.some((name) => name !== "" && password.trim().toLowerCase() === name.toLowerCase());
}

/** The names of the texts that say what is wrong, in the order of the fields. */
export function faultsOf(asks: Ask[], typed: Typed): Faults {
  const faults: Faults = {};
  for (const ask of asks.filter((ask) => ASKED.includes(ask))) {
    const value = typedOf(typed, ask).trim();
    if (ask === "admin-password") passwordFaults(typed, faults);
    else if (value === "") faults[ask] = "window-install-fault-empty";
    else if ([...value].length > LONGEST_NAME) faults[ask] = "window-install-fault-long";
    else if (ask === "store-code" && /\s/.test(value)) faults[ask] = "window-install-fault-blank";
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

/** What goes to the engine: by the question's name. */
export function answersOf(asks: Ask[], typed: Typed): Record<string, string> {
  return Object.fromEntries(
    asks
      .filter((ask) => ASKED.includes(ask))
      .map((ask) => [ask, ask === "admin-password" ? typedOf(typed, ask) : typedOf(typed, ask).trim()]),
  );
}
