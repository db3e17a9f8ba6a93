// One database: state, sentence, next step, the line, and what else is known.
import { Line } from "../line/Line";
import { walk } from "../line/walk";
import { Details } from "../parts/Details";
import { type Fact, Facts } from "../parts/Facts";
import { Place } from "../parts/Place";
import { Rich } from "../parts/Rich";
import { Seal } from "../parts/Seal";
import { size, span, when } from "../texts/format";
import { type Language, type Text, useLanguage, useTexts } from "../texts/texts";
import type { Configured } from "../wire/Configured";
import type { Status } from "../wire/Status";
import { signs } from "./states";
import css from "./status.module.css";

interface Props {
  database: Configured;
  named: boolean;
  status: Status;
}

export function StatusCard({ database, named, status }: Props) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const sign = signs[status.state];
  const remains = status.left_behind?.remains.remains ?? "half-done";
  const cause = status.edited.length > 0 ? "file" : "schema";
  const args = { count: status.pending.length, remains, cause };
  const id = `state-${status.state}`;
  const way = walk(status);
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
          {status.state !== "up-to-date" && (
            <p className={css.next}>
              <Rich text={text(`${id}.next`, args)} />
            </p>
          )}
        </div>
      </div>
      {way && <Line walk={way} sentence={sentence(status, text)} />}
      <div className={css.below}>
        <Facts facts={facts(status, !way, language, text)} />
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

function facts(status: Status, withCurrent: boolean, language: Language, text: Text): Fact[] {
  const { last_run: last, facts } = status;
  const ids = status.current.map((revision) => revision.revision).join(", ");
  const run = () => {
    if (!last) return text("window-no-run");
    const at = when(new Date(last.started), new Date(), language, text);
    const took = last.outcome === "done" ? span(last.duration_ms, language) : text(`outcome-${last.outcome}`);
    return text("window-run", { when: at, took });
  };
  return [
    { label: text("window-last-run"), value: run() },
    { label: text("window-size"), value: size(facts.bytes, language) },
    { label: text("window-engine"), value: facts.version },
    ...(withCurrent
      ? [{ label: text("window-current"), value: ids || text("window-no-current"), isId: ids !== "" }]
      : []),
  ];
}
