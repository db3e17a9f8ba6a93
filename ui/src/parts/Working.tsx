// A task under way: its stages with how much is known of each, the time, what a stop would do, the stop.
import { Button, Loader, Progress } from "@mantine/core";
import { IconCheck, IconHandStop, IconX } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import { useDesk } from "../desk/desk";
import { size, span } from "../texts/format";
import { type Language, type Text, useLanguage, useTexts } from "../texts/texts";
import type { Line } from "../wire/Line";
import type { Share } from "../wire/Share";
import type { Task } from "../wire/Task";
import css from "./Working.module.css";

const SECOND = 1000;

/** Time since then, told anew every second. */
export function Elapsed({ since }: { since: string }) {
  const { language } = useLanguage();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(timer);
  }, []);
  const passed = Math.max(0, now - new Date(since).getTime());
  return (
    <span className={css.elapsed}>{span(Math.floor(passed / SECOND) * SECOND, language).replace("0 ms", "0")}</span>
  );
}

/** The stages as a list on the line. */
export function Stages({ task, title }: { task: Task; title: string }) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const { lines, waits_for: holder } = task.progress;
  return (
    <>
      <ol className={css.lines} aria-label={title}>
        {lines.map((line, index) => (
          <Stage key={key(line)} line={line} last={index === lines.length - 1} />
        ))}
      </ol>
      {lines.length === 0 && <Loader size={24} aria-hidden />}
      {holder !== null && <p role="status">{text("window-backups-waits", { holder })}</p>}
      <p className={css.said} role="status">
        {lines.filter((line) => line.state === "running").map((line) => words(line, language, text))}
      </p>
    </>
  );
}

/** What a stop would do, above the button that asks for it. */
export function StopNote({ task }: { task: Task }) {
  const { text } = useTexts();
  return (
    <div className={css.note}>
      <IconHandStop size={24} stroke={1.75} aria-hidden />
      <div>
        <strong>{text(task.stopping ? "window-backups-stopping" : "window-backups-if-stopped")}</strong>
        <p>{text(`window-stop-${task.progress.stop}`)}</p>
      </div>
    </div>
  );
}

/** Asks the task to stop; not there where that comes too late or was asked already. */
export function Stop({ task }: { task: Task }) {
  const { text } = useTexts();
  const { platform } = useDesk();
  if (task.stopping || task.progress.stop === "too-late") return null;
  return (
    <Button variant="default" leftSection={<IconHandStop size={20} aria-hidden />} onClick={() => platform.stop()}>
      {text("window-backups-stop")}
    </Button>
  );
}

/** All of it as one sheet on a page. */
export function Working({ task, title, children }: { task: Task; title: string; children?: ReactNode }) {
  return (
    <section className={css.sheet} aria-label={title}>
      <header className={css.head}>
        <h2>{title}</h2>
        <Elapsed since={task.started} />
      </header>
      {children}
      <Stages task={task} title={title} />
      <div className={css.below}>
        <StopNote task={task} />
        <Stop task={task} />
      </div>
    </section>
  );
}

const key = ({ what }: Line) => (what.what === "stage" ? what.stage : what.named.revision);

function words({ what }: Line, language: Language, text: Text): string {
  if (what.what === "stage") return text("progress-stage", { stage: what.stage });
  return what.named.messages[language] || what.named.message || what.named.revision;
}

function Stage({ line, last }: { line: Line; last: boolean }) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const { state, share, duration_ms: took } = line;
  const total = share?.total ?? null;
  return (
    <li className={css.line} data-state={state} data-last={last || undefined}>
      <span className={css.node}>
        {state === "done" && <IconCheck size={16} stroke={3} aria-label={text("window-step-done")} />}
        {state === "failed" && <IconX size={16} stroke={3} aria-label={text("window-step-failed")} />}
        {state === "running" && <Loader size={24} aria-hidden />}
      </span>
      <div className={css.words}>
        <p className={css.name}>
          <span>{words(line, language, text)}</span>
          {state === "done" && took !== null && <span>{span(took, language)}</span>}
          {state === "running" && line.started && <Elapsed since={line.started} />}
        </p>
        {state === "running" && share && (
          <>
            {total !== null && total > 0 && (
              <Progress size={10} value={(share.done / total) * 100} aria-label={words(line, language, text)} />
            )}
            <p className={css.share}>{told(share, language, text)}</p>
          </>
        )}
      </div>
    </li>
  );
}

function told(share: Share, language: Language, text: Text): string {
  if (share.of !== "bytes") {
    const { done, total } = share;
    return text(share.of === "rows" ? "window-backups-rows" : "window-backups-statements", { done, total });
  }
  const done = size(share.done, language);
  if (share.total === null) return text("progress-bytes", { done });
  return text("progress-bytes-of", { done, of: size(share.total, language) });
}
