// What follows from the evidence: the one version that can be written, and whether it is the recorded one already.
import type { Identity } from "../wire/Identity";

/** Version rows that the evidence names; none where it names no one or several. */
export function identifiedRows({ verdict }: Identity): string[] | null {
  if (verdict.is !== "exact") return null;
  if (verdict.narrowed_to) return verdict.narrowed_to.revision;
  return verdict.revisions.length === 1 ? (verdict.revisions[0] ?? null) : null;
}

/** Whether both name the same version; the order of rows means nothing. */
export const sameRows = (one: string[], other: string[]): boolean =>
  one.length === other.length && one.every((row) => other.includes(row));

/** Which texts tell of it: the verdict, and for an exact one whether it is one, narrowed or several. */
export function wordsOf(identity: Identity): string {
  const { verdict } = identity;
  if (verdict.is !== "exact") return verdict.is;
  if (verdict.narrowed_to) return "narrowed";
  return verdict.revisions.length === 1 ? "exact" : "several";
}
