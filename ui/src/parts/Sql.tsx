// SQL to read: keywords stand out, what is quoted or remarked does not.
import { Fragment } from "react";
import css from "./Sql.module.css";

const WORDS =
  "ADD ALL ALTER ALWAYS AND AS ASC AUTOINCREMENT BEFORE BEGIN BETWEEN BIGINT BOOLEAN BY CASCADE CASE CAST CHECK COLLATE " +
  "COLUMN CONCURRENTLY CONFLICT CONSTRAINT CREATE DATE DEFAULT DEFERRABLE DELETE DESC DISTINCT DO DROP EACH ELSE END " +
  "EXISTS FALSE FOR FOREIGN FROM FUNCTION GENERATED GROUP HAVING IDENTITY IF IN INDEX INSERT INTEGER INTO IS JOIN KEY " +
  "LANGUAGE LEFT LIKE LIMIT NOT NULL NUMERIC ON OR ORDER PRIMARY REFERENCES RENAME REPLACE RESTRICT RETURN RETURNING " +
  "RETURNS ROW SELECT SET STORED STRICT TABLE TEXT THEN TIMESTAMPTZ TO TRIGGER TRUE TYPE UNION UNIQUE UPDATE USING " +
  "VALIDATE VALUES VIEW WHEN WHERE WITH";
const KEYWORDS = new Set(WORDS.split(" "));
/** Remarks, quoted texts and names, words, and all that lies between. */
const PIECES = /--[^\n]*|'(?:[^']|'')*'|"(?:[^"]|"")*"|[A-Za-z_][A-Za-z_0-9]*|[^A-Za-z_'"-]+|./gs;

/** `label` says what it is, for who does not see it. */
export function Sql({ sql, label }: { sql: string; label: string }) {
  let at = 0;
  const pieces = (sql.match(PIECES) ?? []).map((piece) => {
    const key = at;
    at += piece.length;
    return { piece, key };
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section className={css.sql} aria-label={label} tabIndex={0} translate="no">
      <pre>
        {pieces.map(({ piece, key }) => {
          // Ids fold as ASCII: the keywords are English.
          if (KEYWORDS.has(piece.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 32)))) {
            return <strong key={key}>{piece}</strong>;
          }
          return piece.startsWith("--") ? <em key={key}>{piece}</em> : <Fragment key={key}>{piece}</Fragment>;
        })}
      </pre>
    </section>
  );
}
