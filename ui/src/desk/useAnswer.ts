// One question to the platform: its answer, why there is none, and a way to ask again.
import { useCallback, useEffect, useRef, useState } from "react";
import { Failure } from "../platform/platform";

export interface Answer<T> {
  /** None while it is awaited for the first time. */
  answer?: T;
  failure?: Failure;
  ask: () => void;
}

/** Asks at once, and again whenever one of `about` changes. An answer to an older question comes too late. */
export function useAnswer<T>(question: () => Promise<T>, about: readonly unknown[]): Answer<T> {
  const [known, setKnown] = useState<{ answer?: T; failure?: Failure }>({});
  const round = useRef(0);
  const ask = useCallback(() => {
    round.current += 1;
    const mine = round.current;
    question().then(
      (answer) => round.current === mine && setKnown({ answer }),
      (thrown) => round.current === mine && setKnown({ failure: Failure.of(thrown) }),
    );
  }, about);
  useEffect(() => {
    setKnown({});
    ask();
  }, [ask]);
  return { ...known, ask };
}
