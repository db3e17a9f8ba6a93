// The third step: the backup that will be taken, and whether the plan runs on a copy first.
import { Checkbox, TextInput } from "@mantine/core";
import { useDesk } from "../desk/desk";
import { useAnswer } from "../desk/useAnswer";
import { Facts } from "../parts/Facts";
import { SignIcon } from "../parts/Sign";
import { CAUTION, SAFE } from "../task/signs";
import { size } from "../texts/format";
import { useLanguage, useTexts } from "../texts/texts";
import type { UpdateSubject } from "../wire/UpdateSubject";
import css from "./update.module.css";
import { isNew, needsBackup, type Wishes } from "./wishes";

interface Props {
  subject: UpdateSubject;
  kind: "update" | "downgrade";
  database: string;
  wishes: Wishes;
  change: (wishes: Wishes) => void;
  pressed: boolean;
}

export function BackupStep({ subject, kind, database, wishes, change, pressed }: Props) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const { platform } = useDesk();
  const backups = useAnswer(() => platform.backups(database), [platform, database]).answer;
  const skips = wishes.skips;
  const missing = skips && wishes.noBackup.trim() === "";
  const hazards = subject.outlook.hazards.length > 0;
  const facts = [
    { label: text("window-update-backup-bytes"), value: size(subject.bytes, language) },
    ...(subject.free_bytes === null
      ? []
      : [{ label: text("window-update-backup-free"), value: size(subject.free_bytes, language) }]),
    ...(backups ? [{ label: text("window-update-backup-folder"), value: backups.folder }] : []),
  ];
  return (
    <div className={css.sections}>
      <section className={css.sheet}>
        <p className={css.lead}>
          <SignIcon sign={skips ? CAUTION : SAFE} />
          <span>
            {isNew(subject)
              ? text("window-update-backup-new-sentence")
              : text("window-update-backup-sentence", { kind, skips: skips ? "yes" : "no" })}
          </span>
        </p>
        {!isNew(subject) && !skips && <Facts facts={facts} />}
        {!isNew(subject) &&
          (needsBackup(subject) ? (
            <p className={css.dim}>{text("window-update-backup-needed")}</p>
          ) : (
            <Checkbox
              size="md"
              label={text("window-update-skip")}
              checked={skips}
              onChange={(event) => change({ ...wishes, skips: event.currentTarget.checked })}
            />
          ))}
        {skips && (
          <TextInput
            size="lg"
            label={text("window-update-skip-why")}
            description={text("window-update-aside-kept")}
            error={pressed && missing && text("window-update-skip-missing")}
            data-missing={missing || undefined}
            value={wishes.noBackup}
            onChange={(event) => change({ ...wishes, noBackup: event.currentTarget.value })}
          />
        )}
      </section>
      <section className={css.sheet}>
        {hazards ? (
          <p className={css.lead}>
            <SignIcon sign={CAUTION} />
            <span>{text("window-update-rehearse-always")}</span>
          </p>
        ) : (
          <Checkbox
            size="md"
            label={text("window-update-rehearse")}
            description={text("window-update-rehearse-sentence")}
            checked={wishes.rehearse}
            onChange={(event) => change({ ...wishes, rehearse: event.currentTarget.checked })}
          />
        )}
      </section>
    </div>
  );
}
