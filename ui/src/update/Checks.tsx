// The first step: what was looked at. What failed is mended and looked at again, or set aside for a reason that is kept.
import { Loader, TextInput } from "@mantine/core";
import { Code } from "../parts/Code";
import { Rich } from "../parts/Rich";
import { SignIcon } from "../parts/Sign";
import { useTold } from "../parts/told";
import { CAUTION, DONE, FAILED } from "../task/signs";
import { useTexts } from "../texts/texts";
import type { PreCheck } from "../wire/PreCheck";
import type { Problem } from "../wire/Problem";
import type { UpdateSubject } from "../wire/UpdateSubject";
import css from "./update.module.css";
import { maySetAside, type Wishes } from "./wishes";

interface Props {
  subject: UpdateSubject;
  wishes: Wishes;
  change: (wishes: Wishes) => void;
  /** Whether somebody wanted to go on while something was missing. */
  pressed: boolean;
}

export function Checks({ subject, wishes, change, pressed }: Props) {
  return (
    <ul className={css.checks}>
      {subject.checks.map((looked) => (
        <Check key={looked.check} looked={looked} wishes={wishes} change={change} pressed={pressed} />
      ))}
    </ul>
  );
}

Checks.Waiting = function Waiting() {
  const { text } = useTexts();
  return (
    <p className={css.waiting} role="status">
      <Loader size={24} aria-hidden />
      {text("window-looking")}
    </p>
  );
};

function Check({ looked, wishes, change, pressed }: { looked: PreCheck } & Omit<Props, "subject">) {
  const { text } = useTexts();
  const { check, problem } = looked;
  const reason = wishes.asides[check] ?? "";
  const aside = reason.trim() !== "";
  const sign = problem ? (aside ? CAUTION : FAILED) : DONE;
  return (
    <li>
      <SignIcon sign={sign} />
      <div>
        <p data-failed={problem !== null || undefined}>
          {text(`window-check-${check}`, { state: problem ? "failed" : "passed" })}
        </p>
        {problem && <Why problem={problem} />}
        {problem &&
          (maySetAside(check) ? (
            <TextInput
              mt={12}
              size="lg"
              label={text("window-update-aside")}
              description={text("window-update-aside-kept")}
              error={pressed && !aside && text("window-update-aside-missing")}
              data-missing={aside ? undefined : true}
              value={reason}
              onChange={({ currentTarget: { value } }) =>
                change({ ...wishes, asides: { ...wishes.asides, [check]: value } })
              }
            />
          ) : (
            pressed && (
              <p className={css.missing} role="alert">
                {text("window-update-no-aside")}
              </p>
            )
          ))}
      </div>
      {problem && <Code code={problem.code} />}
    </li>
  );
}

function Why({ problem }: { problem: Problem }) {
  const { happened, next } = useTold()(problem);
  return (
    <>
      <p>
        <Rich text={happened} />
      </p>
      {next && (
        <p className={css.dim}>
          <Rich text={next} />
        </p>
      )}
    </>
  );
}
