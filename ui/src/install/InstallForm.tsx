// What a new installation asks, page by page. What was typed is kept here until it is carried out, and nowhere longer.
import { Button } from "@mantine/core";
import { type FormEvent, useEffect, useId, useState } from "react";
import { useDesk } from "../desk/desk";
import { useGo } from "../desk/go";
import { useAnswer } from "../desk/useAnswer";
import { useFirstFault } from "../form/useFirstFault";
import { WizardFrame } from "../frame/WizardFrame";
import { useTold } from "../parts/told";
import { centralFaults, centralOf, centralText, passwordOf } from "../settings/central";
import { freeName } from "../settings/names";
import { useConnectionTest } from "../settings/useConnectionTest";
import { useTexts } from "../texts/texts";
import type { Ask } from "../wire/Ask";
import type { CentralSettings } from "../wire/CentralSettings";
import type { PickedFile } from "../wire/PickedFile";
import type { Problem } from "../wire/Problem";
import { AskFields } from "./AskFields";
import { answersOf, faultsOf, type Typed } from "./asks";
import { Confirm } from "./Confirm";
import type { FrameTexts } from "./InstallTask";
import { Centre, Machine, Place } from "./Steps";

/** Everything that an installation asks. */
const ASKS: Ask[] = ["company-name", "store-name", "store-code", "admin-name", "admin-login", "admin-password"];
const HEADS = [
  ["window-install-machine", "window-install-machine-sentence"],
  ["window-install-place", "window-install-place-sentence"],
  ["window-install-centre", "window-install-centre-sentence"],
  ["window-install-shop", "window-install-shop-sentence"],
] as const;
const SHOP = 3;
/** The step that carries it out. */
export const RUN = 4;

interface FormProps {
  frame: FrameTexts;
  hidden: boolean;
  /** Why the engine did not take the password of a run that has ended. */
  refusal: Problem | undefined;
}

export function InstallForm({ frame, hidden, refusal }: FormProps) {
  const { text } = useTexts();
  const { platform } = useDesk();
  const go = useGo();
  const id = useId();
  const [step, setStep] = useState(0);
  const [looked, setLooked] = useState(false);
  const [file, setFile] = useState<PickedFile>();
  const [wanted, setWanted] = useState<boolean>();
  const [centre, setCentre] = useState<ReturnType<typeof centralText>>();
  const [typed, setTyped] = useState<Typed>({});
  const { form, point } = useFirstFault<HTMLFormElement>();
  const test = useConnectionTest();
  const greeting = useAnswer(() => platform.greeting(), [platform]).answer;
  const settings = useAnswer(() => platform.settings(), [platform]).answer;

  const known = settings?.central ?? null;
  const connects = wanted ?? known !== null;
  const address = centre ?? centralText(known);
  const central: CentralSettings | undefined = connects ? centralOf(address, known) : undefined;
  const centreFaults = connects ? centralFaults(address) : {};
  const shopFaults = faultsOf(ASKS, typed);
  const faults = step === 2 ? centreFaults : step === SHOP ? shopFaults : {};

  const sound = () => {
    setLooked(true);
    if (Object.keys(faults).length === 0) return true;
    point();
    return false;
  };
  const turn = (to: number) => {
    setLooked(false);
    setStep(to);
  };
  const told = useTold();
  const [refused, setRefused] = useState<Problem>();
  // Back where it was typed, with all else as it was.
  const refuse = (problem: Problem) => {
    setRefused(problem);
    turn(SHOP);
    point();
  };
  useEffect(() => {
    if (refusal) refuse(refusal);
  }, [refusal]);
  const next = (event: FormEvent) => {
    event.preventDefault();
    if (sound()) turn(step + 1);
  };
  if (hidden) return null;
  if (step === RUN) {
    const taken = [...(settings?.stores.map(({ name }) => name) ?? []), known?.name ?? "central"];
    return (
      <Confirm
        frame={frame}
        step={RUN}
        request={{ name: freeName(typed["store-code"] ?? "", taken), file: file?.id ?? null }}
        typed={typed}
        answers={answersOf(ASKS, typed)}
        centre={central && { central, password: passwordOf(address) }}
        back={() => turn(SHOP)}
        // After a failure the fields are what a person comes back to.
        begun={() => turn(SHOP)}
        refuse={refuse}
      />
    );
  }
  const [heading, sentence] = HEADS[step] ?? HEADS[0];
  return (
    <WizardFrame
      {...frame}
      step={step}
      heading={text(heading)}
      sentence={text(sentence)}
      out={
        <Button variant="subtle" color="gray" onClick={() => go({ at: "status" })}>
          {text("window-cancel")}
        </Button>
      }
      on={
        <>
          {step > 0 && (
            <Button variant="default" onClick={() => turn(step - 1)}>
              {text("window-back")}
            </Button>
          )}
          <Button miw={140} type="submit" form={id}>
            {text("window-next")}
          </Button>
        </>
      }
    >
      <form id={id} ref={form} onSubmit={next} noValidate>
        {step === 0 && <Machine />}
        {step === 1 && <Place usual={greeting?.store_place ?? ""} file={file} pick={setFile} />}
        {step === 2 && (
          <Centre
            wanted={connects}
            want={setWanted}
            typed={address}
            faults={looked ? centreFaults : {}}
            known={known !== null}
            test={test}
            change={(next) => {
              setCentre(next);
              test.forget();
            }}
            tryIt={() => {
              if (central && sound()) test.run(central, passwordOf(address));
            }}
          />
        )}
        {step === SHOP && (
          <AskFields
            asks={ASKS}
            typed={typed}
            faults={looked ? shopFaults : {}}
            refusal={refused && told(refused).happened}
            change={(typed) => {
              setTyped(typed);
              setRefused(undefined);
            }}
          />
        )}
      </form>
    </WizardFrame>
  );
}
