// A task that was begun somewhere else and is still under way, with the way back to it.
import { Button, Loader } from "@mantine/core";
import { useDesk } from "../desk/desk";
import { useGo, type Where } from "../desk/go";
import { useTexts } from "../texts/texts";
import type { Task } from "../wire/Task";
import css from "./status.module.css";

export function TaskUnderWay() {
  const { task } = useDesk();
  const { text } = useTexts();
  const go = useGo();
  // A backup shows its progress on its card.
  if (!task || task.ended || task.kind === "backup") return null;
  return (
    <section className={css.under} aria-label={text(`window-kind-${task.kind}`)}>
      <Loader size={22} aria-hidden />
      <p>
        <strong>{text("window-task-running", { kind: task.kind })}</strong> {task.database}
      </p>
      <Button variant="default" h={44} onClick={() => go(placeOf(task))}>
        {text("window-task-show")}
      </Button>
    </section>
  );
}

/** Tasks with a page that can be come back to; all others are shown as what they are. */
function placeOf({ kind, database }: Task): Where {
  switch (kind) {
    case "update":
    case "recover":
      return { at: kind, database };
    case "install":
      return { at: kind };
    default:
      return { at: "running" };
  }
}
