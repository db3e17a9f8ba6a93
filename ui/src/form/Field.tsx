// Fields as the visual design has them: label on top, 48 px, what is wrong with icon and words under it.
import { NativeSelect, type NativeSelectProps, PasswordInput, TextInput } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { Ref } from "react";
import { useTexts } from "../texts/texts";
import css from "./form.module.css";

interface Props {
  label: string;
  hint?: string | undefined;
  value: string;
  change: (value: string) => void;
  /** What is wrong with it, in words. */
  fault?: string | undefined;
  /** Its width, where it does not share the row. */
  width?: number;
  numeric?: true;
  /** Has the focus where a dialog opens. */
  first?: true;
}

interface SecretProps extends Omit<Props, "numeric" | "first"> {
  field?: Ref<HTMLInputElement>;
  /** Without it: for a password. */
  eye?: string;
}

const classNames = { root: css.root, label: css.label, description: css.hint, input: css.input, error: css.error };

const common = ({ label, hint, value, change, fault, width }: Props) => ({
  label,
  value,
  size: "lg",
  classNames: { ...classNames, root: width ? "" : (css.root ?? "") },
  autoComplete: "off",
  spellCheck: false,
  w: width,
  onChange: (event: { currentTarget: { value: string } }) => change(event.currentTarget.value),
  ...(hint && { description: hint }),
  ...(fault && { error: <Fault text={fault} />, "aria-invalid": true }),
});

export function Field(props: Props) {
  return (
    <TextInput
      {...common(props)}
      {...(props.numeric && { inputMode: "numeric" as const })}
      data-autofocus={props.first}
    />
  );
}

/** What is typed shows as dots, until the eye is pressed. */
export function SecretField({ field, eye: label, ...props }: SecretProps) {
  const { text } = useTexts();
  const eye = { "aria-label": label ?? text("window-show-password"), style: { width: 44, height: 44 } };
  return (
    <PasswordInput
      {...common(props)}
      {...(field && { ref: field })}
      classNames={{ ...classNames, innerInput: css.inner ?? "" }}
      rightSectionWidth={52}
      visibilityToggleFocusable
      visibilityToggleButtonProps={eye}
    />
  );
}

export function ChoiceField(
  props: Omit<Props, "numeric" | "first"> & { choices: NonNullable<NativeSelectProps["data"]> },
) {
  const { autoComplete: _, spellCheck: __, ...rest } = common(props);
  return <NativeSelect {...rest} data={props.choices} />;
}

/** What is wrong, with its icon. */
export function Fault({ text }: { text: string }) {
  return (
    <span className={css.fault}>
      <IconAlertTriangle size={18} stroke={2} aria-hidden />
      {text}
    </span>
  );
}
