// The ways out of a job that was cut off: what happened, what each way leads to, then the one that was chosen.
import { Button, Skeleton } from "@mantine/core";
import { useState } from "react";
import { useDesk } from "../desk/desk";
import { useGo } from "../desk/go";
import { useAnswer } from "../desk/useAnswer";
import { useDatabase } from "../desk/useDatabase";
import { WizardFrame } from "../frame/WizardFrame";
import { Trouble } from "../parts/Trouble";
import { TaskRun } from "../task/TaskRun";
import { useTexts } from "../texts/texts";
import type { WayOut } from "../wire/WayOut";
import { Choosing } from "./Choosing";
import { Confirming } from "./Confirming";

/** The step at which it runs. */
const RUN = 2;

export function RecoverTask({ database }: { database: string }) {
  const { platform, task } = useDesk();
  const { text } = useTexts();
  const go = useGo();
  const { title } = useDatabase(database);
  const mine = task?.kind === "recover" && task.database === database ? task : undefined;
  const runs = mine !== undefined && mine.ended === null;
  const [begun, setBegun] = useState(runs);
  if (runs && !begun) setBegun(true);
  const [chosen, setChosen] = useState<WayOut>();
  const { answer: status, failure, ask } = useAnswer(() => platform.status(database), [platform, database]);

  const frame = {
    task: text("window-kind-recover"),
    about: title,
    steps: [
      text("window-recover-step-choose"),
      text("window-recover-step-confirm"),
      text("window-recover-step-run"),
      text("window-recover-step-result"),
    ],
    safety: text("window-recover-safety"),
  };
  const leave = () => go({ at: "status" });
  const again = () => {
    setBegun(false);
    setChosen(undefined);
    ask();
  };
  if (begun && mine) {
    const sentence = chosen && text(`window-recovered-${chosen.way}`);
    return <TaskRun frame={frame} at={RUN} task={mine} again={again} {...(sentence && { sentence })} />;
  }
  if (status?.left_behind && chosen) {
    return (
      <Confirming
        frame={frame}
        database={database}
        way={chosen}
        back={() => setChosen(undefined)}
        begun={() => setBegun(true)}
      />
    );
  }
  if (status?.left_behind) {
    return <Choosing frame={frame} left={status.left_behind} choose={setChosen} leave={leave} />;
  }
  const heading = failure ? "window-recover-unknown" : status ? "window-recover-none" : "window-looking";
  return (
    <WizardFrame
      {...frame}
      step={0}
      failed={failure !== undefined}
      heading={text(heading)}
      {...(status && { sentence: text("window-recover-none-sentence") })}
      out={
        !status && (
          <Button variant="subtle" color="gray" onClick={leave}>
            {text("window-cancel")}
          </Button>
        )
      }
      on={
        failure ? (
          <Button onClick={ask}>{text("window-retry")}</Button>
        ) : (
          status && (
            <Button miw={140} onClick={leave}>
              {text("window-finish")}
            </Button>
          )
        )
      }
    >
      {failure && <Trouble problem={failure.problem} />}
      {!status && !failure && <Skeleton height={220} radius="lg" />}
    </WizardFrame>
  );
}
