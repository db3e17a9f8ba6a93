// What a person wants of an update, and what is still missing before it may go on.
import type { CheckName } from "../wire/CheckName";
import type { PreCheck } from "../wire/PreCheck";
import type { UpdateSubject } from "../wire/UpdateSubject";

export interface Wishes {
  /** Why a check that failed may be set aside, as typed. */
  asides: Partial<Record<CheckName, string>>;
  /** Whether the backup is skipped, and why. */
  skips: boolean;
  noBackup: string;
  rehearse: boolean;
}

export const UNSAID: Wishes = { asides: {}, skips: false, noBackup: "", rehearse: false };

/** A database that others hold cannot be written to, whatever the reason; the engine sets the others aside. */
const SET_ASIDE: CheckName[] = ["space", "quiet-hours", "drift", "integrity-before", "rehearsal"];

export const maySetAside = (check: CheckName): boolean => SET_ASIDE.includes(check);

export const failedChecks = (subject: UpdateSubject): PreCheck[] =>
  subject.checks.filter(({ problem }) => problem !== null);

/** Those that failed and are not set aside with a reason. */
export function openChecks(subject: UpdateSubject, wishes: Wishes): PreCheck[] {
  return failedChecks(subject).filter(({ check }) => !maySetAside(check) || !wishes.asides[check]?.trim());
}

/** Nobody has anything to lose in a database that holds nothing yet. */
export const isNew = ({ outlook }: UpdateSubject): boolean => outlook.rows_before.length === 0;

/** Going back over rows that only a backup could bring back. */
export const needsBackup = ({ outlook }: UpdateSubject): boolean =>
  outlook.kind === "downgrade" && outlook.hazards.length > 0;
