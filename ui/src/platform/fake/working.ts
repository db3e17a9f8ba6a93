// A task in memory for the scenes of backups, restores and stamps: told to whoever attends, ended by whoever plays it.
import type { Ended } from "../../wire/Ended";
import type { Line } from "../../wire/Line";
import type { LineState } from "../../wire/LineState";
import type { Message } from "../../wire/Message";
import type { Progress } from "../../wire/Progress";
import type { Share } from "../../wire/Share";
import type { Stage } from "../../wire/Stage";
import type { Task } from "../../wire/Task";
import type { TaskKind } from "../../wire/TaskKind";
import type { Platform } from "../platform";
import { failure } from "./answers";

export interface Player {
  platform: Pick<Platform, "attend" | "task" | "stop">;
  begin: (kind: TaskKind, database: string, progress?: Partial<Progress>) => Task;
  tell: (progress: Partial<Progress>) => void;
  end: (ended: Ended) => void;
}

export const STOPPED: Ended = {
  ended: "failed",
  problem: { code: "KSD-1307", name: "cancelled", args: {}, exit: "interrupted", causes: [] },
  report: null,
};

/** `plays` says how a task that was begun goes on by itself; nothing when a test does that. */
export function player(plays?: (task: Task, player: Player) => void): Player {
  let task: Task | null = null;
  const hearers: ((message: Message) => void)[] = [];
  const set = (change: Partial<Task>) => {
    if (!task || task.ended) return;
    task = { ...task, ...change };
    for (const hear of hearers) hear({ message: "task", task });
  };
  const self: Player = {
    platform: {
      attend: async (hear) => {
        hearers.push(hear);
      },
      task: async () => task,
      stop: async () => set({ stopping: true, ended: STOPPED }),
    },
    begin: (kind, database, progress = {}) => {
      if (task && !task.ended) {
        throw failure("task-running", "KSD-1853", "locked", { kind: task.kind, database: task.database });
      }
      const all: Progress = { lines: [], waits_for: null, stop: "nothing", ...progress };
      const started = new Date(Date.now() - 12_000).toISOString();
      task = { id: (task?.id ?? 0) + 1, kind, database, started, progress: all, stopping: false, ended: null };
      set({});
      plays?.(task, self);
      return task;
    },
    tell: (progress) => task && set({ progress: { ...task.progress, ...progress } }),
    end: (ended) => set({ ended }),
  };
  return self;
}

/** A line of the list. */
export function line(
  stage: Stage,
  state: LineState,
  share: Share | null = null,
  duration_ms: number | null = null,
): Line {
  const started = state === "running" ? new Date(Date.now() - 9000).toISOString() : null;
  return { what: { what: "stage", stage }, state, started, duration_ms, share };
}
