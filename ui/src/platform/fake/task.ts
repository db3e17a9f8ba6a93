// A task in memory: begun by a scene or a test, told to whoever attends, stopped as the desk would stop it.
import type { Ended } from "../../wire/Ended";
import type { Line } from "../../wire/Line";
import type { LineState } from "../../wire/LineState";
import type { Message } from "../../wire/Message";
import type { Named } from "../../wire/Named";
import type { Progress } from "../../wire/Progress";
import type { Stage } from "../../wire/Stage";
import type { Task } from "../../wire/Task";
import type { TaskKind } from "../../wire/TaskKind";
import type { Platform } from "../platform";

export interface FakeTask {
  /** What a platform answers about its task. */
  platform: Pick<Platform, "attend" | "task" | "stop">;
  /** Begins one, under way. */
  begin: (kind: TaskKind, database: string, progress?: Partial<Progress>, started?: string) => Task;
  /** Changes it, and tells of it. */
  tell: (progress: Partial<Progress>) => void;
  /** Ends it. */
  end: (ended: Ended) => void;
  /** Somebody wants to close the window. */
  askClose: () => void;
}

export function fakeTask(stopped?: (end: FakeTask["end"]) => void): FakeTask {
  let task: Task | null = null;
  const hearers: ((message: Message) => void)[] = [];
  const set = (change: Partial<Task>) => {
    if (!task) return;
    task = { ...task, ...change };
    for (const hear of hearers) hear({ message: "task", task });
  };
  const end = (ended: Ended) => set({ ended });
  return {
    platform: {
      attend: async (hear) => {
        hearers.push(hear);
      },
      task: async () => task,
      stop: async () => {
        set({ stopping: true });
        stopped?.(end);
      },
    },
    begin: (kind, database, progress = {}, started = new Date().toISOString()) => {
      const all: Progress = { lines: [], waits_for: null, stop: "nothing", ...progress };
      task = { id: (task?.id ?? 0) + 1, kind, database, started, progress: all, stopping: false, ended: null };
      set({});
      return task;
    },
    tell: (progress) => task && set({ progress: { ...task.progress, ...progress } }),
    end,
    askClose: () => {
      for (const hear of hearers) hear({ message: "close-asked" });
    },
  };
}

const blank = { started: null, duration_ms: null, share: null };

/** A line for a stage. */
export function stageLine(stage: Stage, state: LineState, more: Partial<Line> = {}): Line {
  return { what: { what: "stage", stage }, state, ...blank, ...more };
}

/** A line for a revision. */
export function revisionLine(named: Named, state: LineState, more: Partial<Line> = {}): Line {
  return { what: { what: "revision", named }, state, ...blank, ...more };
}
