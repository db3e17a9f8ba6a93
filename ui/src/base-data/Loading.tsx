// A load under way, or how it ended: what was written, or why nothing was.
import { Button } from "@mantine/core";
import { IconCircleCheck, IconHandStop } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useDesk } from "../desk/desk";
import { TaskNow } from "../install/TaskNow";
import { Seal } from "../parts/Seal";
import { Trouble } from "../parts/Trouble";
import { useTexts } from "../texts/texts";
import type { Task } from "../wire/Task";
import { sumOf } from "./BaseDataScreen";
import css from "./base-data.module.css";

export function Loading({ task }: { task: Task }) {
  const { text } = useTexts();
  const { platform } = useDesk();
  const title = useRef<HTMLHeadingElement>(null);
  const { ended } = task;
  useEffect(() => {
    if (ended) title.current?.focus();
  }, [ended]);
  if (!ended) {
    return (
      <>
        <TaskNow task={task} />
        <div className={css.stop}>
          <p>{text(`window-stop-${task.progress.stop}`)}</p>
          {!task.stopping && (
            <Button
              variant="default"
              leftSection={<IconHandStop size={20} aria-hidden />}
              onClick={() => platform.stop().catch(() => {})}
            >
              {text("window-base-data-stop")}
            </Button>
          )}
        </div>
      </>
    );
  }
  if (ended.ended === "failed") return <Trouble problem={ended.problem} />;
  if (ended.product.product !== "seed") return null;
  const { added, changed } = sumOf(ended.product.report);
  return (
    <div className={css.done}>
      <Seal icon={IconCircleCheck} tone="ok" />
      <div>
        <h2 ref={title} tabIndex={-1}>
          {text("window-base-data-done")}
        </h2>
        <p>{text("window-base-data-done-sentence", { added, changed })}</p>
      </div>
    </div>
  );
}
