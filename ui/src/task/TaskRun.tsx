// A run of revisions from its first line to its result: for an update, a way back and a way out of one that was cut off.
import type { ReactNode } from "react";
import { WizardFrame } from "../frame/WizardFrame";
import { useTexts } from "../texts/texts";
import type { Task } from "../wire/Task";
import { Elapsed } from "./Elapsed";
import { RunDone } from "./RunDone";
import { RunFailed } from "./RunFailed";
import { KeepOpen, StopButton, StopNote } from "./Stopping";
import { TaskLines } from "./TaskLines";

export interface RunFrame {
  task: string;
  about: string;
  steps: string[];
  safety: string;
}

interface Props {
  frame: RunFrame;
  /** The step at which it runs; the result is the one behind it. */
  at: number;
  task: Task;
  /** From the beginning, after it failed. */
  again: () => void;
  /** What came out where no revision had to run. */
  sentence?: string;
}

export function TaskRun({ frame, at, task, again, sentence }: Props): ReactNode {
  const { text } = useTexts();
  if (task.ended?.ended === "done")
    return <RunDone frame={frame} task={task} product={task.ended.product} {...(sentence && { sentence })} />;
  if (task.ended) {
    const { problem, report } = task.ended;
    return <RunFailed frame={frame} at={at} task={task} problem={problem} report={report} again={again} />;
  }
  return (
    <WizardFrame
      {...frame}
      step={at}
      heading={text("window-task-running", { kind: task.kind })}
      sentence={<Where task={task} />}
      tools={<Elapsed since={task.started} />}
      note={<StopNote task={task} />}
      out={<KeepOpen />}
      on={<StopButton task={task} />}
    >
      <TaskLines progress={task.progress} />
    </WizardFrame>
  );
}

/** Which of the revisions is under way. */
function Where({ task }: { task: Task }) {
  const { text } = useTexts();
  const revisions = task.progress.lines.filter(({ what }) => what.what === "revision");
  const number = revisions.findIndex(({ state }) => state === "running") + 1;
  return (
    <span>
      {number > 0 && revisions.length > 1 ? text("window-task-number", { number, total: revisions.length }) : " "}
    </span>
  );
}
