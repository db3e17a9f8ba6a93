// A try of the centre's address: under way, or how it came out.
import { useRef, useState } from "react";
import { useDesk } from "../desk/desk";
import { Failure } from "../platform/platform";
import type { CentralSettings } from "../wire/CentralSettings";
import type { ConnectionTest } from "../wire/ConnectionTest";

interface Tried {
  busy: boolean;
  central?: CentralSettings;
  outcome?: ConnectionTest;
  failure?: Failure;
}

export interface Trying extends Tried {
  /** Tries it. */
  run: (central: CentralSettings, password: string | null) => Promise<void>;
  /** Another address was typed: what is known says nothing of it. */
  forget: () => void;
}

export function useConnectionTest(): Trying {
  const { platform } = useDesk();
  const [tried, setTried] = useState<Tried>({ busy: false });
  const round = useRef(0);
  const forget = () => {
    round.current += 1;
    setTried({ busy: false });
  };
  const run = async (central: CentralSettings, password: string | null) => {
    round.current += 1;
    const mine = round.current;
    setTried({ busy: true });
    const next: Tried = await platform.testConnection(central, password).then(
      (outcome) => ({ busy: false, central, outcome }),
      (thrown) => ({ busy: false, failure: Failure.of(thrown) }),
    );
    if (round.current === mine) setTried(next);
  };
  return { ...tried, run, forget };
}
