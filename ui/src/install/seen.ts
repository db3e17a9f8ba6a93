// Which installation's recovery code a person has said to have kept: for as long as the window is open.
import type { Task } from "../wire/Task";

const KEY = "kasadar.install-seen";

/** Whether nobody needs to see how it ended any more. One that is under way is never seen. */
export const isSeen = (task: Task): boolean =>
  task.ended !== null && (task.ended.ended === "failed" || sessionStorage.getItem(KEY) === task.started);

export const seen = (task: Task): void => sessionStorage.setItem(KEY, task.started);
