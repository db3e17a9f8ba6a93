// Puts a backup in the place of a database, or undoes that: verify, compare, save and restore, identify, result.
import { Button } from "@mantine/core";
import { useState } from "react";
import { useFollowed } from "../backups/useFollowed";
import { useDesk } from "../desk/desk";
import { useGo } from "../desk/go";
import { WizardFrame } from "../frame/WizardFrame";
import { nameOf, useChosen } from "../parts/Choice";
import { Trouble } from "../parts/Trouble";
import { Elapsed } from "../task/Elapsed";
import { KeepOpen, StopButton, StopNote } from "../task/Stopping";
import { TaskLines } from "../task/TaskLines";
import { useTexts } from "../texts/texts";
import type { Task } from "../wire/Task";
import { CompareStep } from "./CompareStep";
import { IdentifyStep } from "./IdentifyStep";
import { ResultStep } from "./ResultStep";
import type { Common } from "./steps";
import { VerifyStep } from "./VerifyStep";

/** Without a backup: the last restore is undone. */
export function RestoreTask({ database, backup }: { database: string; backup?: string }) {
  const { text } = useTexts();
  const { platform, task } = useDesk();
  const go = useGo();
  const { databases = [] } = useChosen(database);
  const known = databases.find(({ name }) => name === database);
  const [step, setStep] = useState<"verify" | "compare">("verify");
  const [after, setAfter] = useState<"identify" | "result">("identify");
  const [restored, setRestored] = useState<Task>();
  const { running, ended, dismiss } = useFollowed(database, ["restore"], (task) => {
    if (task.ended?.ended === "done") setRestored(task);
  });
  const leave = () => {
    // What is merely being looked through need not go on.
    if (task && !task.ended && task.kind === "verify") platform.stop().catch(() => {});
    go({ at: "backups", database });
  };
  const common: Common = {
    database,
    frame: {
      task: text(backup === undefined ? "window-restore-undo-task" : "window-restore-task"),
      about: known ? nameOf(known, databases, text) : database,
      steps: ["verify", "compare", "restore", "identify", "result"].map((step) => text(`window-restore-step-${step}`)),
      safety: text("window-restore-safety"),
    },
    cancel: (
      <Button variant="subtle" color="gray" onClick={leave}>
        {text("window-cancel")}
      </Button>
    ),
  };
  if (restored) {
    if (after === "identify") return <IdentifyStep {...common} on={() => setAfter("result")} />;
    const product = restored.ended?.ended === "done" ? restored.ended.product : null;
    return <ResultStep {...common} product={product} />;
  }
  if (running) return <Running common={common} task={running} />;
  if (ended?.ended?.ended === "failed") {
    const again = () => {
      dismiss();
      setStep("compare");
    };
    return <Failed common={common} task={ended} again={again} leave={leave} />;
  }
  if (step === "compare") return <CompareStep {...common} backup={backup} back={() => setStep("verify")} />;
  return <VerifyStep {...common} backup={backup} on={() => setStep("compare")} />;
}

function Running({ common, task }: { common: Common; task: Task }) {
  const { text } = useTexts();
  return (
    <WizardFrame
      {...common.frame}
      step={2}
      heading={text("window-restore-running")}
      sentence={text("window-restore-running-sentence")}
      tools={<Elapsed since={task.started} />}
      note={<StopNote task={task} />}
      out={<KeepOpen />}
      on={<StopButton task={task} />}
    >
      <TaskLines progress={task.progress} />
    </WizardFrame>
  );
}

function Failed(props: { common: Common; task: Task; again: () => void; leave: () => void }) {
  const { common, task, again, leave } = props;
  const { text } = useTexts();
  const problem = task.ended?.ended === "failed" ? task.ended.problem : null;
  const stopped = problem?.exit === "interrupted";
  return (
    <WizardFrame
      {...common.frame}
      step={2}
      failed
      heading={text(stopped ? "window-restore-stopped" : "window-restore-failed")}
      {...(stopped && { sentence: text("window-restore-untouched") })}
      on={
        <>
          <Button variant="default" onClick={again}>
            {text("window-retry")}
          </Button>
          <Button miw={140} onClick={leave}>
            {text("window-place-backups")}
          </Button>
        </>
      }
    >
      {problem && !stopped && <Trouble problem={problem} />}
    </WizardFrame>
  );
}
