// Keys that mean the same everywhere: F1 help, Esc back. F5 asks again where a screen says so, and never loads the page anew.
// Whoever comes somewhere is at its heading.
import { useHotkeys } from "@mantine/hooks";
import { useEffect, useRef } from "react";
import { isUnkept } from "../install/seen";
import { useDesk } from "./desk";
import { isPlace, useGo, type Where } from "./go";

/** What Esc closes before anything else. */
const OPEN =
  '[role="dialog"], [role="combobox"][aria-expanded="true"], [aria-haspopup="listbox"][aria-expanded="true"]';

export function useKeys(where: Where, back: () => void): void {
  const go = useGo();
  const { task } = useDesk();
  const runs = task !== null && task.ended === null;
  const unkept = isUnkept(task);
  const held = useRef({ where, back, runs, unkept });
  held.current = { where, back, runs, unkept };

  useHotkeys(
    [
      ["F1", () => !held.current.unkept && !document.querySelector('[role="dialog"]') && go({ at: "help" })],
      ["F5", () => {}],
    ],
    [],
  );
  useEffect(() => {
    // Before the parts of a screen hear it: what is open then closes by itself, and nothing else happens.
    const hear = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || document.querySelector(OPEN)) return;
      const { where, back, runs, unkept } = held.current;
      if (unkept || (!isPlace(where) && runs)) return;
      back();
    };
    window.addEventListener("keydown", hear, true);
    return () => window.removeEventListener("keydown", hear, true);
  }, []);

  const arrived = useRef(where);
  useEffect(() => {
    if (arrived.current === where) return;
    arrived.current = where;
    document.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }, [where]);
}
