// When updates may run: at any time, or between two hours of the machine's own clock.
import { Button, Radio } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { ChoiceField } from "../form/Field";
import fields from "../form/form.module.css";
import { useFirstFault } from "../form/useFirstFault";
import { useTexts } from "../texts/texts";
import { Said } from "./Said";
import type { PageProps } from "./SettingsScreen";
import css from "./settings.module.css";
import { useChange } from "./useChange";

const USUAL = { from: "22:00", to: "06:00" };

/** Every half hour, and those that the configuration names. */
function hours(...named: string[]): string[] {
  const half = Array.from({ length: 48 }, (_, index) => {
    const hour = String(Math.floor(index / 2)).padStart(2, "0");
    return `${hour}:${index % 2 === 0 ? "00" : "30"}`;
  });
  return [...new Set([...half, ...named])].sort();
}

export function QuietHours({ settings, tell }: PageProps) {
  const { text } = useTexts();
  const known = settings.quiet_hours;
  const [some, setSome] = useState(known !== null);
  const [typed, setTyped] = useState(known ?? USUAL);
  const [looked, setLooked] = useState(false);
  const { form, point } = useFirstFault<HTMLFormElement>();
  const { change, busy, forget, ...said } = useChange(tell);
  const same = some && typed.from === typed.to;

  const save = (event: FormEvent) => {
    event.preventDefault();
    setLooked(true);
    if (same) point();
    else change({ set: "quiet-hours", hours: some ? typed : null });
  };
  const choices = hours(USUAL.from, typed.from, typed.to);
  return (
    <form ref={form} className={css.form} onSubmit={save} noValidate>
      <p className={css.dim}>{text("window-settings-quiet-sentence")}</p>
      <Radio.Group
        label={text("window-settings-quiet-when")}
        value={some ? "some" : "any"}
        onChange={(value) => {
          forget();
          setSome(value === "some");
        }}
      >
        <div className={css.radios}>
          <Radio size="md" value="any" label={text("window-settings-quiet-any")} />
          <Radio size="md" value="some" label={text("window-settings-quiet-some")} />
        </div>
      </Radio.Group>
      {some && (
        <>
          <div className={fields.row}>
            {(["from", "to"] as const).map((edge) => (
              <ChoiceField
                key={edge}
                width={200}
                label={text(edge === "from" ? "window-settings-quiet-from" : "window-settings-quiet-to")}
                choices={choices}
                value={typed[edge]}
                change={(value) => {
                  forget();
                  setTyped({ ...typed, [edge]: value });
                }}
                fault={edge === "to" && looked && same ? text("window-settings-fault-same-hour") : undefined}
              />
            ))}
          </div>
          {typed.from > typed.to && <p className={css.small}>{text("window-settings-quiet-night")}</p>}
        </>
      )}
      <div className={css.buttons}>
        <Button type="submit" loading={busy}>
          {text("window-settings-save")}
        </Button>
      </div>
      <Said {...said} />
    </form>
  );
}
