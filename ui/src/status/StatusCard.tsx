// One database: state, sentence, the one next step, the line, and what else is known.
import { Button, Collapse } from "@mantine/core";
import { useId, useState } from "react";
import { useGo } from "../desk/go";
import { Line } from "../line/Line";
import { walk } from "../line/walk";
import { Details } from "../parts/Details";
import { Facts } from "../parts/Facts";
import { Place } from "../parts/Place";
import { Seal } from "../parts/Seal";
import { type Text, useLanguage, useTexts } from "../texts/texts";
import type { Configured } from "../wire/Configured";
import type { Status } from "../wire/Status";
import { BackupTold, useBackupHere } from "./BackupHere";
import { cardFacts } from "./cardFacts";
import { nextOf } from "./next";
import { signs } from "./states";
import css from "./status.module.css";

interface Props {
  database: Configured;
  named: boolean;
  status: Status;
  /** Whether it is the most urgent one: only its button is filled. */
  first: boolean;
  refresh: () => void;
}

export function StatusCard({ database, named, status, first, refresh }: Props) {
  const { text, optional } = useTexts();
  const { language } = useLanguage();
  const go = useGo();
  const backup = useBackupHere(database.name, refresh);
  const sign = signs[status.state];
  const remains = status.left_behind?.remains.remains ?? "half-done";
  const cause = status.edited.length > 0 ? "file" : "schema";
  const args = { count: status.pending.length, remains, cause };
  const id = `state-${status.state}`;
  const way = walk(status);
  const { label, deed } = nextOf(status.state, database.name);
  const explains = "does" in deed && deed.does === "explain";
  const [open, setOpen] = useState(false);
  const explained = useId();
  const act = () => {
    if ("goes" in deed) go(deed.goes);
    else if (explains) setOpen(!open);
    else backup.start();
  };
  const next = optional(`window-state-${status.state}`, args);
  return (
    <article className={css.sheet}>
      <header className={css.top}>
        <Place database={database} named={named} />
      </header>
      <div className={css.state}>
        <Seal {...sign} />
        <div className={css.words}>
          <p className={css.word} data-state={status.state} style={{ color: `var(--k-${sign.tone})` }}>
            {text(id, args)}
          </p>
          <p>{text(`${id}.sentence`, args)}</p>
          {next && <p className={css.next}>{next}</p>}
        </div>
        {!backup.running && (
          <Button
            variant={first ? "filled" : "default"}
            className={css.button}
            {...(explains && { "aria-expanded": open, "aria-controls": explained })}
            onClick={act}
          >
            {text(label)}
          </Button>
        )}
      </div>
      {explains && (
        <Collapse expanded={open} transitionDuration={120} id={explained}>
          <div className={css.explained}>
            <p>{text("window-newer-why")}</p>
            <p>{text("window-newer-do")}</p>
          </div>
        </Collapse>
      )}
      <BackupTold backup={backup} />
      {way && <Line walk={way} sentence={sentence(status, text)} />}
      <div className={css.below}>
        <Facts facts={cardFacts(status, language, text)} />
      </div>
      <Details database={database} />
    </article>
  );
}

function sentence(status: Status, text: Text): string {
  const args = { applied: status.applied, pending: status.pending.length };
  if (status.unfinished) return text("window-line-broken", { ...args, revision: status.unfinished.revision });
  return text("window-line", args);
}
