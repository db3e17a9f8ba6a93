// The platform for every screen, and the task that it tells of.
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import type { Platform } from "../platform/platform";
import type { Task } from "../wire/Task";

interface Desk {
  platform: Platform;
  /** The task under way or the last one, as it was told last. */
  task: Task | null;
  /** Takes over what `execute` and the like answered, before the first word of the task itself. */
  follow: (task: Task) => void;
  /** Whether somebody wants to close the window while a task is under way. */
  closing: boolean;
  setClosing: (closing: boolean) => void;
}

const DeskContext = createContext<Desk | undefined>(undefined);

export function DeskProvider({ platform, children }: { platform: Platform; children: ReactNode }) {
  const [task, setTask] = useState<Task | null>(null);
  const [closing, setClosing] = useState(false);
  useEffect(() => {
    let here = true;
    platform
      .attend((message) => {
        if (!here) return;
        if (message.message === "task") setTask(message.task);
        else setClosing(true);
      })
      .then(() => platform.task())
      .then((task) => here && setTask((known) => known ?? task))
      .catch(() => {});
    return () => {
      here = false;
    };
  }, [platform]);
  const value = useMemo(() => {
    // What was told of a later moment of the same task stays.
    const follow = (next: Task) => setTask((known) => (known?.id === next.id ? known : next));
    return { platform, task, follow, closing, setClosing };
  }, [platform, task, closing]);
  return <DeskContext value={value}>{children}</DeskContext>;
}

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("outside of the window");
  return desk;
}
