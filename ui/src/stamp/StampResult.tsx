// How a stamp ended.
import { Button } from "@mantine/core";
import { IconCircleCheck, IconCircleX, IconHandStop } from "@tabler/icons-react";
import { WizardFrame } from "../frame/WizardFrame";
import { FactList } from "../parts/FactList";
import { Seal } from "../parts/Seal";
import { Trouble } from "../parts/Trouble";
import { span } from "../texts/format";
import { useLanguage, useTexts } from "../texts/texts";
import type { Task } from "../wire/Task";
import type { Frame } from "./ChooseStep";
import { shown } from "./StampTask";
import css from "./stamp.module.css";

interface Props {
  frame: Frame;
  task: Task;
  leave: () => void;
  again: () => void;
}

export function StampResult({ frame, task: { ended }, leave, again }: Props) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const problem = ended?.ended === "failed" ? ended.problem : null;
  const stopped = problem?.exit === "interrupted";
  const report = ended?.ended === "done" && ended.product.product === "run" ? ended.product.report : null;
  const heading = text(stopped ? "window-stamp-stopped" : problem ? "window-stamp-failed" : "window-stamp-done");
  const [icon, tone] = stopped
    ? ([IconHandStop, "idle"] as const)
    : problem
      ? ([IconCircleX, "bad"] as const)
      : ([IconCircleCheck, "ok"] as const);
  return (
    <WizardFrame
      {...frame}
      step={problem ? 2 : frame.steps.length}
      failed={problem !== null}
      heading={heading}
      head={
        <header className={css.head}>
          <Seal icon={icon} tone={tone} />
          <h1 tabIndex={-1}>{heading}</h1>
          <p>{text(problem ? "window-stamp-unchanged" : "window-stamp-done-sentence")}</p>
        </header>
      }
      on={
        <>
          {problem && (
            <Button variant="default" onClick={again}>
              {text("window-retry")}
            </Button>
          )}
          <Button miw={140} onClick={leave}>
            {text("window-finish")}
          </Button>
        </>
      }
    >
      {problem && !stopped && <Trouble problem={problem} />}
      {report && (
        <FactList
          facts={[
            {
              label: text("window-stamp-before"),
              value: shown(report.rows_before, text("window-no-current")),
              isId: true,
            },
            {
              label: text("window-stamp-after"),
              value: shown(report.rows_after, text("window-stamp-base")),
              isId: true,
            },
            { label: text("window-stamp-by"), value: report.operator },
            { label: text("window-stamp-took"), value: span(report.duration_ms, language) },
            { label: text("window-stamp-job"), value: report.job.slice(0, 8), isId: true },
          ]}
        />
      )}
    </WizardFrame>
  );
}
