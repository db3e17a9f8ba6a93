// The way that was chosen, prepared: what it leads to and what it would lose, before anything happens.
import { Button, Skeleton } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useDesk } from "../desk/desk";
import { useAnswer } from "../desk/useAnswer";
import { useCarryOut } from "../desk/useCarryOut";
import { WizardFrame } from "../frame/WizardFrame";
import { SignIcon } from "../parts/Sign";
import { Trouble } from "../parts/Trouble";
import { NOTHING } from "../platform/platform";
import { CAUTION, SAFE } from "../task/signs";
import type { RunFrame } from "../task/TaskRun";
import { useTexts } from "../texts/texts";
import type { WayOut } from "../wire/WayOut";
import css from "./recover.module.css";
import { useConsequence } from "./useConsequence";

interface Props {
  frame: RunFrame;
  database: string;
  way: WayOut;
  back: () => void;
  begun: () => void;
}

export function Confirming({ frame, database, way, back, begun }: Props) {
  const { text } = useTexts();
  const { platform } = useDesk();
  const consequence = useConsequence();
  const { answer, failure, ask } = useAnswer(() => platform.prepareRecovery(database, way.way), [database, way.way]);
  const carrying = useCarryOut(begun);
  // What is prepared is what will be done, should it have changed since the ways were listed.
  const shown = answer?.subject.way ?? way;
  const replaces = way.way === "restore";
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (answer && replaces) safe.current?.focus();
  }, [answer, replaces]);
  const unable = failure ?? carrying.failure;
  return (
    <WizardFrame
      {...frame}
      step={1}
      heading={text("window-recover-way", { way: way.way })}
      sentence={text("window-recover-untouched")}
      on={
        <>
          <Button variant="default" ref={safe} onClick={back}>
            {text("window-back")}
          </Button>
          {unable ? (
            <Button onClick={carrying.failure ? back : ask}>{text("window-retry")}</Button>
          ) : (
            answer && (
              <Button
                miw={140}
                {...(replaces && { bg: "var(--k-bad-button)" })}
                loading={carrying.busy}
                onClick={() =>
                  carrying.carryOut({ token: answer.token, permission: answer.permission, given: NOTHING })
                }
              >
                {text("window-recover-begin", { way: way.way })}
              </Button>
            )
          )}
        </>
      }
    >
      {!answer && !failure && <Skeleton height={96} radius="lg" />}
      {answer && (
        <div className={css.sheet}>
          <p className={css.lead}>
            <SignIcon sign={replaces ? CAUTION : SAFE} />
            <span>{consequence(shown)}</span>
          </p>
          {replaces && (
            <p className={css.lead}>
              <SignIcon sign={SAFE} />
              <span>{text("window-recover-saved")}</span>
            </p>
          )}
        </div>
      )}
      {unable && <Trouble problem={unable.problem} />}
      {carrying.dialog}
    </WizardFrame>
  );
}
