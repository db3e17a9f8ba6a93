// The lanes beside the rows: what is applied, where the database is, what is still to come. The rows say it in words.
import type { Edge } from "../wire/Edge";
import type { HistoryRow } from "../wire/HistoryRow";
import css from "./history.module.css";
import { ROW } from "./useSlice";

const MARGIN = 28;
const MIDDLE = ROW / 2;
const MANY = 6;

const gap = (lanes: number) => (lanes > MANY ? 14 : 26);
const x = (lane: number, lanes: number) => MARGIN + lane * gap(lanes);

/** How much room the lanes take. */
export const gutter = (lanes: number): number => x(Math.max(0, lanes - 1), lanes) + MARGIN + 2;

interface Props {
  rows: HistoryRow[];
  lanes: number;
  from: number;
  to: number;
  chosen: string | undefined;
}

export function Graph({ rows, lanes, from, to, chosen }: Props) {
  const seen = rows.slice(from, to).map((row, index) => ({ row, y: index * ROW + MIDDLE }));
  // Lines come down from the row above what is drawn.
  const before = from > 0 ? (rows[from - 1]?.edges ?? []) : [];
  return (
    <svg
      className={css.graph}
      style={{ transform: `translateY(${from * ROW}px)` }}
      width={gutter(lanes)}
      height={(to - from) * ROW}
      aria-hidden="true"
    >
      <Edges edges={before} y={MIDDLE - ROW} lanes={lanes} />
      {seen.map(({ row, y }) => (
        <Edges key={row.revision} edges={row.edges} y={y} lanes={lanes} />
      ))}
      {seen.map(({ row, y }) => (
        <Node key={row.revision} row={row} x={x(row.lane, lanes)} y={y} chosen={row.revision === chosen} />
      ))}
    </svg>
  );
}

function Edges({ edges, y, lanes }: { edges: Edge[]; y: number; lanes: number }) {
  return edges.map(({ from, to, applied }) => {
    const [start, end] = [x(from, lanes), x(to, lanes)];
    const path =
      start === end
        ? `M${start} ${y}V${y + ROW}`
        : `M${start} ${y}C${start} ${y + MIDDLE} ${end} ${y + MIDDLE} ${end} ${y + ROW}`;
    return <path key={`${from}-${to}`} d={path} className={applied ? css.walked : css.ahead} />;
  });
}

function Node({ row, x, y, chosen }: { row: HistoryRow; x: number; y: number; chosen: boolean }) {
  const at = { cx: x, cy: y };
  const halo = chosen ? css.haloChosen : css.halo;
  if (row.current) {
    return (
      <>
        <circle {...at} r="14" className={halo} />
        <circle {...at} r="9.5" className={css.ring} />
        <circle {...at} r="4.5" className={css.applied} />
      </>
    );
  }
  if (!row.applied) {
    return (
      <>
        <circle {...at} r="11" className={halo} />
        <circle {...at} r="7" className={css.pending} />
      </>
    );
  }
  return (
    <>
      {chosen && <circle {...at} r="9.5" className={css.picked} />}
      <circle {...at} r="6" className={css.applied} />
    </>
  );
}
