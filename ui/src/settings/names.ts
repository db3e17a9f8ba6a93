// Names of stores in the configuration: letters, digits and `-`, each once.

const PLAIN: Record<string, string> = { ç: "c", ğ: "g", ı: "i", i̇: "i", ö: "o", ş: "s", ü: "u" };

/** As small plain letters: no locale folds here, `İ` is written out. */
function plain(text: string): string {
  return [...text.replaceAll("İ", "i").replaceAll("I", "i").toLowerCase()]
    .map((letter) => PLAIN[letter] ?? letter)
    .join("")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** A name that nobody has, from a text: itself or with a number behind it. */
export function freeName(text: string, taken: string[]): string {
  const name = plain(text) || "kasa";
  for (let number = 2; ; number += 1) {
    const next = number === 2 ? name : `${name}-${number - 1}`;
    if (!taken.includes(next)) return next;
  }
}

/** A free name from the file that a path ends with. */
export const nameOf = (path: string, taken: string[]): string =>
  freeName((path.split(/[\\/]/).at(-1) ?? "").replace(/\.[^.]*$/, ""), taken);

/** The text that says what is wrong with a name. */
export function nameFault(name: string, taken: string[]): string | undefined {
  if (name === "") return "window-settings-fault-empty";
  if (/\s/.test(name)) return "window-settings-fault-blank";
  if (!/^[A-Za-z0-9-]+$/.test(name)) return "window-settings-fault-letters";
  return taken.includes(name) ? "window-settings-fault-taken" : undefined;
}
