// How long a task has been under way, beside the heading.
import { useTexts } from "../texts/texts";
import css from "./task.module.css";
import { useNow } from "./useNow";

export function Elapsed({ since }: { since: string }) {
  const { text } = useTexts();
  const now = useNow(true);
  const seconds = Math.max(0, Math.floor((now - Date.parse(since)) / 1000));
  return (
    <div className={css.elapsed}>
      <span>{text("window-task-elapsed")}</span>
      <strong role="timer" aria-live="off">
        {watch(seconds)}
      </strong>
    </div>
  );
}

const two = (number: number) => String(number).padStart(2, "0");

/** `03:33`, and `1:02:05` from an hour on. */
export function watch(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}:` : ""}${two(minutes)}:${two(seconds % 60)}`;
}
