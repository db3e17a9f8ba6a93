// The account of a task as a till's receipt: the only ornament of the window. It prints plain, and nothing prints beside it.
import { Fragment } from "react";
import css from "./Receipt.module.css";
import { type Sign, SignIcon } from "./Sign";

export interface ReceiptRow {
  label: string;
  value: string;
  isId?: boolean;
}

interface Props {
  heading: string;
  /** Lines under the heading: what it is about, when. */
  under: string[];
  /** Rows that belong together; lines part the groups. */
  groups: ReceiptRow[][];
  /** Stands under the first group. */
  total?: ReceiptRow;
  /** The last line: how it came out. */
  verdict: Sign & { word: string };
}

export function Receipt({ heading, under, groups, total, verdict }: Props) {
  return (
    <section className={css.receipt} data-print aria-label={heading}>
      <div className={css.paper}>
        <h2>{heading}</h2>
        {under.map((line) => (
          <p key={line} className={css.under}>
            {line}
          </p>
        ))}
        {groups.map((rows, index) => (
          <Fragment key={rows[0]?.label ?? index}>
            <dl className={css.group}>
              {rows.map((row, at) => (
                <Row key={`${row.label}${at}`} row={row} />
              ))}
              {index === 0 && total && <Row row={total} strong />}
            </dl>
          </Fragment>
        ))}
        <p className={css.verdict} style={{ color: `var(--k-${verdict.tone})` }}>
          <SignIcon sign={verdict} size={20} />
          {verdict.word}
        </p>
      </div>
    </section>
  );
}

function Row({ row, strong }: { row: ReceiptRow; strong?: true }) {
  return (
    <div className={css.row} data-strong={strong}>
      <dt>{row.label}</dt>
      <dd data-id={row.isId || undefined}>{row.value}</dd>
    </div>
  );
}
