// No database is configured: nothing is wrong, and these are the two ways to begin.
import { Button } from "@mantine/core";
import { IconDatabase } from "@tabler/icons-react";
import { useGo } from "../desk/go";
import { Seal } from "../parts/Seal";
import { useTexts } from "../texts/texts";
import css from "./status.module.css";

export function Empty() {
  const { text } = useTexts();
  const go = useGo();
  return (
    <div className={css.empty}>
      <Seal icon={IconDatabase} tone="idle" large />
      <h2>{text("window-empty")}</h2>
      <p>{text("window-empty-sentence")}</p>
      <div className={css.ways}>
        <Button onClick={() => go({ at: "install" })}>{text("window-empty-install")}</Button>
        <Button variant="default" onClick={() => go({ at: "settings", page: "databases" })}>
          {text("window-empty-existing")}
        </Button>
      </div>
    </div>
  );
}
