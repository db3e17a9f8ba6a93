// Which revision a database really is: the verdict in words, and what it stands on.
import { Button, Collapse } from "@mantine/core";
import { IconCircleCheck, IconCirclePlus, IconCircleX, IconGitBranch, IconHelpCircle } from "@tabler/icons-react";
import { useId, useState } from "react";
import { Differences } from "../drift/Differences";
import { Seal } from "../parts/Seal";
import { type Args, useTexts } from "../texts/texts";
import type { Tone } from "../theme/tokens";
import type { Identity } from "../wire/Identity";
import { wordsOf } from "./identified";
import css from "./stamp.module.css";

const SIGNS = {
  exact: [IconCircleCheck, "ok"],
  narrowed: [IconCircleCheck, "ok"],
  several: [IconGitBranch, "warn"],
  between: [IconCircleX, "bad"],
  nearest: [IconHelpCircle, "warn"],
  unsealed: [IconHelpCircle, "idle"],
  empty: [IconCirclePlus, "info"],
} as const satisfies Record<string, readonly [typeof IconCircleX, Tone]>;

const named = (rows: string[]) => rows.join(" + ");

export function Evidence({ identity }: { identity: Identity }) {
  const { text } = useTexts();
  const [open, setOpen] = useState(false);
  const id = useId();
  const words = wordsOf(identity) as keyof typeof SIGNS;
  const [Sign, tone] = SIGNS[words];
  const args = argsOf(identity, text("window-stamp-base"));
  const more = identity.candidates.length + identity.unknown.length + identity.unsealed.length > 0;
  return (
    <section className={css.evidence}>
      <div className={css.verdict}>
        <Seal icon={Sign} tone={tone} />
        <div>
          <h2>{text(`window-stamp-verdict-${words}`)}</h2>
          <p>{text(`window-stamp-evidence-${words}`, args)}</p>
        </div>
        {more && (
          <Button
            variant="default"
            h={44}
            fz={15}
            px={16}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {text(open ? "window-stamp-hide" : "window-stamp-show")}
          </Button>
        )}
      </div>
      <Collapse expanded={open} transitionDuration={120} id={id}>
        <Proof identity={identity} />
      </Collapse>
    </section>
  );
}

function argsOf({ verdict, candidates, objects }: Identity, base: string): Args {
  const [best] = candidates;
  const common = { objects, matched: best?.matched ?? 0, expected: best?.expected ?? 0 };
  switch (verdict.is) {
    case "exact": {
      const { revisions, narrowed_to: narrowed } = verdict;
      const all = revisions.map(named).join(", ");
      return { ...common, revisions: all, revision: narrowed ? named(narrowed.revision) : all, by: narrowed?.by ?? "" };
    }
    case "between":
      return {
        ...common,
        before: verdict.before,
        done: verdict.done,
        of: verdict.of,
        after: named(verdict.after) || base,
      };
    default:
      return { ...common, revision: (best?.revisions ?? []).map(named).join(", ") };
  }
}

/** The schemas that fit best with what keeps each from fitting, and what belongs to none. */
function Proof({ identity }: { identity: Identity }) {
  const { text } = useTexts();
  return (
    <div className={css.proof}>
      {identity.candidates.map(({ revisions, matched, expected, differences }) => (
        <div key={revisions.map(named).join()}>
          <h3>
            <code translate="no">{revisions.map(named).join(", ")}</code>
          </h3>
          <p>{text("window-stamp-candidate", { matched, expected })}</p>
          <Differences differences={differences} />
        </div>
      ))}
      {identity.unknown.length > 0 && (
        <div>
          <h3>{text("window-stamp-unknown")}</h3>
          <ul>
            {identity.unknown.map(({ kind, name }) => (
              <li key={`${kind} ${name}`}>
                {text(`object-${kind}`)}: <code translate="no">{name}</code>
              </li>
            ))}
          </ul>
        </div>
      )}
      {identity.unsealed.length > 0 && <p>{text("window-stamp-not-compared", { revisions: identity.unsealed })}</p>}
    </div>
  );
}
