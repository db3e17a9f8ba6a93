// The first pages of a new installation: what this machine is, where the file goes, and the centre.
import { Button, Radio } from "@mantine/core";
import { IconBuildingStore, IconFolder, IconPlugConnected } from "@tabler/icons-react";
import { useState } from "react";
import { useDesk } from "../desk/desk";
import { Trouble } from "../parts/Trouble";
import { Failure } from "../platform/platform";
import { CentralFields } from "../settings/CentralFields";
import type { CentralFaults, CentralText } from "../settings/central";
import { TestResult } from "../settings/TestResult";
import type { Trying } from "../settings/useConnectionTest";
import { useTexts } from "../texts/texts";
import type { PickedFile } from "../wire/PickedFile";
import css from "./install.module.css";

export function Machine() {
  const { text } = useTexts();
  return (
    <div className={css.step}>
      <ul className={css.kinds}>
        <li>
          <IconBuildingStore size={28} stroke={1.75} aria-hidden />
          <div>
            <strong>{text("window-install-machine-store")}</strong>
            <p>{text("window-install-machine-store-sentence")}</p>
          </div>
        </li>
      </ul>
      <h2>{text("window-install-machine-other")}</h2>
      <p>{text("window-install-machine-office")}</p>
      <p>{text("window-install-machine-head-office")}</p>
    </div>
  );
}

interface PlaceProps {
  /** The usual place, for people to read. */
  usual: string;
  file: PickedFile | undefined;
  pick: (file: PickedFile | undefined) => void;
}

export function Place({ usual, file, pick }: PlaceProps) {
  const { text } = useTexts();
  const { platform } = useDesk();
  const [failure, setFailure] = useState<Failure>();
  const ask = () => {
    setFailure(undefined);
    platform.pickStore("new").then(
      (file) => file && pick(file),
      (thrown) => setFailure(Failure.of(thrown)),
    );
  };
  return (
    <div className={css.step}>
      <p className={css.place} translate="no">
        {file?.shown ?? usual}
      </p>
      <p className={css.small}>{text(file ? "window-install-place-own" : "window-install-place-usual")}</p>
      <div>
        <Button variant="default" leftSection={<IconFolder size={20} aria-hidden />} onClick={ask}>
          {text("window-install-place-pick")}
        </Button>
        {file && (
          <Button variant="subtle" color="gray" ml={12} onClick={() => pick(undefined)}>
            {text("window-install-place-back")}
          </Button>
        )}
      </div>
      <p>{text("window-install-place-hint")}</p>
      {failure && <Trouble problem={failure.problem} />}
    </div>
  );
}

interface CentreProps {
  wanted: boolean;
  want: (wanted: boolean) => void;
  typed: CentralText;
  change: (typed: CentralText) => void;
  faults: CentralFaults;
  known: boolean;
  test: Trying;
  /** Tries the address; its fields are looked at first. */
  tryIt: () => void;
}

export function Centre({ wanted, want, typed, change, faults, known, test, tryIt }: CentreProps) {
  const { text } = useTexts();
  return (
    <div className={css.step}>
      <Radio.Group
        aria-label={text("window-install-step-centre")}
        value={wanted ? "yes" : "no"}
        onChange={(value) => want(value === "yes")}
      >
        <div className={css.choices}>
          <Radio size="md" value="no" label={text("window-install-centre-none")} />
          <Radio size="md" value="yes" label={text("window-install-centre-some")} />
        </div>
      </Radio.Group>
      {wanted && (
        <>
          <CentralFields value={typed} change={change} faults={faults} known={known} />
          <div>
            <Button
              variant="default"
              loading={test.busy}
              leftSection={<IconPlugConnected size={20} aria-hidden />}
              onClick={tryIt}
            >
              {text("window-settings-try")}
            </Button>
          </div>
          {test.failure && <Trouble problem={test.failure.problem} />}
          {test.outcome && test.central && <TestResult outcome={test.outcome} central={test.central} />}
        </>
      )}
    </div>
  );
}
