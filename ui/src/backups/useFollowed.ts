// The task that a page follows: one of its kinds, for its database, under way or ended while the page was there.
import { useEffect, useRef, useState } from "react";
import { useDesk } from "../desk/desk";
import { Failure } from "../platform/platform";
import type { Task } from "../wire/Task";
import type { TaskKind } from "../wire/TaskKind";

export interface Followed {
  running: Task | null;
  ended: Task | null;
  /** Begins one. */
  begin: (task: Promise<Task>) => void;
  /** Why it could not begin. */
  failure?: Failure;
  /** The result was read. */
  dismiss: () => void;
}

export function useFollowed(database: string | undefined, kinds: TaskKind[], onEnded?: (task: Task) => void): Followed {
  const { task, follow } = useDesk();
  const [failure, setFailure] = useState<Failure>();
  // What had ended before is no news.
  const [read, setRead] = useState(task?.ended ? task.id : null);
  const mine = task && task.database === database && kinds.includes(task.kind) ? task : null;
  const ended = mine?.ended && mine.id !== read ? mine : null;
  const tell = useRef(onEnded);
  tell.current = onEnded;
  useEffect(() => {
    if (ended) tell.current?.(ended);
  }, [ended?.id]);
  const begin = (begun: Promise<Task>) => {
    setFailure(undefined);
    begun.then(follow, (thrown) => setFailure(Failure.of(thrown)));
  };
  const dismiss = () => {
    setRead(task?.id ?? null);
    setFailure(undefined);
  };
  return { running: mine && !mine.ended ? mine : null, ended, begin, ...(failure && { failure }), dismiss };
}
