// Where the centre is: its five fields.
import { Field, SecretField } from "../form/Field";
import css from "../form/form.module.css";
import { useTexts } from "../texts/texts";
import type { CentralFaults, CentralText } from "./central";

interface Props {
  value: CentralText;
  change: (value: CentralText) => void;
  faults: CentralFaults;
  /** Whether a password may be in the keyring already. */
  known: boolean;
}

export function CentralFields({ value, change, faults, known }: Props) {
  const { text } = useTexts();
  const field = (name: keyof CentralText) => ({
    value: value[name],
    change: (typed: string) => change({ ...value, [name]: typed }),
    fault: faults[name] && text(faults[name]),
  });
  return (
    <>
      <div className={css.row}>
        <Field label={text("window-settings-host")} {...field("host")} />
        <Field label={text("window-settings-port")} {...field("port")} width={148} numeric />
      </div>
      <div className={css.row}>
        <Field label={text("window-settings-database")} {...field("database")} />
        <Field label={text("window-settings-user")} {...field("user")} />
        <SecretField label={text("window-password")} {...field("password")} />
      </div>
      <p className={css.hint}>{text(known ? "window-settings-password-kept" : "window-settings-password-keyring")}</p>
    </>
  );
}
