// Fourth step: which revision the restored database really is, and whether its recorded version says so.
import { Button, Skeleton } from "@mantine/core";
import { useState } from "react";
import { useFollowed } from "../backups/useFollowed";
import { useDesk } from "../desk/desk";
import { useGo } from "../desk/go";
import { useAnswer } from "../desk/useAnswer";
import { useCarryOut } from "../desk/useCarryOut";
import { WizardFrame } from "../frame/WizardFrame";
import { FactList } from "../parts/FactList";
import { Trouble } from "../parts/Trouble";
import { Failure, NOTHING } from "../platform/platform";
import { Evidence } from "../stamp/Evidence";
import { identifiedRows, sameRows } from "../stamp/identified";
import { TaskSheet } from "../task/TaskSheet";
import { useTexts } from "../texts/texts";
import type { Common } from "./steps";

export function IdentifyStep({ frame, database, on }: Common & { on: () => void }) {
  const { text } = useTexts();
  const { platform } = useDesk();
  const go = useGo();
  const { answer, failure, ask } = useAnswer(async () => {
    const [identity, status] = await Promise.all([platform.identity(database), platform.status(database)]);
    return { identity, current: status.current.map((named) => named.revision) };
  }, [platform, database]);
  const { running, ended } = useFollowed(database, ["stamp"], ask);
  const { carryOut, failure: notBegun, dialog } = useCarryOut(() => {});
  const [trouble, setTrouble] = useState<Failure>();
  const rows = answer ? identifiedRows(answer.identity) : null;
  const same = answer && rows && sameRows(rows, answer.current);
  const failed =
    ended?.ended?.ended === "failed" && ended.ended.problem.exit !== "interrupted" ? ended.ended.problem : null;
  const problem = trouble?.problem ?? notBegun?.problem ?? failed;

  const stamp = async () => {
    setTrouble(undefined);
    try {
      const { token, permission, subject } = await platform.prepareStamp(database, { stamp: "identified" });
      if (subject.refused) setTrouble(new Failure(subject.refused));
      else carryOut({ token, permission, given: NOTHING });
    } catch (thrown) {
      setTrouble(Failure.of(thrown));
    }
  };
  const heading = () => {
    if (failure) return text("window-restore-unidentified");
    if (!answer) return text("window-restore-identifying");
    return text(same ? "window-restore-right" : rows ? "window-restore-wrong" : "window-restore-unsure");
  };
  return (
    <WizardFrame
      {...frame}
      step={3}
      heading={heading()}
      sentence={text("window-restore-identify-sentence")}
      on={
        !running && (
          <>
            {answer && !same && rows && (
              <Button variant="default" onClick={stamp}>
                {text("window-restore-stamp")}
              </Button>
            )}
            {answer && !rows && (
              <Button variant="default" onClick={() => go({ at: "stamp", database })}>
                {text("window-restore-choose")}
              </Button>
            )}
            <Button miw={140} onClick={on}>
              {text("window-next")}
            </Button>
          </>
        )
      }
    >
      {failure && (
        <Trouble problem={failure.problem}>
          <Button variant="default" mt={12} onClick={ask}>
            {text("window-retry")}
          </Button>
        </Trouble>
      )}
      {!answer && !failure && <Skeleton height={52} aria-busy="true" />}
      {problem && <Trouble problem={problem} />}
      {running && <TaskSheet task={running} title={text("window-stamp-writing")} />}
      {answer && <Evidence identity={answer.identity} />}
      {answer && (
        <FactList
          facts={[
            {
              label: text("window-stamp-recorded"),
              value: answer.current.join(" + ") || text("window-no-current"),
              isId: true,
            },
            {
              label: text("window-stamp-real"),
              value: rows?.join(" + ") || text("window-stamp-unknown-real"),
              isId: true,
            },
          ]}
        />
      )}
      {same && <p role="status">{text("window-restore-nothing-to-do")}</p>}
      {dialog}
    </WizardFrame>
  );
}
