// A task under way as a part of a page that shows other things too.
import { useTexts } from "../texts/texts";
import type { Task } from "../wire/Task";
import { Elapsed } from "./Elapsed";
import { StopButton, StopNote } from "./Stopping";
import { TaskLines } from "./TaskLines";
import css from "./task.module.css";

/** Without a title where the page's heading says what is done. */
export function TaskSheet({ task, title }: { task: Task; title?: string }) {
  const { text } = useTexts();
  return (
    <section className={css.sheet} aria-label={title ?? text(`window-kind-${task.kind}`)}>
      <header className={css.head}>
        {title && <h2>{title}</h2>}
        <Elapsed since={task.started} />
      </header>
      <TaskLines progress={task.progress} />
      <div className={css.below}>
        <StopNote task={task} />
        <StopButton task={task} />
      </div>
    </section>
  );
}
