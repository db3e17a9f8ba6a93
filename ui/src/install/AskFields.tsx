// The fields for what only a person can say: company, store, and the administrator's password with its rules.
import { VisuallyHidden } from "@mantine/core";
import { IconCircle, IconCircleCheck } from "@tabler/icons-react";
import { Field, SecretField } from "../form/Field";
import fields from "../form/form.module.css";
import { useTexts } from "../texts/texts";
import type { Ask } from "../wire/Ask";
import { type Blank, type Faults, rules, type Typed } from "./asks";
import css from "./install.module.css";

interface Props {
  asks: Ask[];
  typed: Typed;
  faults: Faults;
  /** What the engine said of the password. */
  refusal?: string | undefined;
  change: (typed: Typed) => void;
}

export function AskFields({ asks, typed, faults, refusal, change }: Props) {
  const { text } = useTexts();
  const field = (blank: Blank) => ({
    value: typed[blank] ?? "",
    change: (value: string) => change({ ...typed, [blank]: value }),
    fault: faults[blank] && text(faults[blank]),
  });
  const password = field("admin-password");
  const has = (ask: Ask) => asks.includes(ask);
  return (
    <div className={css.fields}>
      {has("company-name") && <Field label={text("window-install-company")} {...field("company-name")} />}
      {(has("store-name") || has("store-code")) && (
        <div className={fields.row}>
          {has("store-name") && <Field label={text("window-install-store")} {...field("store-name")} />}
          {has("store-code") && <Field width={204} label={text("window-install-code")} {...field("store-code")} />}
        </div>
      )}
      {has("admin-password") && (
        <>
          <div>
            <h2>{text("window-install-admin")}</h2>
            <p className={css.small}>{text("window-install-admin-sentence")}</p>
          </div>
          {(has("admin-name") || has("admin-login")) && (
            <div className={fields.row}>
              {has("admin-name") && <Field label={text("window-install-admin-name")} {...field("admin-name")} />}
              {has("admin-login") && <Field label={text("window-install-admin-login")} {...field("admin-login")} />}
            </div>
          )}
          <div className={fields.row}>
            <SecretField label={text("window-password")} {...password} fault={password.fault ?? refusal} />
            <SecretField label={text("window-install-again")} {...field("again")} />
          </div>
          <ul className={fields.rules} aria-label={text("window-install-rules")}>
            {rules(typed).map(({ rule, met }) => (
              <li key={rule} className={fields.rule} data-met={met || undefined}>
                {met ? <IconCircleCheck size={20} stroke={2} aria-hidden /> : <IconCircle size={20} aria-hidden />}
                {text(rule)}
                <VisuallyHidden>{text(met ? "window-install-rule-met" : "window-install-rule-unmet")}</VisuallyHidden>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
