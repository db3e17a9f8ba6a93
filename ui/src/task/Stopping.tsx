// Stopping a task: what it would do stands above the button before anyone presses it.
import { Button } from "@mantine/core";
import { IconHandStop } from "@tabler/icons-react";
import { useDesk } from "../desk/desk";
import { useTexts } from "../texts/texts";
import type { Task } from "../wire/Task";
import css from "./task.module.css";

/** For the `note` of a task's page. */
export function StopNote({ task }: { task: Task }) {
  const { text } = useTexts();
  return (
    <div className={css.stop} aria-live="polite">
      <IconHandStop size={22} stroke={1.75} aria-hidden />
      <div>
        <strong>{text(task.stopping ? "window-task-stopping" : "window-task-if-stopped")}</strong>
        <p>{text(`window-stop-${task.progress.stop}`)}</p>
      </div>
    </div>
  );
}

/** For the right side of its bar. It is gone once it was pressed, or when it would come too late. */
export function StopButton({ task }: { task: Task }) {
  const { text } = useTexts();
  const { platform } = useDesk();
  if (task.stopping) return <span className={css.aside}>{text("window-task-stopping-wait")}</span>;
  if (task.progress.stop === "too-late") return null;
  return (
    <Button
      variant="default"
      leftSection={<IconHandStop size={20} stroke={1.75} aria-hidden />}
      onClick={() => platform.stop().catch(() => {})}
    >
      {text("window-task-stop", { kind: task.kind })}
    </Button>
  );
}

/** For the left side of its bar. */
export function KeepOpen() {
  const { text } = useTexts();
  return <span className={css.aside}>{text("window-task-keep-open")}</span>;
}
