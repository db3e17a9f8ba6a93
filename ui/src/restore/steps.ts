// What the steps of a restore share.
import type { ReactNode } from "react";

export interface Common {
  /** What every page of the task shows: for `WizardFrame`. */
  frame: { task: string; about: string; steps: string[]; safety: string };
  /** Name of the database. */
  database: string;
  /** The way out. */
  cancel: ReactNode;
}
