// How far a connection got: the answer, the steps on the line, and what to try in which order.
import { IconCheck, IconCircleCheck, IconPlugConnectedX, IconX } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { Code } from "../parts/Code";
import { Details } from "../parts/Details";
import { Rich } from "../parts/Rich";
import { Seal } from "../parts/Seal";
import { useTexts } from "../texts/texts";
import type { CentralSettings } from "../wire/CentralSettings";
import type { ConnectionStep } from "../wire/ConnectionStep";
import type { ConnectionTest } from "../wire/ConnectionTest";
import type { StepOutcome } from "../wire/StepOutcome";
import css from "./connection.module.css";

/** What to look at, likeliest first. */
const HINTS: Record<ConnectionStep, string[]> = {
  name: ["window-settings-hint-spelling", "window-settings-hint-network", "window-settings-hint-address"],
  port: ["window-settings-hint-service", "window-settings-hint-firewall", "window-settings-hint-listen"],
  server: ["window-settings-hint-other", "window-settings-hint-encryption", "window-settings-hint-certificate"],
  "sign-in": ["window-settings-hint-account", "window-settings-hint-database", "window-settings-hint-allowed"],
  rights: ["window-settings-hint-grant", "window-settings-hint-owner", "window-settings-hint-standby"],
};

export function TestResult({ outcome, central }: { outcome: ConnectionTest; central: CentralSettings }) {
  const { text } = useTexts();
  const title = useRef<HTMLHeadingElement>(null);
  // The answer is read out as soon as it is there.
  useEffect(() => title.current?.focus(), [outcome]);
  const failed = outcome.steps.find(([, came]) => came === "failed")?.[0];
  const { problem } = outcome;
  const place = `${central.user}@${central.host}:${central.port}/${central.database}`;
  const tone = failed ? "bad" : "ok";
  return (
    <section className={css.result}>
      <div className={css.head}>
        <Seal icon={failed ? IconPlugConnectedX : IconCircleCheck} tone={tone} />
        <div className={css.words}>
          <h2 ref={title} tabIndex={-1} style={{ color: `var(--k-${tone})` }}>
            {text("window-settings-test", { step: failed ?? "none" })}
          </h2>
          <p>
            {failed
              ? text("window-settings-test-failed")
              : text("window-settings-test-done", { version: outcome.version ?? "" })}
          </p>
        </div>
        {problem && <Code code={problem.code} />}
      </div>
      <ol className={css.line}>
        {outcome.steps.map(([step, came]) => (
          <Stop key={step} step={step} outcome={came} />
        ))}
      </ol>
      {problem && (
        <p>
          <Rich text={text(`error-${problem.name}`, problem.args)} />
        </p>
      )}
      {failed && (
        <>
          <h3>{text("window-settings-hints")}</h3>
          <ol className={css.hints}>
            {HINTS[failed].map((hint) => (
              <li key={hint}>{text(hint, { port: String(central.port) })}</li>
            ))}
          </ol>
        </>
      )}
      {problem && <Details database={{ name: central.name, engine: "postgres", place }} causes={problem.causes} />}
    </section>
  );
}

function Stop({ step, outcome }: { step: ConnectionStep; outcome: StepOutcome }) {
  const { text } = useTexts();
  return (
    <li className={css.stop} data-outcome={outcome}>
      <span className={css.node}>
        {outcome === "done" && <IconCheck size={14} stroke={3} aria-hidden />}
        {outcome === "failed" && <IconX size={14} stroke={3} aria-hidden />}
      </span>
      <span>{text("window-settings-step", { step, outcome })}</span>
    </li>
  );
}
