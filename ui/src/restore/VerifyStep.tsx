// First step: the backup is looked through before anything else is said about it.
import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useFollowed } from "../backups/useFollowed";
import { inShort } from "../backups/verdict";
import { useDesk } from "../desk/desk";
import { WizardFrame } from "../frame/WizardFrame";
import { FactList } from "../parts/FactList";
import { Trouble } from "../parts/Trouble";
import { Failure } from "../platform/platform";
import { Elapsed } from "../task/Elapsed";
import { StopButton } from "../task/Stopping";
import { TaskLines } from "../task/TaskLines";
import { size, when } from "../texts/format";
import { useLanguage, useTexts } from "../texts/texts";
import type { Common } from "./steps";

interface Props extends Common {
  /** Without one it is an undo, and the state that the last restore saved is meant. */
  backup: string | undefined;
  on: () => void;
}

export function VerifyStep({ frame, database, cancel, backup, on }: Props) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const { platform } = useDesk();
  const { running, ended, begin, failure, dismiss } = useFollowed(database, ["verify"]);
  const [unlisted, setUnlisted] = useState<Failure>();
  const begun = useRef(false);

  const start = async () => {
    dismiss();
    setUnlisted(undefined);
    try {
      const id = backup ?? (await platform.backups(database)).undo;
      // What a restore of the centre set aside is a database, not a file to look through.
      if (id === null) on();
      else begin(platform.startVerify(database, id, false));
    } catch (thrown) {
      setUnlisted(Failure.of(thrown));
    }
  };
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    start();
  });

  const found = ended?.ended;
  const verdict = found?.ended === "done" && found.product.product === "verified" ? found.product.verdict : null;
  const problem = unlisted?.problem ?? failure?.problem ?? (found?.ended === "failed" ? found.problem : null);
  const heading = () => {
    if (problem)
      return text(problem.exit === "interrupted" ? "window-restore-verify-stopped" : "window-restore-verify-failed");
    return text(verdict ? "window-restore-verified" : "window-restore-verifying");
  };
  return (
    <WizardFrame
      {...frame}
      step={0}
      failed={problem !== null}
      heading={heading()}
      sentence={text(problem ? "window-restore-untouched" : "window-restore-verify-sentence")}
      {...(running && { tools: <Elapsed since={running.started} /> })}
      out={cancel}
      on={
        <>
          {running && <StopButton task={running} />}
          {problem && (
            <Button variant="default" onClick={start}>
              {text("window-retry")}
            </Button>
          )}
          {verdict && (
            <Button miw={140} onClick={on}>
              {text("window-next")}
            </Button>
          )}
        </>
      }
    >
      {running && <TaskLines progress={running.progress} />}
      {problem && problem.exit !== "interrupted" && <Trouble problem={problem} />}
      {verdict && (
        <FactList
          facts={[
            {
              label: text("window-backups-when"),
              value: when(new Date(verdict.manifest.taken), new Date(), language, text),
            },
            { label: text("window-backups-reason"), value: text(`window-backups-reason-${verdict.manifest.reason}`) },
            {
              label: text("window-backups-revision"),
              value: inShort(verdict.manifest.rows) || text("window-no-current"),
              isId: true,
            },
            { label: text("window-size"), value: size(verdict.manifest.bytes, language) },
          ]}
        />
      )}
      {verdict && verdict.flaws.length > 0 && (
        <p>{text("window-backups-sound-flaws", { count: verdict.flaws.length })}</p>
      )}
    </WizardFrame>
  );
}
