// What is known of each database, and the heading that answers for all of them.
import type { Failure } from "../platform/platform";
import type { Text } from "../texts/texts";
import type { Configured } from "../wire/Configured";
import type { Status } from "../wire/Status";

/** One database: its status, or why there is none; neither while it is being looked at. */
export interface Answer {
  database: Configured;
  status?: Status;
  failure?: Failure;
}

export function heading(answers: Answer[], text: Text): string {
  if (answers.length === 0) return text("window-place-status");
  const waits = ({ status }: Answer) => status?.state === "pending" || status?.state === "empty";
  const isCurrent = ({ status }: Answer) => status?.state === "up-to-date";
  const known = answers.filter(({ status, failure }) => status || failure);
  const trouble = known.filter((answer) => !waits(answer) && !isCurrent(answer)).length;
  const waiting = known.filter(waits).length;
  if (trouble > 0) return text("window-heading-trouble", { count: trouble });
  if (known.length < answers.length) return text("window-heading-looking");
  if (waiting > 0) return text("window-heading-pending", { count: waiting });
  return text("window-heading-current", { count: answers.length });
}
