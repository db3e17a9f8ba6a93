// The task under way, whatever it is, for who comes back to it from somewhere else.
import { Button } from "@mantine/core";
import { useDesk } from "../desk/desk";
import { useGo } from "../desk/go";
import { WizardFrame } from "../frame/WizardFrame";
import { Answers } from "../parts/Answers";
import { Trouble } from "../parts/Trouble";
import { useTexts } from "../texts/texts";
import type { Task } from "../wire/Task";
import { Elapsed } from "./Elapsed";
import { KeepOpen, StopButton, StopNote } from "./Stopping";
import { DONE } from "./signs";
import { TaskLines } from "./TaskLines";

export function RunningTask() {
  const { task } = useDesk();
  const { text } = useTexts();
  const go = useGo();
  const leave = (
    <Button miw={140} onClick={() => go({ at: "status" })}>
      {text("window-finish")}
    </Button>
  );
  if (!task) {
    return (
      <WizardFrame
        task={text("window-task")}
        about=""
        steps={[]}
        step={0}
        safety={text("window-task-safety")}
        heading={text("window-task-none")}
        on={leave}
      >
        {null}
      </WizardFrame>
    );
  }
  const running = task.ended === null;
  return (
    <WizardFrame
      task={text(`window-kind-${task.kind}`)}
      about={task.database}
      steps={[]}
      step={running ? 0 : 1}
      safety={text("window-task-safety")}
      heading={text(headingOf(task), { kind: task.kind })}
      {...(running && {
        tools: <Elapsed since={task.started} />,
        note: <StopNote task={task} />,
        out: <KeepOpen />,
      })}
      on={running ? <StopButton task={task} /> : leave}
    >
      <TaskLines progress={task.progress} ended={!running} />
      {task.ended?.ended === "done" && (
        <Answers answers={[{ ...DONE, word: text("window-task-done", { kind: task.kind }) }]} />
      )}
      {task.ended?.ended === "failed" && <Trouble problem={task.ended.problem} />}
    </WizardFrame>
  );
}

function headingOf({ ended }: Task): string {
  if (!ended) return "window-task-running";
  return ended.ended === "done" ? "window-task-done" : "window-task-failed";
}
