// From "prepared" to "under way": asks who it is where that matters, then carries it out.
import { type ReactNode, useState } from "react";
import { Failure } from "../platform/platform";
import { SignIn } from "../sign-in/SignIn";
import type { Given } from "../wire/Given";
import type { Permission } from "../wire/Permission";
import { useDesk } from "./desk";

interface Wanted {
  token: string;
  permission: Permission;
  given: Given;
}

export interface CarryOut {
  /** Begins it, after a sign-in where one is asked for. */
  carryOut: (wanted: Wanted) => void;
  /** Whether it is about to begin. */
  busy: boolean;
  /** Why it could not begin. */
  failure?: Failure;
  /** Stands somewhere on the screen: the dialog. */
  dialog: ReactNode;
}

export function useCarryOut(begun: () => void): CarryOut {
  const { platform, follow } = useDesk();
  const [asking, setAsking] = useState<Wanted>();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();

  const begin = async ({ token, given }: Wanted) => {
    setBusy(true);
    setFailure(undefined);
    try {
      follow(await platform.execute(token, given));
      begun();
    } catch (thrown) {
      setFailure(Failure.of(thrown));
    }
    setBusy(false);
  };
  const carryOut = (wanted: Wanted) => {
    const { permission } = wanted;
    const open = permission.asks === "nobody" || (permission.asks === "recovery" && permission.administrator);
    if (open) begin(wanted);
    else setAsking(wanted);
  };
  const dialog = asking && (
    <SignIn
      token={asking.token}
      permission={asking.permission}
      onCancel={() => setAsking(undefined)}
      onSignedIn={() => {
        setAsking(undefined);
        begin(asking);
      }}
    />
  );
  return { carryOut, busy, ...(failure && { failure }), dialog };
}
