// What would be installed, and where: prepared, shown, and carried out when a person says so.
import { Button, Skeleton } from "@mantine/core";
import { useEffect, useState } from "react";
import { useDesk } from "../desk/desk";
import { useAnswer } from "../desk/useAnswer";
import { useCarryOut } from "../desk/useCarryOut";
import { WizardFrame } from "../frame/WizardFrame";
import { Trouble } from "../parts/Trouble";
import { Failure, NOTHING } from "../platform/platform";
import { useTexts } from "../texts/texts";
import type { CentralSettings } from "../wire/CentralSettings";
import type { InstallRequest } from "../wire/InstallRequest";
import type { Problem } from "../wire/Problem";
import { isOfPassword, type Typed } from "./asks";
import type { FrameTexts } from "./InstallTask";
import css from "./install.module.css";
import { useLong } from "./useLong";

interface Props {
  frame: FrameTexts;
  step: number;
  request: InstallRequest;
  typed: Typed;
  answers: Record<string, string>;
  centre: { central: CentralSettings; password: string | null } | undefined;
  back: () => void;
  begun: () => void;
  /** The engine does not take the password. */
  refuse: (problem: Problem) => void;
}

export function Confirm({ frame, step, request, typed, answers, centre, back, begun, refuse }: Props) {
  const { text } = useTexts();
  const { platform } = useDesk();
  const { name, file } = request;
  const { answer: prepared, failure, ask } = useAnswer(() => platform.prepareInstall({ name, file }), [name, file]);
  const [saving, setSaving] = useState(false);
  const [unsaved, setUnsaved] = useState<Failure>();
  const { carryOut, busy, failure: refused, dialog } = useCarryOut(begun);
  const long = useLong();
  useEffect(() => {
    if (refused && isOfPassword(refused.problem)) refuse(refused.problem);
  }, [refused]);

  const run = async () => {
    if (!prepared) return;
    setUnsaved(undefined);
    setSaving(true);
    try {
      if (centre) await platform.change({ set: "central", ...centre });
      carryOut({ token: prepared.token, permission: prepared.permission, given: { ...NOTHING, answers } });
    } catch (thrown) {
      setUnsaved(Failure.of(thrown));
    }
    setSaving(false);
  };
  // A token works once: after a refusal it is prepared anew.
  const retry = refused ? ask : run;
  const trouble = failure ?? unsaved ?? refused;
  const facts: [string, string][] = [
    ["window-install-fact-place", prepared?.subject ?? ""],
    ["window-install-company", typed["company-name"] ?? ""],
    ["window-install-store", typed["store-name"] ?? ""],
    ["window-install-code", typed["store-code"] ?? ""],
    ["window-install-fact-name", name],
    ["window-install-admin", [typed["admin-name"]?.trim(), typed["admin-login"]?.trim()].filter(Boolean).join(", ")],
    [
      "window-install-step-centre",
      centre ? `${centre.central.host}:${centre.central.port}` : text("window-install-fact-no-centre"),
    ],
  ];
  return (
    <WizardFrame
      {...frame}
      step={step}
      heading={text("window-install-ready")}
      sentence={text("window-install-ready-sentence")}
      out={null}
      on={
        <>
          <Button variant="default" onClick={back}>
            {text("window-back")}
          </Button>
          {failure ? (
            <Button miw={140} onClick={ask}>
              {text("window-retry")}
            </Button>
          ) : (
            <Button miw={140} loading={!prepared || busy || saving} onClick={retry}>
              {text(refused ? "window-retry" : "window-install-run")}
            </Button>
          )}
        </>
      }
    >
      {trouble && <Trouble problem={trouble.problem} />}
      {!prepared && !failure && long && <Skeleton height={240} />}
      {prepared && (
        <dl className={css.facts}>
          {facts
            .filter(([, value]) => value !== "")
            .map(([label, value]) => (
              <div key={label}>
                <dt>{text(label)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      )}
      {dialog}
    </WizardFrame>
  );
}
