// Loading: prepared, asked what only a person can say, signed in for, begun, and followed to its end.
import { Button, Modal } from "@mantine/core";
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { useDesk } from "../desk/desk";
import { useCarryOut } from "../desk/useCarryOut";
import { useFirstFault } from "../form/useFirstFault";
import { AskFields } from "../install/AskFields";
import { answersOf, faultsOf, type Typed } from "../install/asks";
import { Failure, NOTHING } from "../platform/platform";
import dialog from "../sign-in/sign-in.module.css";
import { useTexts } from "../texts/texts";
import type { Ask } from "../wire/Ask";
import type { Configured } from "../wire/Configured";
import type { Prepared } from "../wire/Prepared";
import type { SeedReport } from "../wire/SeedReport";
import type { Task } from "../wire/Task";

export interface Load {
  prepare: () => Promise<void>;
  /** Whether it is being prepared or about to begin. */
  busy: boolean;
  failure?: Failure | undefined;
  /** The load of this database that is under way, or that ended here. */
  task?: Task | undefined;
  dialogs: ReactNode;
}

export function useLoad(database: Configured): Load {
  const { platform, task: last } = useDesk();
  const [asking, setAsking] = useState<Prepared<SeedReport>>();
  const [preparing, setPreparing] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [begun, setBegun] = useState(false);
  const { carryOut, busy, failure: refused, dialog } = useCarryOut(() => setBegun(true));

  const run = ({ token, permission }: Prepared<SeedReport>, answers: Record<string, string>) =>
    carryOut({ token, permission, given: { ...NOTHING, answers } });
  const prepare = async () => {
    setPreparing(true);
    setFailure(undefined);
    setBegun(false);
    try {
      const prepared = await platform.prepareSeed(database.name);
      if (prepared.subject.questions.length > 0) setAsking(prepared);
      else run(prepared, {});
    } catch (thrown) {
      setFailure(Failure.of(thrown));
    }
    setPreparing(false);
  };
  const mine = last?.kind === "seed" && last.database === database.name && (begun || !last.ended) ? last : undefined;
  return {
    prepare,
    busy: preparing || busy,
    failure: failure ?? refused,
    task: mine,
    dialogs: (
      <>
        {asking && (
          <Questions
            asks={asking.subject.questions}
            cancel={() => setAsking(undefined)}
            answer={(answers) => {
              setAsking(undefined);
              run(asking, answers);
            }}
          />
        )}
        {dialog}
      </>
    ),
  };
}

interface QuestionsProps {
  asks: Ask[];
  cancel: () => void;
  answer: (answers: Record<string, string>) => void;
}

function Questions({ asks, cancel, answer }: QuestionsProps) {
  const { text } = useTexts();
  const id = useId();
  const [typed, setTyped] = useState<Typed>({});
  const [looked, setLooked] = useState(false);
  const { form, point } = useFirstFault<HTMLFormElement>();
  const faults = faultsOf(asks, typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setLooked(true);
    if (Object.keys(faults).length > 0) point();
    else answer(answersOf(asks, typed));
  };
  return (
    <Modal
      opened
      onClose={cancel}
      centered
      size={640}
      radius="lg"
      padding={28}
      withCloseButton={false}
      title={text("window-base-data-questions")}
    >
      <form id={id} ref={form} className={dialog.form} onSubmit={submit} noValidate>
        <p>{text("window-base-data-questions-sentence")}</p>
        <AskFields asks={asks} typed={typed} faults={looked ? faults : {}} change={setTyped} />
      </form>
      <div className={dialog.buttons}>
        <Button variant="default" onClick={cancel}>
          {text("window-cancel")}
        </Button>
        <Button type="submit" form={id}>
          {text("window-base-data-go")}
        </Button>
      </div>
    </Modal>
  );
}
