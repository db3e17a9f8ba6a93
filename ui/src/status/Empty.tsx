// No database is configured: nothing is wrong, and this is how one comes here.
import { IconDatabase } from "@tabler/icons-react";
import { Seal } from "../parts/Seal";
import { useTexts } from "../texts/texts";
import css from "./status.module.css";

export function Empty() {
  const { text } = useTexts();
  return (
    <div className={css.empty}>
      <Seal icon={IconDatabase} tone="idle" large />
      <h2>{text("window-empty")}</h2>
      <p>{text("window-empty-sentence")}</p>
      <p className={css.next}>{text("window-empty-next")}</p>
      <pre className={css.sample}>kasadar-desktop "D:\Kasa\kasa.db"</pre>
    </div>
  );
}
