// An error's short code, to be read out on the telephone or copied.
import { ActionIcon, VisuallyHidden } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTexts } from "../texts/texts";
import css from "./parts.module.css";

export function Code({ code }: { code: string }) {
  const { text } = useTexts();
  const { copy, copied } = useClipboard();
  return (
    <span className={css.problem}>
      <code>{code}</code>
      <ActionIcon
        size={44}
        variant="subtle"
        color="gray"
        aria-label={text("window-copy-code")}
        onClick={() => copy(code)}
      >
        {copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
      </ActionIcon>
      <VisuallyHidden role="status">{copied ? text("window-copied") : ""}</VisuallyHidden>
    </span>
  );
}
