// Where the person is, and where they came from.
import { useCallback, useState } from "react";
import type { Where } from "./go";

/** So many steps back are remembered. */
const LENGTH = 20;

export interface Trail {
  where: Where;
  go: (where: Where) => void;
  /** To where the person was before; stays where there is nothing. */
  back: () => void;
}

export function useTrail(first: Where): Trail {
  const [trail, setTrail] = useState<Where[]>([first]);
  const go = useCallback((where: Where) => {
    setTrail((trail) => {
      const here = trail[trail.length - 1];
      // The same place twice would be a step back that leads nowhere.
      const before = JSON.stringify(here) === JSON.stringify(where) ? trail.slice(0, -1) : trail;
      return [...before, where].slice(-LENGTH);
    });
  }, []);
  const back = useCallback(() => setTrail((trail) => (trail.length > 1 ? trail.slice(0, -1) : trail)), []);
  return { where: trail[trail.length - 1] ?? first, go, back };
}
