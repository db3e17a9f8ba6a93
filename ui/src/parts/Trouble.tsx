// A problem wherever it comes up: what happened, whether the data is safe, what to do, the code, the causes folded.
import { IconAlertTriangle, IconShieldCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTexts } from "../texts/texts";
import type { Problem } from "../wire/Problem";
import { Code } from "./Code";
import css from "./parts.module.css";
import { Rich } from "./Rich";

/** `small` is for dialogs and fields: the sentence and the code alone. */
export function Trouble({ problem, small, children }: { problem: Problem; small?: true; children?: ReactNode }) {
  const { text, optional } = useTexts();
  const id = `error-${problem.name}`;
  const data = !small && optional(`${id}.data`, problem.args);
  const next = !small && optional(`${id}.next`, problem.args);
  return (
    <div className={css.trouble} role="alert">
      <IconAlertTriangle size={22} stroke={2} aria-hidden />
      <div>
        <p className={css.happened}>
          <Rich text={text(id, problem.args)} />
        </p>
        {data && (
          <p className={css.answer}>
            <IconShieldCheck size={20} stroke={2} aria-hidden />
            {data}
          </p>
        )}
        {next && (
          <p>
            <Rich text={next} />
          </p>
        )}
        {children}
      </div>
      <Code code={problem.code} />
    </div>
  );
}
