// Which database a card is about. A long path is cut in the middle: its beginning and its file name say most.
import { useLanguage, useTexts } from "../texts/texts";
import type { Configured } from "../wire/Configured";
import css from "./parts.module.css";

const LONG = 64;
const TAIL = 24;

export const isLong = (place: string): boolean => place.length > LONG;

/** Both ends of a long place with an ellipsis between them. */
export function cut(place: string): string {
  return isLong(place) ? `${place.slice(0, LONG - TAIL)}…${place.slice(-TAIL)}` : place;
}

export function Place({ database, named }: { database: Configured; named: boolean }) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const kind = text(database.engine === "sqlite" ? "window-store" : "window-central");
  return (
    <h2 className={css.place} lang={language}>
      <strong>{named ? text("window-named", { kind, name: database.name }) : kind}</strong>
      {` · ${text(`engine-${database.engine}`)} · `}
      <span translate="no">{cut(database.place)}</span>
    </h2>
  );
}
