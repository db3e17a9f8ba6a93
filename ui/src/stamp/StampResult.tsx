// How a stamp ended.
import { Button } from "@mantine/core";
import { WizardFrame } from "../frame/WizardFrame";
import { Seal } from "../parts/Seal";
import { Trouble } from "../parts/Trouble";
import { PrintButton } from "../task/PrintButton";
import { RunReceipt } from "../task/RunReceipt";
import run from "../task/run.module.css";
import { DONE, FAILED, STOPPED } from "../task/signs";
import { useTexts } from "../texts/texts";
import type { Task } from "../wire/Task";
import type { Frame } from "./ChooseStep";

interface Props {
  frame: Frame;
  task: Task;
  leave: () => void;
  again: () => void;
}

export function StampResult({ frame, task, leave, again }: Props) {
  const { text } = useTexts();
  const { ended } = task;
  const problem = ended?.ended === "failed" ? ended.problem : null;
  const stopped = problem?.exit === "interrupted";
  const report = ended?.ended === "done" && ended.product.product === "run" ? ended.product.report : null;
  const heading = text(stopped ? "window-stamp-stopped" : problem ? "window-stamp-failed" : "window-stamp-done");
  const sign = stopped ? STOPPED : problem ? FAILED : DONE;
  return (
    <WizardFrame
      {...frame}
      step={problem ? 2 : frame.steps.length}
      failed={problem !== null}
      heading={heading}
      head={
        <div className={run.result}>
          <div>
            <Seal {...sign} />
            <h1 tabIndex={-1}>{heading}</h1>
            <p className={run.sentence}>{text(problem ? "window-stamp-unchanged" : "window-stamp-done-sentence")}</p>
          </div>
          {report && <RunReceipt report={report} about={frame.about} task={task} />}
        </div>
      }
      {...(report && { out: <PrintButton /> })}
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
    </WizardFrame>
  );
}
