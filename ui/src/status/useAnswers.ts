// Asks the platform: first which databases there are, then each by itself, so that a silent server keeps nobody waiting.
import { useCallback, useEffect, useRef, useState } from "react";
import { Failure, type Platform } from "../platform/platform";
import type { Answer } from "./answer";

export interface Answers {
  /** None while it is not known which databases there are. */
  answers?: Answer[];
  /** Why that could not be learnt. */
  failure?: Failure;
  /** When all had answered last. */
  checked?: Date;
}

export function useAnswers(platform: Platform): Answers & { refresh: () => void } {
  const [known, setKnown] = useState<Answers>({});
  const round = useRef(0);

  const refresh = useCallback(async () => {
    round.current += 1;
    const mine = round.current;
    // An answer to an older question comes too late.
    const tell = (change: (before: Answers) => Answers) => {
      if (round.current === mine) setKnown(change);
    };
    try {
      const databases = await platform.databases();
      // What was known stays on the screen until the new answer is there.
      tell((before) => ({
        ...(before.checked && { checked: before.checked }),
        answers: databases.map(
          (database) => before.answers?.find((answer) => answer.database.name === database.name) ?? { database },
        ),
      }));
      const asked = databases.map(async (database) => {
        const answer: Answer = await platform.status(database.name).then(
          (status) => ({ database, status }),
          (thrown) => ({ database, failure: Failure.of(thrown) }),
        );
        const isIt = (old: Answer) => old.database.name === database.name;
        tell((before) => ({ ...before, answers: before.answers?.map((old) => (isIt(old) ? answer : old)) ?? [] }));
      });
      await Promise.all(asked);
      tell((before) => ({ ...before, checked: new Date() }));
    } catch (thrown) {
      tell(() => ({ failure: Failure.of(thrown), checked: new Date() }));
    }
  }, [platform]);

  useEffect(() => {
    refresh();
  }, [refresh]);
  return { ...known, refresh };
}
