// A task: its steps on the line at the left with the answer to everybody's question at the foot, its page, its action bar.
import { IconCheck, IconShieldCheck, IconX } from "@tabler/icons-react";
import { type ReactNode, useEffect } from "react";
import { useTexts } from "../texts/texts";
import { useScroller } from "./useScroller";
import css from "./WizardFrame.module.css";

interface Props {
  /** The task's name. */
  task: string;
  /** What it is about. */
  about: string;
  /** Names of the steps. */
  steps: string[];
  /** The step that is shown, counted from 0; `steps.length` when all are done. */
  step: number;
  /** Whether it stopped at that step. */
  failed?: boolean;
  /** Answer to "will I lose my data?" */
  safety: string;
  heading: string;
  sentence?: ReactNode;
  /** Beside the heading: the elapsed time. */
  tools?: ReactNode;
  /** Takes the place of heading and sentence where a result has a head of its own, with an `h1`. */
  head?: ReactNode;
  /** A line above the action bar: what a stop would do. */
  note?: ReactNode;
  /** Left side of the bar: the way out. */
  out?: ReactNode;
  /** Right side of the bar: back and on. */
  on: ReactNode;
  children: ReactNode;
}

export function WizardFrame(props: Props) {
  const { task, about, steps, step, failed, safety, heading, sentence, tools, head, note, out, on, children } = props;
  const { text } = useTexts();
  const { scroller: body, tabIndex } = useScroller<HTMLElement>();
  // A new step is read out from its heading, and begins at its top.
  useEffect(() => {
    body.current?.scrollTo?.(0, 0);
    body.current?.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }, [step, failed, head !== undefined]);
  return (
    <div className={css.frame}>
      <aside className={css.column}>
        <p className={css.task}>{task}</p>
        <p className={css.about}>{about}</p>
        <ol className={css.steps}>
          {steps.map((name, index) => (
            <Step key={name} name={name} number={index + 1} state={stateOf(index, step, steps.length, failed)} />
          ))}
        </ol>
        <div className={css.safety}>
          <p>
            <IconShieldCheck size={20} stroke={1.75} aria-hidden />
            <strong>{text("window-safety")}</strong>
          </p>
          <p>{safety}</p>
        </div>
      </aside>
      <main className={css.page}>
        <section className={css.body} ref={body} aria-label={task} tabIndex={tabIndex}>
          {head ?? (
            <header className={css.head}>
              <div>
                <h1 tabIndex={-1}>{heading}</h1>
                {sentence && <p className={css.sentence}>{sentence}</p>}
              </div>
              {tools}
            </header>
          )}
          {children}
        </section>
        {note && <div className={css.note}>{note}</div>}
        <div className={css.bar}>
          <div className={css.side}>{out}</div>
          <div className={css.side}>{on}</div>
        </div>
      </main>
    </div>
  );
}

type StepState = "done" | "here" | "failed" | "ahead" | "end";

function stateOf(index: number, step: number, count: number, failed: boolean | undefined): StepState {
  if (step === count && index === count - 1) return "end";
  if (index < step) return "done";
  if (index > step) return "ahead";
  return failed ? "failed" : "here";
}

function Step({ name, number, state }: { name: string; number: number; state: StepState }) {
  const { text } = useTexts();
  return (
    <li
      className={css.step}
      data-state={state}
      aria-current={state === "done" || state === "ahead" ? undefined : "step"}
    >
      <span className={css.node}>
        {(state === "done" || state === "end") && (
          <IconCheck size={18} stroke={2.5} aria-label={text("window-step-done")} />
        )}
        {state === "failed" && <IconX size={18} stroke={2.5} aria-label={text("window-step-failed")} />}
        {(state === "here" || state === "ahead") && <span aria-hidden>{number}</span>}
      </span>
      {name}
    </li>
  );
}
