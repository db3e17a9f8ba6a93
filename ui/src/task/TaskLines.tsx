// What a task does, one below the other on the line: done, under way, still to come. For tasks of every kind.
import { Progress as Bar, Loader, VisuallyHidden } from "@mantine/core";
import { IconCheck, IconLock, IconX } from "@tabler/icons-react";
import { span } from "../texts/format";
import { useLanguage, useTexts } from "../texts/texts";
import type { Line } from "../wire/Line";
import type { Progress } from "../wire/Progress";
import type { Share } from "../wire/Share";
import css from "./task.module.css";
import { useNow } from "./useNow";

export function TaskLines({ progress, ended = false }: { progress: Progress; ended?: boolean }) {
  const { text } = useTexts();
  const name = useLineName();
  const { lines, waits_for: holder } = progress;
  const running = lines.find(({ state }) => state === "running");
  return (
    <>
      {lines.length === 0 && !ended && <Loader size={24} role="status" aria-label={text("window-task-begins")} />}
      {lines.length > 0 && (
        <ol className={css.lines}>
          {lines.map((line) => (
            <TaskLine key={keyOf(line)} line={line} ended={ended} />
          ))}
        </ol>
      )}
      {!ended && <VisuallyHidden role="status">{running && name(running)}</VisuallyHidden>}
      {holder !== null && !ended && (
        <p className={css.waits} role="status">
          <IconLock size={20} stroke={2} aria-hidden />
          {text("window-task-waits", { holder })}
        </p>
      )}
    </>
  );
}

/** Tells a line from the others of its list. */
export const keyOf = ({ what }: Line): string => (what.what === "stage" ? what.stage : what.named.revision);

function TaskLine({ line, ended }: { line: Line; ended: boolean }) {
  const name = useLineName();
  const { state, share } = line;
  return (
    <li className={css.line} data-state={state} aria-current={state === "running" ? "step" : undefined}>
      <Node state={state} still={ended} />
      <div className={css.told}>
        <p className={css.name}>
          <span>{name(line)}</span>
          <Took line={line} ended={ended} />
        </p>
        {state === "running" && share && <Done share={share} />}
      </div>
    </li>
  );
}

/** A line in the person's language: a revision's message, or what a stage does, did or will do. */
export function useLineName(): (line: Line) => string {
  const { text } = useTexts();
  const { language } = useLanguage();
  return ({ what, state }) => {
    if (what.what === "stage") return text(`window-stage-${what.stage}`, { state });
    const { messages, message, revision } = what.named;
    return messages[language] || message || revision;
  };
}

function Node({ state, still }: { state: Line["state"]; still: boolean }) {
  const { text } = useTexts();
  if (state === "done")
    return <IconCheck className={css.node} size={22} stroke={3} aria-label={text("window-step-done")} />;
  if (state === "failed")
    return <IconX className={css.node} size={22} stroke={3} aria-label={text("window-step-failed")} />;
  if (state === "running" && !still) return <Loader className={css.node} size={22} aria-hidden />;
  return <span className={css.node} aria-hidden />;
}

function Took({ line, ended }: { line: Line; ended: boolean }) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const running = line.state === "running" && !ended;
  const now = useNow(running);
  const { duration_ms: known, started } = line;
  if (running && started) {
    const took = Math.max(0, now - Date.parse(started));
    return <span>{span(Math.floor(took / 1000) * 1000 || 1000, language)}</span>;
  }
  if (known === null) return null;
  const took = span(known, language);
  return <span>{line.state === "waiting" ? text("window-task-about", { took }) : took}</span>;
}

/** A bar only where the whole is known; never a percentage. */
function Done({ share }: { share: Share }) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const number = (count: number) => new Intl.NumberFormat(language === "tr" ? "tr-TR" : "en-GB").format(count);
  const words = {
    rows: () => text("window-task-rows", { done: number(share.done), total: number(share.total ?? 0) }),
    statements: () => text("window-task-statements", { done: number(share.done), total: number(share.total ?? 0) }),
    bytes: () =>
      share.total === null
        ? text("window-task-bytes", { done: share.done })
        : text("window-task-bytes-of", { done: share.done, total: share.total }),
  }[share.of]();
  return (
    <>
      {share.total !== null && share.total > 0 && (
        <Bar.Root size={10} mt={6} radius="xl">
          <Bar.Section value={(100 * share.done) / share.total} aria-label={words} aria-valuetext={words} />
        </Bar.Root>
      )}
      <p className={css.share}>
        <span>{share.of === "rows" && text("window-task-table", { table: share.table })}</span>
        <strong>{words}</strong>
      </p>
    </>
  );
}
