// Which version is written: the one that the evidence names, or another with a reason; what that would change.
import { Button, Radio, Select, Textarea } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { type ReactNode, useRef, useState } from "react";
import { useDesk } from "../desk/desk";
import { useAnswer } from "../desk/useAnswer";
import { useCarryOut } from "../desk/useCarryOut";
import { WizardFrame } from "../frame/WizardFrame";
import { messageOf } from "../history/message";
import { FactList } from "../parts/FactList";
import { Trouble } from "../parts/Trouble";
import { NOTHING } from "../platform/platform";
import { useLanguage, useTexts } from "../texts/texts";
import type { Identity } from "../wire/Identity";
import type { StampRequest } from "../wire/StampRequest";
import { identifiedRows } from "./identified";
import { shown } from "./StampTask";
import css from "./stamp.module.css";

export interface Frame {
  task: string;
  about: string;
  steps: string[];
  safety: string;
}

interface Props {
  frame: Frame;
  database: string;
  identity: Identity;
  current: string[];
  request: StampRequest | undefined;
  setRequest: (request: StampRequest) => void;
  back: () => void;
  cancel: ReactNode;
}

export function ChooseStep({ frame, database, identity, current, request, setRequest, back, cancel }: Props) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const { platform } = useDesk();
  const rows = identifiedRows(identity);
  const asked: StampRequest | undefined = request ?? (rows ? { stamp: "identified" } : undefined);
  const target = asked?.stamp === "target" ? asked.revision : null;
  const [other, setOther] = useState(target !== null || !rows);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState<"revision" | "reason">();
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const revisionField = useRef<HTMLInputElement>(null);
  const { answer: history } = useAnswer(() => platform.history(database), [platform, database]);
  const wanted = other && target === null ? undefined : asked;
  const {
    answer: prepared,
    failure,
    ask,
  } = useAnswer(
    async () => (wanted ? platform.prepareStamp(database, wanted) : null),
    [platform, database, other, target],
  );
  const { carryOut, busy, failure: notBegun, dialog } = useCarryOut(() => {});
  const subject = prepared?.subject;
  const refused = subject?.refused ?? null;
  const plan = subject?.plan ?? null;
  const nothing = plan !== null && plan.steps.length === 0;

  const write = () => {
    if (!wanted) {
      setMissing("revision");
      revisionField.current?.focus();
      return;
    }
    if (refused && reason.trim() === "") {
      setMissing("reason");
      reasonField.current?.focus();
      return;
    }
    if (!prepared) return;
    const given = { ...NOTHING, despite_schema: refused ? reason.trim() : null };
    carryOut({ token: prepared.token, permission: prepared.permission, given });
  };
  const error = (words: string) => (
    <span>
      <IconAlertCircle size={16} aria-hidden /> {text(words)}
    </span>
  );
  return (
    <WizardFrame
      {...frame}
      step={1}
      heading={text("window-stamp-choose")}
      sentence={text("window-stamp-only-version")}
      out={cancel}
      on={
        <>
          <Button variant="default" onClick={back}>
            {text("window-back")}
          </Button>
          {!nothing && (
            <Button miw={140} loading={busy || (wanted !== undefined && !prepared && !failure)} onClick={write}>
              {text("window-stamp-write")}
            </Button>
          )}
        </>
      }
    >
      {rows && (
        <Radio.Group
          label={text("window-stamp-which")}
          value={other ? "other" : "identified"}
          onChange={(value) => {
            setOther(value === "other");
            setMissing(undefined);
            if (value === "identified") setRequest({ stamp: "identified" });
          }}
        >
          <div className={css.choices}>
            <Radio
              value="identified"
              size="md"
              label={text("window-stamp-identified", { revision: shown(rows, text("window-stamp-base")) })}
            />
            <Radio value="other" size="md" label={text("window-stamp-other")} />
          </div>
        </Radio.Group>
      )}
      {other && (
        <Select
          ref={revisionField}
          size="lg"
          searchable
          label={text("window-stamp-revision")}
          value={target}
          nothingFoundMessage={text("window-stamp-no-match")}
          data={[
            ...(history?.rows ?? []).map((row) => ({
              value: row.revision,
              label: `${messageOf(row, language)} · ${row.revision}`,
            })),
            { value: "base", label: text("window-stamp-base") },
          ]}
          error={missing === "revision" && error("window-stamp-revision-missing")}
          onChange={(revision) => {
            setMissing(undefined);
            if (revision) setRequest({ stamp: "target", revision });
          }}
        />
      )}
      {failure && (
        <Trouble problem={failure.problem}>
          <Button variant="default" mt={12} onClick={ask}>
            {text("window-retry")}
          </Button>
        </Trouble>
      )}
      {plan && (
        <FactList
          facts={[
            { label: text("window-stamp-recorded"), value: shown(current, text("window-no-current")), isId: true },
            {
              label: text("window-stamp-becomes"),
              value: shown(plan.rows_after, text("window-stamp-base")),
              isId: true,
            },
          ]}
        />
      )}
      {nothing && <p role="status">{text("window-stamp-nothing")}</p>}
      {refused && (
        <>
          <Trouble problem={refused} small />
          {!nothing && (
            <Textarea
              ref={reasonField}
              size="lg"
              rows={3}
              label={text("window-stamp-reason")}
              description={text("window-stamp-reason-sentence")}
              value={reason}
              error={missing === "reason" && error("window-stamp-reason-missing")}
              onChange={(event) => {
                setReason(event.currentTarget.value);
                setMissing(undefined);
              }}
            />
          )}
        </>
      )}
      {notBegun && (
        <Trouble problem={notBegun.problem}>
          <Button variant="default" mt={12} onClick={ask}>
            {text("window-retry")}
          </Button>
        </Trouble>
      )}
      {dialog}
    </WizardFrame>
  );
}
