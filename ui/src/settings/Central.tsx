// Where the centre is: its address, a try of it, and leaving it.
import { Button, Modal } from "@mantine/core";
import { IconPlugConnected } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useFirstFault } from "../form/useFirstFault";
import { Trouble } from "../parts/Trouble";
import dialog from "../sign-in/sign-in.module.css";
import { useTexts } from "../texts/texts";
import { CentralFields } from "./CentralFields";
import { centralFaults, centralOf, centralText, passwordOf } from "./central";
import { Said } from "./Said";
import type { PageProps } from "./SettingsScreen";
import css from "./settings.module.css";
import { TestResult } from "./TestResult";
import { useChange } from "./useChange";
import { useConnectionTest } from "./useConnectionTest";

export function Central({ settings, tell }: PageProps) {
  const { text } = useTexts();
  const [typed, setTyped] = useState(() => centralText(settings.central));
  const [looked, setLooked] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const { form, point } = useFirstFault<HTMLFormElement>();
  const test = useConnectionTest();
  const { change, busy, forget, ...said } = useChange(tell);

  const faults = centralFaults(typed);
  const central = centralOf(typed, settings.central);
  const sound = () => {
    setLooked(true);
    if (Object.keys(faults).length === 0) return true;
    point();
    return false;
  };
  const tryIt = (event: FormEvent) => {
    event.preventDefault();
    if (sound()) test.run(central, passwordOf(typed));
  };
  const save = async () => {
    if (!sound()) return;
    const kept = await change({ set: "central", central, password: passwordOf(typed) });
    if (kept) setTyped({ ...typed, password: "" });
  };
  const leave = async () => {
    setLeaving(false);
    if (!(await change({ set: "no-central" }))) return;
    setTyped(centralText(null));
    setLooked(false);
    test.forget();
  };
  return (
    <>
      {!settings.central && <p className={css.dim}>{text("window-settings-central-none")}</p>}
      <form ref={form} className={css.form} onSubmit={tryIt} noValidate>
        <CentralFields
          value={typed}
          faults={looked ? faults : {}}
          known={settings.central !== null}
          change={(next) => {
            setTyped(next);
            test.forget();
            forget();
          }}
        />
        <div className={css.buttons}>
          <Button type="submit" loading={test.busy} leftSection={<IconPlugConnected size={20} aria-hidden />}>
            {text("window-settings-try")}
          </Button>
          <Button variant="default" loading={busy} onClick={save}>
            {text("window-settings-save")}
          </Button>
          {settings.central && (
            <Button variant="subtle" color="gray" onClick={() => setLeaving(true)}>
              {text("window-settings-leave")}
            </Button>
          )}
        </div>
      </form>
      <Said {...said} />
      {test.failure && <Trouble problem={test.failure.problem} />}
      {test.outcome && test.central && <TestResult outcome={test.outcome} central={test.central} />}
      <Modal
        opened={leaving}
        onClose={() => setLeaving(false)}
        centered
        size={480}
        radius="lg"
        padding={28}
        withCloseButton={false}
        title={text("window-settings-leave-title")}
      >
        <p>{text("window-settings-leave-sentence")}</p>
        <div className={dialog.buttons}>
          <Button variant="default" data-autofocus onClick={() => setLeaving(false)}>
            {text("window-cancel")}
          </Button>
          <Button onClick={leave}>{text("window-settings-leave-button")}</Button>
        </div>
      </Modal>
    </>
  );
}
