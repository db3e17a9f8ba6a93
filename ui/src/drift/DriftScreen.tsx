// What has changed in a database outside of Kasadar, object by object, and the ways out.
import { Button } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconShieldCheck } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { Said } from "../backups/Outcome";
import { useDesk } from "../desk/desk";
import { useGo } from "../desk/go";
import { useAnswer } from "../desk/useAnswer";
import { Page } from "../frame/Page";
import { Awaited } from "../parts/Awaited";
import { nameOf, useChosen } from "../parts/Choice";
import { Trouble } from "../parts/Trouble";
import { Failure } from "../platform/platform";
import { type Text, useTexts } from "../texts/texts";
import type { Status } from "../wire/Status";
import { Differences } from "./Differences";
import css from "./drift.module.css";

export function DriftScreen({ database: name }: { database: string }) {
  const { text } = useTexts();
  const { platform } = useDesk();
  const go = useGo();
  const { chosen: database, databases = [] } = useChosen(name);
  const { answer: status, failure, ask } = useAnswer(() => platform.status(name), [platform, name]);
  const [saved, setSaved] = useState<string>();
  const [trouble, setTrouble] = useState<Failure>();
  useHotkeys([["F5", ask]], []);

  const save = () => {
    setTrouble(undefined);
    platform.saveSupportFile().then(
      (file) => setSaved(file ?? undefined),
      (thrown) => setTrouble(Failure.of(thrown)),
    );
  };
  return (
    <Page
      {...(database && { about: nameOf(database, databases, text) })}
      heading={heading(status, failure, text)}
      {...(status && { sentence: text("window-drift-sentence") })}
      actions={
        <div className={css.ways}>
          <Button onClick={save}>{text("window-drift-support")}</Button>
          <Button variant="default" onClick={() => go({ at: "stamp", database: name })}>
            {text("window-drift-stamp")}
          </Button>
          <Button variant="default" onClick={() => go({ at: "backups", database: name })}>
            {text("window-drift-restore")}
          </Button>
          {status && status.pending.length > 0 && (
            <Button variant="default" onClick={() => go({ at: "update", database: name })}>
              {text("window-go-update")}
            </Button>
          )}
        </div>
      }
    >
      {failure && (
        <Trouble problem={failure.problem}>
          <Button variant="default" mt={12} onClick={ask}>
            {text("window-retry")}
          </Button>
        </Trouble>
      )}
      {trouble && <Trouble problem={trouble.problem} />}
      {saved && <Said dismiss={() => setSaved(undefined)}>{text("window-drift-saved", { file: saved })}</Said>}
      {!status && !failure && <Awaited rows={4} />}
      {status && <Found status={status} />}
    </Page>
  );
}

/** How many things matter. */
const alarmsOf = ({ schema, edited }: Status) =>
  schema.differences.filter(({ weight }) => weight === "alarm").length + edited.length;

function heading(status: Status | undefined, failure: Failure | undefined, text: Text): string {
  if (failure) return text("window-drift-unread");
  if (!status) return text("window-drift-looking");
  const count = alarmsOf(status);
  if (count > 0) return text("window-drift-heading", { count });
  if (status.audit.length > 0) return text("window-drift-heading-audit");
  return text(status.schema.differences.length > 0 ? "window-drift-heading-notes" : "window-drift-heading-none");
}

function Found({ status }: { status: Status }) {
  const { text } = useTexts();
  const { differences } = status.schema;
  const alarms = differences.filter(({ weight }) => weight === "alarm");
  const notes = differences.filter(({ weight }) => weight === "note");
  const warn = <IconAlertTriangle size={24} stroke={2} aria-hidden style={{ color: "var(--k-warn)" }} />;
  return (
    <>
      {alarmsOf(status) > 0 && (
        <p className={css.safe}>
          <IconShieldCheck size={22} stroke={2} aria-hidden />
          {text("window-drift-means")}
        </p>
      )}
      {alarms.length > 0 && (
        <Sheet icon={warn} title={text("window-drift-alarms")} sentence={text("window-drift-alarms-sentence")}>
          <Differences differences={alarms} />
        </Sheet>
      )}
      {status.edited.length > 0 && (
        <Sheet icon={warn} title={text("window-drift-edited")} sentence={text("window-drift-edited-sentence")}>
          <ul className={css.differences}>
            {status.edited.map(({ revision, file }) => (
              <li key={revision}>
                <div>
                  <code translate="no">{file}</code>
                </div>
              </li>
            ))}
          </ul>
        </Sheet>
      )}
      {status.audit.length > 0 && (
        <Sheet icon={warn} title={text("window-drift-audit")} sentence={text("window-drift-audit-sentence")}>
          <ul className={css.differences}>
            {status.audit.map(({ seq, breach }) => (
              <li key={`${seq} ${breach}`}>{text(`audit-${breach}`, { seq })}</li>
            ))}
          </ul>
        </Sheet>
      )}
      {notes.length > 0 && (
        <Sheet
          icon={<IconInfoCircle size={24} stroke={2} aria-hidden style={{ color: "var(--k-idle)" }} />}
          title={text("window-drift-notes")}
          sentence={text("window-drift-notes-sentence")}
        >
          <Differences differences={notes} />
        </Sheet>
      )}
      {differences.length === 0 && status.edited.length === 0 && status.audit.length === 0 && (
        <p className={css.safe}>
          <IconCircleCheck size={22} stroke={2} aria-hidden />
          {text("window-drift-none")}
        </p>
      )}
    </>
  );
}

function Sheet(props: { icon: ReactNode; title: string; sentence: string; children: ReactNode }) {
  return (
    <section className={css.sheet}>
      <h2>
        {props.icon}
        {props.title}
      </h2>
      <p>{props.sentence}</p>
      {props.children}
    </section>
  );
}
