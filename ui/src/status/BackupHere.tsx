// A backup made from a card: its progress and what came out, in place.
import { Button, Loader } from "@mantine/core";
import { useEffect, useState } from "react";
import { useDesk } from "../desk/desk";
import { SignIcon } from "../parts/Sign";
import { Trouble } from "../parts/Trouble";
import { Failure } from "../platform/platform";
import { DONE } from "../task/signs";
import { useLineName } from "../task/TaskLines";
import { useTexts } from "../texts/texts";
import type { Task } from "../wire/Task";
import css from "./status.module.css";

export interface BackupHere {
  start: () => void;
  /** Whether one of this database is under way. */
  running: boolean;
  failure?: Failure;
  /** The one that is under way, or that was begun here and has ended. */
  task?: Task;
}

/** `ended` is called when one that was begun here has ended. */
export function useBackupHere(database: string, ended: () => void): BackupHere {
  const { platform, task, follow } = useDesk();
  const [mine, setMine] = useState<number>();
  const [failure, setFailure] = useState<Failure>();
  const backup = task?.kind === "backup" && task.database === database ? task : undefined;
  const running = backup !== undefined && backup.ended === null;
  const finished = backup !== undefined && !running && backup.id === mine;
  useEffect(() => {
    if (finished) ended();
  }, [finished]);

  const start = async () => {
    setFailure(undefined);
    try {
      const begun = await platform.startBackup(database);
      setMine(begun.id);
      follow(begun);
    } catch (thrown) {
      setFailure(Failure.of(thrown));
    }
  };
  return { start, running, ...(failure && { failure }), ...((running || finished) && { task: backup }) };
}

export function BackupTold({ backup }: { backup: BackupHere }) {
  const { text } = useTexts();
  const { platform } = useDesk();
  const name = useLineName();
  const { task, failure, running } = backup;
  if (failure) return <Trouble problem={failure.problem} />;
  if (!task) return null;
  if (task.ended?.ended === "failed") return <Trouble problem={task.ended.problem} />;
  const line = task.progress.lines.find(({ state }) => state === "running");
  const made = task.ended?.product.product === "backup" ? task.ended.product.manifest : undefined;
  return (
    <div className={css.backup}>
      {running ? <Loader size={22} aria-hidden /> : <SignIcon sign={DONE} />}
      <p role="status">
        {running && (line ? name(line) : text("window-task-running", { kind: "backup" }))}
        {!running && text("window-backup-made", { bytes: made?.bytes ?? 0, verified: made?.checked ? "yes" : "no" })}
      </p>
      {running && !task.stopping && task.progress.stop !== "too-late" && (
        <Button variant="default" h={44} onClick={() => platform.stop().catch(() => {})}>
          {text("window-task-stop", { kind: "backup" })}
        </Button>
      )}
    </div>
  );
}
