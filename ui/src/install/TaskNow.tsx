// A task under way: its lines as they come, and how long it has been.
import { Loader } from "@mantine/core";
import { IconCircle, IconCircleCheck, IconCircleX } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { size, span } from "../texts/format";
import { type Language, type Text, useLanguage, useTexts } from "../texts/texts";
import type { Line } from "../wire/Line";
import type { Share } from "../wire/Share";
import type { Task } from "../wire/Task";
import css from "./install.module.css";

export function TaskNow({ task }: { task: Task }) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const { lines, waits_for: holder } = task.progress;
  return (
    <>
      {holder !== null && <p role="status">{text("window-install-waits", { holder })}</p>}
      {lines.length === 0 && <Loader size={24} role="status" aria-label={text("window-install-begins")} />}
      <ul className={css.lines}>
        {lines.map((line) => (
          <li key={keyOf(line)} className={css.stage} data-state={line.state}>
            <Sign state={line.state} />
            <span className={css.name}>{nameOf(line, language, text)}</span>
            <span className={css.took}>{tookOf(line, language, text)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

const keyOf = ({ what }: Line) => (what.what === "stage" ? what.stage : what.named.revision);

function nameOf({ what }: Line, language: Language, text: Text): string {
  if (what.what === "stage") return text("progress-stage", { stage: what.stage });
  return what.named.messages[language] ?? what.named.message;
}

function tookOf(line: Line, language: Language, text: Text): string {
  if (line.state === "running" && line.share) return shareOf(line.share, language, text);
  return line.state === "done" && line.duration_ms !== null ? span(line.duration_ms, language) : "";
}

function shareOf(share: Share, language: Language, text: Text): string {
  if (share.of !== "bytes") return text("window-install-share", { done: share.done, total: share.total });
  const done = size(share.done, language);
  return share.total === null
    ? text("progress-bytes", { done })
    : text("progress-bytes-of", { done, of: size(share.total, language) });
}

function Sign({ state }: { state: Line["state"] }) {
  const { text } = useTexts();
  const label = { role: "img", "aria-label": text("window-install-line", { state }) };
  if (state === "running") return <Loader size={22} {...label} />;
  if (state === "done") return <IconCircleCheck size={24} {...label} />;
  if (state === "failed") return <IconCircleX size={24} {...label} />;
  return <IconCircle size={24} {...label} />;
}

/** Time since the task began: `03:33`. */
export function Elapsed({ since }: { since: string }) {
  const { text } = useTexts();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1000));
  const two = (number: number) => String(number).padStart(2, "0");
  return (
    <div className={css.elapsed}>
      <p>{text("window-install-elapsed")}</p>
      <p>{`${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`}</p>
    </div>
  );
}
