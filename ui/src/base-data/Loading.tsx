// A load under way, or how it ended: what was written, or why nothing was.
import { IconCircleCheck } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { Seal } from "../parts/Seal";
import { Trouble } from "../parts/Trouble";
import { TaskSheet } from "../task/TaskSheet";
import { useTexts } from "../texts/texts";
import type { Task } from "../wire/Task";
import { sumOf } from "./BaseDataScreen";
import css from "./base-data.module.css";

export function Loading({ task }: { task: Task }) {
  const { text } = useTexts();
  const title = useRef<HTMLHeadingElement>(null);
  const { ended } = task;
  useEffect(() => {
    if (ended) title.current?.focus();
  }, [ended]);
  if (!ended) return <TaskSheet task={task} />;
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
