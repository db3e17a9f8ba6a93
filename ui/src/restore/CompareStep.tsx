// Second step: what would be gone afterwards. It is the confirmation, so the safe button has the focus.
import { Button, Checkbox, Skeleton } from "@mantine/core";
import { IconAlertCircle, IconAlertTriangle, IconRestore } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useDesk } from "../desk/desk";
import { useAnswer } from "../desk/useAnswer";
import { useCarryOut } from "../desk/useCarryOut";
import { WizardFrame } from "../frame/WizardFrame";
import { Trouble } from "../parts/Trouble";
import { NOTHING } from "../platform/platform";
import { type Text, useTexts } from "../texts/texts";
import type { RestoreSubject } from "../wire/RestoreSubject";
import { CompareTable } from "./CompareTable";
import { compare } from "./compare";
import css from "./restore.module.css";
import type { Common } from "./steps";

interface Props extends Common {
  backup: string | undefined;
  back: () => void;
}

export function CompareStep({ frame, database, cancel, backup, back }: Props) {
  const { text } = useTexts();
  const { platform } = useDesk();
  const { answer, failure, ask } = useAnswer(
    () => (backup === undefined ? platform.prepareUndo(database) : platform.prepareRestore(database, backup)),
    [platform, database, backup],
  );
  const [foreign, setForeign] = useState(false);
  const [end, setEnd] = useState(false);
  const [missing, setMissing] = useState<"foreign" | "sessions">();
  const safe = useRef<HTMLButtonElement>(null);
  const foreignBox = useRef<HTMLInputElement>(null);
  const sessionsBox = useRef<HTMLInputElement>(null);
  const { carryOut, busy, failure: notBegun, dialog } = useCarryOut(() => {});
  const subject = answer?.subject;
  const refused = subject?.refused ?? null;
  const compared = subject && compare(subject.comparison.tables);
  useEffect(() => {
    if (answer) safe.current?.focus();
  }, [answer]);

  const restore = () => {
    if (!answer || !subject) return;
    if (subject.foreign && !foreign) {
      setMissing("foreign");
      foreignBox.current?.focus();
      return;
    }
    if (subject.sessions.length > 0 && !end) {
      setMissing("sessions");
      sessionsBox.current?.focus();
      return;
    }
    const { token, permission } = answer;
    carryOut({ token, permission, given: { ...NOTHING, foreign, end_sessions: end } });
  };
  const heading = () => {
    if (failure) return text("window-restore-compare-failed");
    if (!subject || !compared) return text("window-restore-comparing");
    if (refused) return text("window-restore-refused");
    return answerOf(subject, compared.sales, compared.lost, text);
  };
  return (
    <WizardFrame
      {...frame}
      step={1}
      heading={heading()}
      {...(subject && { sentence: text(refused ? "window-restore-untouched" : "window-restore-kept") })}
      out={cancel}
      on={
        <>
          <Button variant="default" ref={safe} onClick={back}>
            {text("window-back")}
          </Button>
          {subject && !refused && (
            <Button
              color="var(--k-bad-button)"
              loading={busy}
              leftSection={<IconRestore size={20} aria-hidden />}
              onClick={restore}
            >
              {text("window-restore-do")}
            </Button>
          )}
        </>
      }
    >
      {[failure, notBegun].map(
        (failed) =>
          failed && (
            <Trouble key={failed.message} problem={failed.problem}>
              <Button variant="default" mt={12} onClick={ask}>
                {text("window-restore-again")}
              </Button>
            </Trouble>
          ),
      )}
      {!answer && !failure && <Skeleton height={320} aria-busy="true" />}
      {refused && <Trouble problem={refused} />}
      {subject && compared && <CompareTable subject={subject} compared={compared} />}
      {subject?.foreign && !refused && (
        <Question sentence={text("window-restore-foreign", { from: subject.comparison.backup.place })}>
          <Checkbox
            ref={foreignBox}
            size="md"
            label={text("window-restore-foreign-meant")}
            checked={foreign}
            error={missing === "foreign" && <Missing />}
            onChange={(event) => {
              setForeign(event.currentTarget.checked);
              setMissing(undefined);
            }}
          />
        </Question>
      )}
      {subject && subject.sessions.length > 0 && !refused && (
        <Question sentence={text("window-restore-sessions")}>
          <ul>
            {subject.sessions.map((session) => (
              <li key={session}>{session}</li>
            ))}
          </ul>
          <Checkbox
            ref={sessionsBox}
            size="md"
            label={text("window-restore-sessions-end")}
            checked={end}
            error={missing === "sessions" && <Missing />}
            onChange={(event) => {
              setEnd(event.currentTarget.checked);
              setMissing(undefined);
            }}
          />
          <div>
            <Button variant="default" h={44} fz={15} px={16} onClick={ask}>
              {text("window-restore-look-again")}
            </Button>
          </div>
        </Question>
      )}
      {dialog}
    </WizardFrame>
  );
}

/** The heading: what will no longer be seen. */
function answerOf(subject: RestoreSubject, sales: number, lost: number, text: Text): string {
  if (subject.comparison.rows_now === null) return text("window-restore-now-unread");
  if (sales > 0) return text("window-restore-loses-sales", { count: sales });
  if (lost > 0) return text("window-restore-loses-rows", { count: lost });
  return text("window-restore-loses-nothing");
}

function Question({ sentence, children }: { sentence: string; children: ReactNode }) {
  return (
    <section className={css.question}>
      <p>
        <IconAlertTriangle size={24} stroke={2} aria-hidden />
        {sentence}
      </p>
      {children}
    </section>
  );
}

function Missing() {
  const { text } = useTexts();
  return (
    <span className={css.missing}>
      <IconAlertCircle size={16} aria-hidden />
      {text("window-restore-tick")}
    </span>
  );
}
