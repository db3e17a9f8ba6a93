// Where backups go, how many are kept, and whether they are compressed.
import { Button, Checkbox } from "@mantine/core";
import { IconFolder } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useDesk } from "../desk/desk";
import { Field } from "../form/Field";
import { useFirstFault } from "../form/useFirstFault";
import { Trouble } from "../parts/Trouble";
import { Failure } from "../platform/platform";
import { useTexts } from "../texts/texts";
import type { PickedFile } from "../wire/PickedFile";
import { Said } from "./Said";
import type { PageProps } from "./SettingsScreen";
import css from "./settings.module.css";
import { useChange } from "./useChange";

const NUMBERS = {
  keep: "window-settings-keep",
  daily: "window-settings-daily",
  weekly: "window-settings-weekly",
  monthly: "window-settings-monthly",
} as const;
type Number_ = keyof typeof NUMBERS;
const MOST = 999;

/** The last backup is never cleared, so at least one of the last ones is kept. */
function faultOf(name: Number_, typed: string): string | undefined {
  const least = name === "keep" ? 1 : 0;
  const fits = /^\d{1,3}$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= MOST;
  return fits ? undefined : least === 1 ? "window-settings-fault-keep" : "window-settings-fault-number";
}

export function Backups({ settings, tell }: PageProps) {
  const { text } = useTexts();
  const { platform } = useDesk();
  const { backup } = settings;
  const [typed, setTyped] = useState<Record<Number_, string>>({
    keep: String(backup.keep),
    daily: String(backup.daily),
    weekly: String(backup.weekly),
    monthly: String(backup.monthly),
  });
  const [compress, setCompress] = useState(backup.compress);
  const [folder, setFolder] = useState<PickedFile>();
  const [unpicked, setUnpicked] = useState<Failure>();
  const [looked, setLooked] = useState(false);
  const { form, point } = useFirstFault<HTMLFormElement>();
  const { change, busy, forget, ...said } = useChange(tell);
  const names = Object.keys(NUMBERS) as Number_[];

  const pick = () => {
    forget();
    setUnpicked(undefined);
    platform.pickFolder().then(
      (file) => file && setFolder(file),
      (thrown) => setUnpicked(Failure.of(thrown)),
    );
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setLooked(true);
    if (names.some((name) => faultOf(name, typed[name]))) {
      point();
      return;
    }
    const [keep = 0, daily = 0, weekly = 0, monthly = 0] = names.map((name) => Number(typed[name]));
    const kept = await change({
      set: "backup",
      keep,
      daily,
      weekly,
      monthly,
      compress,
      folder: folder?.id ?? null,
    });
    if (kept) setFolder(undefined);
  };
  return (
    <form ref={form} className={css.form} onSubmit={save} noValidate>
      <div className={css.question}>
        <p>{text("window-settings-folder")}</p>
        <p className={css.path} translate="no">
          {folder?.shown ?? backup.folder}
        </p>
        <div className={css.buttons}>
          <Button variant="default" leftSection={<IconFolder size={20} aria-hidden />} onClick={pick}>
            {text("window-settings-folder-pick")}
          </Button>
        </div>
        <p className={css.small}>{text("window-settings-folder-hint")}</p>
        {unpicked && <Trouble problem={unpicked.problem} small />}
      </div>
      <h2>{text("window-settings-kept")}</h2>
      <p className={css.dim}>{text("window-settings-kept-sentence")}</p>
      <div className={css.numbers}>
        {names.map((name) => {
          const fault = looked ? faultOf(name, typed[name]) : undefined;
          return (
            <Field
              key={name}
              label={text(NUMBERS[name])}
              value={typed[name]}
              numeric
              change={(value) => {
                forget();
                setTyped({ ...typed, [name]: value });
              }}
              fault={fault && text(fault)}
            />
          );
        })}
      </div>
      <Checkbox
        size="md"
        label={text("window-settings-compress")}
        description={text("window-settings-compress-hint")}
        checked={compress}
        onChange={(event) => {
          forget();
          setCompress(event.currentTarget.checked);
        }}
      />
      <div className={css.buttons}>
        <Button type="submit" loading={busy}>
          {text("window-settings-save")}
        </Button>
      </div>
      <Said {...said} />
    </form>
  );
}
