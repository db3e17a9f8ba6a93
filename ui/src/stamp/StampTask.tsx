// Writes the recorded version anew: on evidence, or on a person's word with a reason. No table is touched.
import { Button, Skeleton } from "@mantine/core";
import { useState } from "react";
import { useFollowed } from "../backups/useFollowed";
import { useDesk } from "../desk/desk";
import { useGo } from "../desk/go";
import { useAnswer } from "../desk/useAnswer";
import { WizardFrame } from "../frame/WizardFrame";
import { nameOf, useChosen } from "../parts/Choice";
import { FactList } from "../parts/FactList";
import { Trouble } from "../parts/Trouble";
import { Elapsed } from "../task/Elapsed";
import { KeepOpen, StopButton, StopNote } from "../task/Stopping";
import { TaskLines } from "../task/TaskLines";
import { useTexts } from "../texts/texts";
import type { StampRequest } from "../wire/StampRequest";
import { ChooseStep } from "./ChooseStep";
import { Evidence } from "./Evidence";
import { identifiedRows, sameRows, wordsOf } from "./identified";
import { StampResult } from "./StampResult";

export function StampTask({ database: name, revision }: { database: string; revision?: string }) {
  const { text } = useTexts();
  const { platform } = useDesk();
  const go = useGo();
  const { databases = [] } = useChosen(name);
  const database = databases.find((database) => database.name === name);
  const [step, setStep] = useState<"evidence" | "choose">("evidence");
  const [request, setRequest] = useState<StampRequest | undefined>(
    revision === undefined ? undefined : { stamp: "target", revision },
  );
  const { running, ended, dismiss } = useFollowed(name, ["stamp"]);
  const { answer, failure, ask } = useAnswer(async () => {
    const [identity, status] = await Promise.all([platform.identity(name), platform.status(name)]);
    return { identity, current: status.current.map((named) => named.revision) };
  }, [platform, name]);
  const leave = () => go({ at: "status" });
  const frame = {
    task: text("window-stamp-task"),
    about: database ? nameOf(database, databases, text) : name,
    steps: ["find", "choose", "write", "result"].map((step) => text(`window-stamp-step-${step}`)),
    safety: text("window-stamp-safety"),
  };
  const cancel = (
    <Button variant="subtle" color="gray" onClick={leave}>
      {text("window-cancel")}
    </Button>
  );
  if (running) {
    return (
      <WizardFrame
        {...frame}
        step={2}
        heading={text("window-stamp-writing")}
        tools={<Elapsed since={running.started} />}
        note={<StopNote task={running} />}
        out={<KeepOpen />}
        on={<StopButton task={running} />}
      >
        <TaskLines progress={running.progress} />
      </WizardFrame>
    );
  }
  if (ended) {
    const again = () => {
      dismiss();
      ask();
    };
    return <StampResult frame={frame} task={ended} leave={leave} again={again} />;
  }
  if (step === "choose" && answer) {
    return (
      <ChooseStep
        frame={frame}
        database={name}
        identity={answer.identity}
        current={answer.current}
        request={request}
        setRequest={setRequest}
        back={() => setStep("evidence")}
        cancel={cancel}
      />
    );
  }
  const rows = answer && identifiedRows(answer.identity);
  const heading = () => {
    if (failure) return text("window-stamp-unread");
    if (!answer) return text("window-stamp-looking");
    if (rows && sameRows(rows, answer.current)) return text("window-stamp-same");
    return text(rows ? "window-stamp-differs" : "window-stamp-not-found");
  };
  return (
    <WizardFrame
      {...frame}
      step={0}
      heading={heading()}
      sentence={text("window-stamp-only-version")}
      out={cancel}
      on={
        answer && (
          <>
            {answer.identity.verdict.is === "between" && (
              <Button variant="default" onClick={() => go({ at: "backups", database: name })}>
                {text("window-drift-restore")}
              </Button>
            )}
            <Button miw={140} onClick={() => setStep("choose")}>
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
      {answer && (
        <>
          <Evidence identity={answer.identity} />
          <FactList
            facts={[
              {
                label: text("window-stamp-recorded"),
                value: shown(answer.current, text("window-no-current")),
                isId: true,
              },
              {
                label: text("window-stamp-real"),
                value: shown(rows ?? [], text("window-stamp-unknown-real")),
                isId: true,
              },
            ]}
          />
          <p>{text(`window-stamp-next-${wordsOf(answer.identity)}`)}</p>
        </>
      )}
    </WizardFrame>
  );
}

/** Version rows for people, or the word for none. */
export const shown = (rows: string[], none: string): string => rows.join(" + ") || none;
