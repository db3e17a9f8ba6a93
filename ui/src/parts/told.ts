// A problem in words for the window: the texts of errors are shared with the command line, whose advice names commands.
import { useMemo } from "react";
import { useTexts } from "../texts/texts";
import type { Problem } from "../wire/Problem";

export interface Told {
  happened: string;
  /** Whether the data is safe. */
  data?: string;
  /** What to do. */
  next?: string;
}

/** What only somebody at a command line could follow. */
const COMMANDS = /`kasadar|kasadar-|--[a-z]|PGPASS|VISUAL|komut|command/;

/** The window's own advice where there is one, else the shared one, and never a command line. */
export function useTold(): (problem: Pick<Problem, "name" | "args">) => Told {
  const { text, optional } = useTexts();
  return useMemo(() => {
    return ({ name, args }) => {
      const id = `error-${name}`;
      const data = optional(`${id}.data`, args);
      const shared = optional(`${id}.next`, args);
      const fitting = shared && COMMANDS.test(shared) ? text("window-advice") : shared;
      const next = optional(`window-advice-${name}`, args) ?? fitting;
      return { happened: text(id, args), ...(data && { data }), ...(next && { next }) };
    };
  }, [text, optional]);
}
