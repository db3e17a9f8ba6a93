// One thing is set: under way, done, or why not.
import { useState } from "react";
import { useDesk } from "../desk/desk";
import { Failure } from "../platform/platform";
import type { Settings } from "../wire/Settings";
import type { SettingsChange } from "../wire/SettingsChange";

export interface Change {
  /** Sets it; answers whether it was set. */
  change: (change: SettingsChange) => Promise<boolean>;
  busy: boolean;
  /** Whether the last change was kept and nothing was typed since. */
  saved: boolean;
  failure?: Failure | undefined;
  /** Something was typed since. */
  forget: () => void;
}

export function useChange(known: (settings: Settings) => void): Change {
  const { platform } = useDesk();
  const [state, setState] = useState<{ busy: boolean; saved: boolean; failure?: Failure }>({
    busy: false,
    saved: false,
  });
  const change = async (change: SettingsChange) => {
    setState({ busy: true, saved: false });
    try {
      known(await platform.change(change));
      setState({ busy: false, saved: true });
      return true;
    } catch (thrown) {
      setState({ busy: false, saved: false, failure: Failure.of(thrown) });
      return false;
    }
  };
  return { ...state, change, forget: () => setState({ busy: false, saved: false }) };
}
