// A new installation: its pages, the run, and how it ended.
import { useState } from "react";
import { useDesk } from "../desk/desk";
import { useTexts } from "../texts/texts";
import { isOfPassword } from "./asks";
import { Ending, Underway } from "./Ending";
import { InstallForm, RUN } from "./InstallForm";
import { isUnkept } from "./seen";

const STEPS = [
  "window-install-step-machine",
  "window-install-step-place",
  "window-install-step-centre",
  "window-install-step-shop",
  "window-install-step-run",
  "window-install-step-report",
];

export function InstallTask() {
  const { text } = useTexts();
  const { task } = useDesk();
  // What had ended before is no news, but for a recovery code that nobody has kept yet.
  const [read, setRead] = useState(task?.ended ? task.id : null);
  const mine = task?.kind === "install" && (task.id !== read || isUnkept(task)) ? task : undefined;
  const frame = {
    task: text("window-install"),
    about: text("window-install-about"),
    steps: STEPS.map((step) => text(step)),
    safety: text("window-install-safety"),
  };
  const refusal = mine?.ended?.ended === "failed" && isOfPassword(mine.ended.problem) ? mine.ended.problem : undefined;
  // The form stays behind what runs: after a failure its fields are as they were, and after a success they are gone.
  return (
    <>
      {mine && !mine.ended && <Underway task={mine} frame={frame} step={RUN} />}
      {mine?.ended && !refusal && (
        <Ending
          task={mine}
          ended={mine.ended}
          frame={frame}
          steps={[RUN, STEPS.length]}
          again={() => setRead(mine.id)}
        />
      )}
      <InstallForm
        key={String(mine?.ended?.ended === "done")}
        frame={frame}
        hidden={mine !== undefined && !refusal}
        refusal={refusal}
      />
    </>
  );
}

export interface FrameTexts {
  task: string;
  about: string;
  steps: string[];
  safety: string;
}
