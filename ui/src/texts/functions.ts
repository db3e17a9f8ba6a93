// What texts may call besides Fluent's own, and how JSON becomes a value of Fluent: as kasadar-l10n does it.
import { FluentNumber, type FluentValue, type FluentVariable } from "@fluent/bundle";
import type { JsonValue } from "../wire/serde_json/JsonValue";
import { size, span } from "./format";
import type { Language } from "./texts";

type Values = FluentValue[];

const known = ([value]: Values) =>
  value instanceof FluentNumber || (typeof value === "string" && value !== "") ? "yes" : "no";

export function functions(language: Language) {
  const duration = ([ms]: Values) => (ms instanceof FluentNumber ? span(ms.value, language) : (ms ?? ""));
  const bytes = ([count]: Values) => (count instanceof FluentNumber ? size(count.value, language) : (count ?? ""));
  return Object.fromEntries([
    ["KNOWN", known],
    ["DURATION", duration],
    ["BYTES", bytes],
  ]);
}

/** Numbers stay numbers, so that texts can choose by them; all else is text. */
export function variables(args: Record<string, JsonValue | undefined>): Record<string, FluentVariable> {
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, variable(value)]));
}

function variable(value: JsonValue | undefined): FluentVariable {
  if (value === null || value === undefined) return "";
  if (typeof value === "number" || typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(plain).join(", ");
  return plain(value);
}

function plain(value: JsonValue): string {
  if (value === null) return "";
  if (typeof value !== "object" || Array.isArray(value))
    return typeof value === "string" ? value : JSON.stringify(value);
  const { table, before, after } = value as Record<string, JsonValue>;
  if (table === undefined || before === undefined || after === undefined) return JSON.stringify(value);
  return `${plain(table)}: ${plain(before)} → ${after === null ? "–" : plain(after)}`;
}
