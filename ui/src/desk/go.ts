// Where the person is: a place of the bar, or a task that takes the whole window.
import { createContext, useContext } from "react";

export type SettingsPage = "databases" | "central" | "backups" | "quiet-hours" | "appearance";

export type Where =
  | { at: "status" }
  | { at: "backups"; database?: string }
  | { at: "history"; database?: string; revision?: string }
  | { at: "base-data"; database?: string }
  | { at: "settings"; page?: SettingsPage }
  | { at: "help"; code?: string }
  | { at: "drift"; database: string }
  | { at: "update"; database: string }
  | { at: "downgrade"; database: string; target: string }
  | { at: "restore"; database: string; backup: string }
  | { at: "undo"; database: string }
  | { at: "stamp"; database: string; revision?: string }
  | { at: "recover"; database: string }
  | { at: "install" }
  | { at: "running" };

/** Tasks take the whole window; all else are places of the bar. */
const PLACES: Where["at"][] = ["status", "backups", "history", "base-data", "settings", "help", "drift"];

export const isPlace = ({ at }: Where): boolean => PLACES.includes(at);

export const GoContext = createContext<((where: Where) => void) | undefined>(undefined);

/** Goes somewhere else. */
export function useGo(): (where: Where) => void {
  const go = useContext(GoContext);
  if (!go) throw new Error("outside of the window");
  return go;
}
