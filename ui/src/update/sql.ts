// Which words of a script are keywords: enough to read it by, not a parser.

const WORDS =
  "add after all alter and as asc autoincrement before begin between bigint blob boolean by cascade case check collate column concurrently constraint create cross default deferrable deferred delete desc distinct do drop each else end enable exists extension false for foreign from function group having if in index inner insert instead integer into is join key left like limit materialized new not null numeric old on or order outer over partition primary real references rename replace restrict returning returns right row select sequence set smallint table temporary text then timestamp to trigger true truncate type union unique update using values varchar view when where with without";
const KEYWORDS = new Set(WORDS.split(" "));
/** Comments and quoted texts stay whole, so that no word in them is taken for a keyword. */
const PIECES = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|"(?:[^"]|"")*"|[A-Za-z_][A-Za-z0-9_]*|[^A-Za-z_'"-]+|[-'"]/g;

export interface Piece {
  text: string;
  isKeyword: boolean;
}

/** The script in pieces; together they are the script, letter by letter. */
export function pieces(sql: string): Piece[] {
  // Keywords are ASCII: no locale has a say in their case.
  return (sql.match(PIECES) ?? []).map((text) => ({ text, isKeyword: KEYWORDS.has(text.toLowerCase()) }));
}

/** How many statements: they are parted by blank lines. */
export const count = (sql: string): number => sql.split(/\n\s*\n/).filter((part) => part.trim() !== "").length;
