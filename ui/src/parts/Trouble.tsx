// A problem wherever it comes up: what happened, whether the data is safe, what to do, the code, the causes folded.
import { IconAlertTriangle, IconShieldCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Problem } from "../wire/Problem";
import { Code } from "./Code";
import css from "./parts.module.css";
import { Rich } from "./Rich";
import { useTold } from "./told";

/** `small` is for dialogs and fields: the sentence and the code alone. */
export function Trouble({ problem, small, children }: { problem: Problem; small?: true; children?: ReactNode }) {
  const { happened, data, next } = useTold()(problem);
  return (
    <div className={css.trouble} role="alert">
      <IconAlertTriangle size={22} stroke={2} aria-hidden />
      <div>
        <p className={css.happened}>
          <Rich text={happened} />
        </p>
        {!small && data && (
          <p className={css.answer}>
            <IconShieldCheck size={20} stroke={2} aria-hidden />
            {data}
          </p>
        )}
        {!small && next && (
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
