// A task in memory: begun by a scene or a test, told to whoever attends, stopped as the desk would stop it. One at a time.
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
import { failure } from "./answers";

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

export const STOPPED: Ended = {
  ended: "failed",
  problem: failure("cancelled", "KSD-1307", "interrupted", {}).problem,
  report: null,
};

interface Behaviour {
  /** How one that was begun goes on by itself; nothing when a test does that. */
  plays?: (task: Task, self: FakeTask) => void;
  /** How one ends that is stopped. */
  stopped?: Ended;
}

export function fakeTask({ plays, stopped = STOPPED }: Behaviour = {}): FakeTask {
  let task: Task | null = null;
  const hearers: ((message: Message) => void)[] = [];
  const set = (change: Partial<Task>) => {
    if (!task || task.ended) return;
    task = { ...task, ...change };
    for (const hear of hearers) hear({ message: "task", task });
  };
  const self: FakeTask = {
    platform: {
      attend: async (hear) => {
        hearers.push(hear);
      },
      task: async () => task,
      stop: async () => {
        set({ stopping: true });
        set({ ended: stopped });
      },
    },
    begin: (kind, database, progress = {}, started = ago(12)) => {
      if (task && !task.ended) {
        throw failure("task-running", "KSD-1853", "locked", { kind: task.kind, database: task.database });
      }
      const all: Progress = { lines: [], waits_for: null, stop: "nothing", ...progress };
      task = { id: (task?.id ?? 0) + 1, kind, database, started, progress: all, stopping: false, ended: null };
      set({});
      plays?.(task, self);
      return task;
    },
    tell: (progress) => task && set({ progress: { ...task.progress, ...progress } }),
    end: (ended) => set({ ended }),
    askClose: () => {
      for (const hear of hearers) hear({ message: "close-asked" });
    },
  };
  return self;
}

/** The time so many seconds ago. */
const ago = (seconds: number) => new Date(Date.now() - 1000 * seconds).toISOString();

const blank = { started: null, duration_ms: null, share: null };

/** A line for a stage. */
export function stageLine(stage: Stage, state: LineState, more: Partial<Line> = {}): Line {
  return { what: { what: "stage", stage }, state, ...blank, ...(state === "running" && { started: ago(9) }), ...more };
}

/** A line for a revision. */
export function revisionLine(named: Named, state: LineState, more: Partial<Line> = {}): Line {
  return { what: { what: "revision", named }, state, ...blank, ...more };
}
