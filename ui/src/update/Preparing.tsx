// Before an update runs: what was looked at, the plan, the backup. Nothing changes until the last button.
import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import { useDesk } from "../desk/desk";
import { useGo } from "../desk/go";
import { useAnswer } from "../desk/useAnswer";
import { useCarryOut } from "../desk/useCarryOut";
import { WizardFrame } from "../frame/WizardFrame";
import { Trouble } from "../parts/Trouble";
import { NOTHING } from "../platform/platform";
import { useTexts } from "../texts/texts";
import type { Engine } from "../wire/Engine";
import type { UpdateSubject } from "../wire/UpdateSubject";
import { BackupStep } from "./BackupStep";
import { Checks } from "./Checks";
import { Plan } from "./Plan";
import type { Frame } from "./UpdateTask";
import { failedChecks, openChecks, UNSAID, type Wishes } from "./wishes";

interface Props {
  frame: Frame;
  kind: "update" | "downgrade";
  database: string;
  engine: Engine;
  target?: string;
  begun: () => void;
}

export function Preparing({ frame, kind, database, engine, target, begun }: Props) {
  const { text } = useTexts();
  const { platform } = useDesk();
  const go = useGo();
  const [step, setStep] = useState(0);
  const [wishes, setWishes] = useState<Wishes>(UNSAID);
  // Whether İleri was pressed while something was missing: only then the fields say so.
  const [pressed, setPressed] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const prepared = useAnswer(
    () => (target === undefined ? platform.prepareUpdate(database, null) : platform.prepareDowngrade(database, target)),
    [platform, database, target],
  );
  const { carryOut, busy, failure, dialog } = useCarryOut(begun);
  const subject = prepared.answer?.subject;

  const again = () => {
    setStep(0);
    setPressed(false);
    prepared.ask();
  };
  const move = (to: number) => {
    setPressed(false);
    setStep(to);
  };
  /** Goes on where nothing is missing, else to the first thing that is. */
  const unless = (missing: boolean, goOn: () => void) => {
    if (!missing) return goOn();
    setPressed(true);
    body.current?.querySelector<HTMLElement>("[data-missing]")?.focus();
  };
  const begin = () =>
    prepared.answer &&
    carryOut({
      token: prepared.answer.token,
      permission: prepared.answer.permission,
      given: {
        ...NOTHING,
        no_backup_because: wishes.skips ? wishes.noBackup.trim() : null,
        set_aside: failedChecks(prepared.answer.subject).flatMap(({ check }) => {
          const reason = wishes.asides[check]?.trim();
          return reason ? [[check, reason]] : [];
        }),
        rehearse: wishes.rehearse,
      },
    });

  const cancel = (
    <Button variant="subtle" color="gray" onClick={() => go({ at: "status" })}>
      {text("window-cancel")}
    </Button>
  );
  const goBack = (
    <Button variant="default" onClick={() => move(step - 1)}>
      {text("window-back")}
    </Button>
  );
  const on = (label: string, onClick: () => void) => (
    <Button miw={140} loading={busy} onClick={onClick}>
      {label}
    </Button>
  );
  const retry = (
    <Button variant={subject ? "default" : "filled"} onClick={again}>
      {text("window-retry")}
    </Button>
  );

  if (!subject) {
    const failed = prepared.failure;
    return (
      <WizardFrame
        {...frame}
        step={0}
        failed={failed !== undefined}
        heading={text(failed ? "window-update-unready" : "window-update-looking")}
        sentence={text("window-update-untouched")}
        out={cancel}
        on={failed && retry}
      >
        {failed ? <Trouble problem={failed.problem} /> : <Checks.Waiting />}
      </WizardFrame>
    );
  }
  const steps = subject.outlook.steps.length;
  if (steps === 0) {
    return (
      <WizardFrame
        {...frame}
        step={0}
        heading={text("window-update-nothing")}
        sentence={text("window-update-nothing-sentence")}
        on={on(text("window-finish"), () => go({ at: "status" }))}
      >
        {null}
      </WizardFrame>
    );
  }
  const open = openChecks(subject, wishes);
  const pages = [
    {
      heading: checksHeading(subject, open.length, text),
      on: (
        <>
          {failedChecks(subject).length > 0 && retry}
          {on(text("window-next"), () => unless(open.length > 0, () => move(1)))}
        </>
      ),
      content: <Checks subject={subject} wishes={wishes} change={setWishes} pressed={pressed} />,
    },
    {
      heading: text("window-update-plan", { kind, count: steps }),
      on: (
        <>
          {goBack}
          {on(text("window-next"), () => move(2))}
        </>
      ),
      content: <Plan subject={subject} kind={kind} database={database} engine={engine} />,
    },
    {
      heading: text("window-update-backup", { skips: wishes.skips ? "yes" : "no" }),
      on: (
        <>
          {goBack}
          {on(text("window-update-begin", { kind }), () =>
            unless(wishes.skips && wishes.noBackup.trim() === "", begin),
          )}
        </>
      ),
      content: (
        <BackupStep
          subject={subject}
          kind={kind}
          database={database}
          wishes={wishes}
          change={setWishes}
          pressed={pressed}
        />
      ),
    },
  ];
  const page = pages[step] as (typeof pages)[number];
  return (
    <WizardFrame
      {...frame}
      step={step}
      heading={page.heading}
      sentence={text("window-update-untouched")}
      out={cancel}
      on={page.on}
    >
      <div ref={body}>{page.content}</div>
      {failure && (
        <Trouble problem={failure.problem}>
          <Button mt={12} variant="default" onClick={again}>
            {text("window-update-again")}
          </Button>
        </Trouble>
      )}
      {dialog}
    </WizardFrame>
  );
}

function checksHeading(subject: UpdateSubject, open: number, text: ReturnType<typeof useTexts>["text"]): string {
  if (open > 0) return text("window-update-checks-failed", { count: open });
  return text(failedChecks(subject).length > 0 ? "window-update-checks-aside" : "window-update-checks-passed");
}
