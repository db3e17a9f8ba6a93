// All revisions as rows of one height: only those in sight are drawn, so that thousands stay smooth.
import { UnstyledButton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { span, when } from "../texts/format";
import { useLanguage, useTexts } from "../texts/texts";
import type { History } from "../wire/History";
import type { HistoryRow } from "../wire/HistoryRow";
import { Graph, gutter } from "./Graph";
import css from "./history.module.css";
import { messageOf } from "./message";
import { ROW, useSlice } from "./useSlice";

const LEAP = 10;

interface Props {
  history: History;
  chosen: string | undefined;
  choose: (revision: string) => void;
}

export function HistoryTable({ history: { rows, lanes }, chosen, choose }: Props) {
  const { text } = useTexts();
  const body = useRef<HTMLTableSectionElement>(null);
  const { from, to, reveal } = useSlice(body, rows.length);
  const wide = useMediaQuery("(min-width: 1200px)", false, { getInitialValueInEffect: false }) ?? false;
  const [here, setHere] = useState(() => rows.findIndex((row) => row.revision === chosen));
  const [moved, setMoved] = useState(false);
  const at = rows.findIndex((row) => row.revision === chosen);
  // Who walks from one revision to another in the column at the right sees its row.
  useEffect(() => {
    if (at < 0) return;
    setHere(at);
    reveal(at);
  }, [at]);
  useEffect(() => {
    if (!moved) return;
    body.current?.parentElement?.querySelector<HTMLElement>(`[data-row="${here}"]`)?.focus({ preventScroll: true });
  });

  const keys = (event: KeyboardEvent) => {
    const now = Math.max(0, here);
    const next = {
      ArrowDown: now + 1,
      ArrowUp: now - 1,
      PageDown: now + LEAP,
      PageUp: now - LEAP,
      Home: 0,
      End: rows.length,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const row = Math.max(0, Math.min(rows.length - 1, next));
    setMoved(true);
    setHere(row);
    reveal(row);
  };
  // One row is the way in for Tab; the arrows go on from there.
  const entry = here >= from && here < to ? here : from;
  const columns = wide ? 4 : 1;
  return (
    <div className={css.list}>
      <table
        className={css.table}
        aria-label={text("window-place-history")}
        aria-rowcount={rows.length + 1}
        onKeyDown={keys}
        onBlur={() => setMoved(false)}
      >
        <thead className={wide ? css.heads : css.hidden}>
          <tr aria-rowindex={1}>
            <th scope="col" style={{ paddingLeft: gutter(lanes) }}>
              {text("window-history-revision")}
            </th>
            {wide && (
              <>
                <th scope="col">{text("window-history-applied")}</th>
                <th scope="col">{text("window-history-by")}</th>
                <th scope="col">{text("window-history-took")}</th>
              </>
            )}
          </tr>
        </thead>
        <Room start={body} rows={from} columns={columns} />
        <tbody>
          {rows.slice(from, to).map((row, index) => (
            <Row
              key={row.revision}
              row={row}
              number={from + index}
              lanes={lanes}
              wide={wide}
              chosen={row.revision === chosen}
              entry={from + index === entry}
              choose={() => {
                setHere(from + index);
                choose(row.revision);
              }}
            />
          ))}
        </tbody>
        <Room rows={rows.length - to} columns={columns} />
      </table>
      <div className={wide ? css.lanesBelow : css.lanes}>
        <Graph rows={rows} lanes={lanes} from={from} to={to} chosen={chosen} />
      </div>
    </div>
  );
}

interface RoomProps {
  rows: number;
  columns: number;
  start?: RefObject<HTMLTableSectionElement | null>;
}

/** Takes the place of rows that are not drawn. */
function Room({ rows, columns, start }: RoomProps) {
  return (
    <tbody aria-hidden="true" ref={start}>
      {rows > 0 && (
        <tr>
          <td colSpan={columns} style={{ height: rows * ROW, padding: 0 }} />
        </tr>
      )}
    </tbody>
  );
}

interface RowProps {
  row: HistoryRow;
  number: number;
  lanes: number;
  wide: boolean;
  chosen: boolean;
  entry: boolean;
  choose: () => void;
}

function Row({ row, number, lanes, wide, chosen, entry, choose }: RowProps) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const { run } = row;
  const applied = row.applied === true;
  const time = run && when(new Date(run.started), new Date(), language, text);
  const took = run && span(run.duration_ms, language);
  const state = !applied && text("window-history-pending");
  // The words for the current one take the room of a name.
  const ran = run && (row.current ? [time, took] : [time, run.operator, took]).join(" · ");
  return (
    <tr className={css.row} aria-rowindex={number + 2} data-chosen={chosen || undefined} onClick={choose}>
      <td style={{ paddingLeft: gutter(lanes) }}>
        <UnstyledButton
          className={css.pick}
          data-row={number}
          tabIndex={entry ? 0 : -1}
          aria-pressed={chosen}
          data-current={row.current || undefined}
        >
          <span className={css.message}>{messageOf(row, language)}</span>{" "}
          <span className={css.second} data-pending={!applied || undefined}>
            {wide ? (
              <>
                <code>{row.revision}</code>
                {row.current && <strong> · {text("window-current")}</strong>}
              </>
            ) : (
              <>
                {row.current && <strong>{text("window-current")}</strong>}
                {row.current && run && " · "}
                {state || (run ? ran : !row.current && text("window-history-unrecorded"))}
              </>
            )}
          </span>
        </UnstyledButton>
      </td>
      {wide && (
        <>
          <td className={css.cell} data-pending={!applied || undefined}>
            {state || time || text("window-history-unrecorded")}
          </td>
          <td className={css.cell}>{run?.operator}</td>
          <td className={css.cell}>{took}</td>
        </>
      )}
    </tr>
  );
}
