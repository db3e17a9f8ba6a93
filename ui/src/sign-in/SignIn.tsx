// Who may do it: a user of the shop with the right, or whoever holds the recovery code.
import { Button, Modal } from "@mantine/core";
import { type FormEvent, useId, useRef, useState } from "react";
import { useDesk } from "../desk/desk";
import { Field, SecretField } from "../form/Field";
import { Trouble } from "../parts/Trouble";
import { Failure } from "../platform/platform";
import { useTexts } from "../texts/texts";
import type { Permission } from "../wire/Permission";
import css from "./sign-in.module.css";

/** Problems of what was typed. */
const WRONG = ["sign-in-failed", "recovery-code-wrong"];

interface Props {
  token: string;
  permission: Permission;
  onCancel: () => void;
  onSignedIn: () => void;
}

export function SignIn({ token, permission, onCancel, onSignedIn }: Props) {
  const { text } = useTexts();
  const { platform } = useDesk();
  const form = useId();
  const [login, setLogin] = useState("");
  const [secret, setSecret] = useState("");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const field = useRef<HTMLInputElement>(null);
  const asksUser = permission.asks === "user";

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await platform.signIn(
        token,
        asksUser ? { by: "user", login, password: secret } : { by: "recovery-code", code: secret },
      );
      onSignedIn();
    } catch (thrown) {
      const failure = Failure.of(thrown);
      setFailure(failure);
      setBusy(false);
      // What was wrong is typed anew; what was not even looked at stays.
      if (WRONG.includes(failure.problem.name)) setSecret("");
      field.current?.focus();
    }
  };
  return (
    <Modal
      opened
      onClose={onCancel}
      centered
      size={480}
      radius="lg"
      padding={28}
      withCloseButton={false}
      title={text(asksUser ? "window-sign-in" : "window-recovery-code")}
    >
      <form id={form} className={css.form} onSubmit={submit}>
        <p>
          {asksUser
            ? text("window-sign-in-sentence", { right: text(`right-${permission.right.replace(/[._]/g, "-")}`) })
            : text("window-recovery-code-sentence")}
        </p>
        {asksUser && <Field first label={text("window-login")} value={login} change={setLogin} />}
        <SecretField
          field={field}
          label={text(asksUser ? "window-password" : "window-recovery-code-field")}
          {...(!asksUser && { eye: text("window-show-recovery-code") })}
          value={secret}
          change={setSecret}
        />
        {failure && <Trouble problem={failure.problem} small />}
        {asksUser && <p className={css.roles}>{text("window-sign-in-roles", { roles: permission.roles })}</p>}
      </form>
      <div className={css.buttons}>
        <Button variant="default" onClick={onCancel}>
          {text("window-cancel")}
        </Button>
        <Button type="submit" form={form} loading={busy}>
          {text("window-sign-in-button")}
        </Button>
      </div>
    </Modal>
  );
}
