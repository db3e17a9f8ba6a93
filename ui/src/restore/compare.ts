// What a restore would change, counted: the tables that people know by name, those that differ, and the rest as one.
import type { TableRows } from "../wire/TableRows";

/** Tables that a shop thinks of, the weightiest first. Their names are texts. */
export const KNOWN = [
  "satislar",
  "satis_kalemleri",
  "odemeler",
  "iadeler",
  "stok_hareketleri",
  "kasa_hareketleri",
  "musteriler",
  "urunler",
];

export interface Compared {
  /** Tables with a line of their own. */
  own: TableRows[];
  /** How many tables are summed up, and their rows. */
  rest: { tables: number; now: number; before: number };
  /** Sales that are there now and not in the backup. */
  sales: number;
  /** Rows of all tables that have fewer in the backup. */
  lost: number;
}

const MOST = 12;
const gone = ({ now, then }: TableRows) => Math.max(0, (now ?? 0) - (then ?? 0));

const sum = (counts: (number | null)[]) => counts.reduce((all: number, count) => all + (count ?? 0), 0);

export function compare(tables: TableRows[]): Compared {
  const rank = ({ table }: TableRows) => (KNOWN.includes(table) ? KNOWN.indexOf(table) : KNOWN.length);
  const known = tables.filter(({ table }) => KNOWN.includes(table));
  // Tables that would lose rows come before any sum, those that lose most first.
  const others = tables.filter(({ table, now, then }) => !KNOWN.includes(table) && now !== then);
  const own = [
    ...known.sort((one, other) => rank(one) - rank(other)),
    ...others.sort((a, b) => gone(b) - gone(a)),
  ].slice(0, MOST);
  const rest = tables.filter((table) => !own.includes(table));
  const sales = tables.find(({ table }) => table === "satislar");
  return {
    own,
    rest: { tables: rest.length, now: sum(rest.map(({ now }) => now)), before: sum(rest.map(({ then }) => then)) },
    sales: sales ? gone(sales) : 0,
    lost: tables.reduce((all, table) => all + gone(table), 0),
  };
}
