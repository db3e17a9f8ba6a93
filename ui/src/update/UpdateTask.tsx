// The update of a database, or its way back to an older version: looks, plan, backup, run, result.
import { useState } from "react";
import { useDesk } from "../desk/desk";
import { useDatabase } from "../desk/useDatabase";
import { TaskRun } from "../task/TaskRun";
import { useTexts } from "../texts/texts";
import { Preparing } from "./Preparing";

export interface Frame {
  task: string;
  about: string;
  steps: string[];
  safety: string;
}

/** The step at which it runs. */
const RUN = 3;

export function UpdateTask({ database, back }: { database: string; back?: string }) {
  const { task } = useDesk();
  const { text } = useTexts();
  const { configured, title } = useDatabase(database);
  const kind = back === undefined ? "update" : "downgrade";
  const mine = task?.kind === kind && task.database === database ? task : undefined;
  // Who comes back to one that runs sees it run.
  const runs = mine !== undefined && mine.ended === null;
  const [begun, setBegun] = useState(runs);
  if (runs && !begun) setBegun(true);

  const frame: Frame = {
    task: text(`window-kind-${kind}`),
    about: title,
    steps: [
      text("window-update-step-checks"),
      text("window-update-step-plan"),
      text("window-update-step-backup"),
      text("window-update-step-run", { kind }),
      text("window-update-step-result"),
    ],
    safety: text("window-update-safety", { kind }),
  };
  if (begun && mine) return <TaskRun frame={frame} at={RUN} task={mine} again={() => setBegun(false)} />;
  return (
    <Preparing
      frame={frame}
      kind={kind}
      database={database}
      engine={configured?.engine ?? "sqlite"}
      {...(back !== undefined && { target: back })}
      begun={() => setBegun(true)}
    />
  );
}
