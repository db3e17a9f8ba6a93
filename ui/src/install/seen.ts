// Which installation's recovery code a person has said to have kept: for as long as the window is open.
import type { Task } from "../wire/Task";

const KEY = "kasadar.install-seen";

/** Whether it left a recovery code that nobody has kept yet: then nothing else is shown. */
export const isUnkept = (task: Task | null): boolean =>
  task?.kind === "install" &&
  task.ended?.ended === "done" &&
  task.ended.product.product === "installed" &&
  sessionStorage.getItem(KEY) !== task.started;

export const seen = (task: Task): void => sessionStorage.setItem(KEY, task.started);
