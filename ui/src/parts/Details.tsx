// The whole place of a database, and why it could not be looked at.
import { useTexts } from "../texts/texts";
import type { Configured } from "../wire/Configured";
import { Folded } from "./Folded";
import { isLong } from "./Place";
import css from "./parts.module.css";

export function Details({ database, causes = [] }: { database: Configured; causes?: string[] }) {
  const { text } = useTexts();
  if (!isLong(database.place) && causes.length === 0) return null;
  return (
    <div className={css.details}>
      <Folded label={text("window-details")}>
        <dl className={css.more}>
          <dt>{text("window-full-place")}</dt>
          <dd>{database.place}</dd>
          <Causes causes={causes} />
        </dl>
      </Folded>
    </div>
  );
}

/** Why something failed, in the words of drivers and systems: entries of a list of details. */
export function Causes({ causes }: { causes: string[] }) {
  const { text } = useTexts();
  return (
    <>
      {causes.length > 0 && <dt>{text("window-causes")}</dt>}
      {causes.map((cause) => (
        <dd key={cause}>{cause}</dd>
      ))}
    </>
  );
}
