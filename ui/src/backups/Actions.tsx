// What can be done with the backup that is chosen.
import { Button, Checkbox } from "@mantine/core";
import { IconFileExport, IconRestore, IconShieldCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useGo } from "../desk/go";
import { when } from "../texts/format";
import { useLanguage, useTexts } from "../texts/texts";
import type { Configured } from "../wire/Configured";
import type { Kept } from "../wire/Kept";
import type { Problem } from "../wire/Problem";
import { takenLabel } from "./BackupTable";
import css from "./backups.module.css";
import { verdictOf } from "./verdict";

interface Props {
  database: Configured;
  kept: Kept;
  found: Problem | undefined;
  /** Whether a task is under way: then nothing else begins. */
  busy: boolean;
  verify: (deep: boolean) => void;
  export: () => void;
}

export function Actions({ database, kept, found, busy, verify, export: takeAway }: Props) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const go = useGo();
  const [deep, setDeep] = useState(false);
  const { problem, name } = verdictOf(kept, found);
  const { manifest } = kept;
  const checked = manifest?.checked;
  const said = () => {
    if (problem) return text(`window-backups-no-restore-${name}`);
    const reason = text(`window-backups-reason-${manifest?.reason ?? "by-hand"}`);
    if (!checked) return text("window-backups-not-checked", { reason });
    const at = when(new Date(checked.at), new Date(), language, text);
    return text(`window-backups-checked-${checked.depth}`, { reason, at });
  };
  return (
    <div className={css.actions}>
      <div className={css.about}>
        <strong>{takenLabel(kept, language, text)}</strong>
        <p>{busy ? text("window-backups-busy") : said()}</p>
      </div>
      {!busy && (
        <div className={css.buttons}>
          {manifest && !problem && (
            <Button
              variant="subtle"
              color="gray"
              px={16}
              leftSection={<IconFileExport size={20} aria-hidden />}
              onClick={takeAway}
            >
              {text("window-backups-export")}
            </Button>
          )}
          {database.engine === "postgres" && manifest && (
            <Checkbox
              className={css.deep}
              label={text("window-backups-deep")}
              checked={deep}
              onChange={(event) => setDeep(event.currentTarget.checked)}
            />
          )}
          {name !== "missing" && name !== "newer" && manifest && (
            <Button
              variant="default"
              px={16}
              leftSection={<IconShieldCheck size={20} aria-hidden />}
              onClick={() => verify(deep)}
            >
              {text("window-backups-verify")}
            </Button>
          )}
          {!problem && (
            <Button
              variant="default"
              px={16}
              leftSection={<IconRestore size={20} aria-hidden />}
              onClick={() => go({ at: "restore", database: database.name, backup: kept.id })}
            >
              {text("window-backups-restore")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
