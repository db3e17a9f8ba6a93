// A step's SQL as it runs on this database.
import { Button, Drawer, VisuallyHidden } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useDesk } from "../desk/desk";
import { useAnswer } from "../desk/useAnswer";
import { Trouble } from "../parts/Trouble";
import { useLanguage, useTexts } from "../texts/texts";
import type { Engine } from "../wire/Engine";
import type { StepTold } from "../wire/StepTold";
import { messageOf } from "./Plan";
import { count, pieces } from "./sql";
import css from "./update.module.css";

interface Props {
  database: string;
  engine: Engine;
  step: StepTold;
  /** Whether it is the way back. */
  back: boolean;
  close: () => void;
}

export function SqlDrawer({ database, engine, step, back, close }: Props) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const { platform } = useDesk();
  const { copy, copied } = useClipboard();
  const { answer, failure } = useAnswer(() => platform.revision(database, step.revision), [database, step.revision]);
  const sql = (back ? answer?.down : answer?.up)?.[engine] ?? "";
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size={600}
      padding={28}
      title={messageOf(step, language)}
      closeButtonProps={{ size: 48, "aria-label": text("window-update-sql-close") }}
    >
      <p className={css.sqlAbout}>
        <code>{step.revision}</code>
        {` · ${text(`engine-${engine}`)}`}
        {answer && ` · ${text("window-update-statements", { count: count(sql) })}`}
      </p>
      {failure && <Trouble problem={failure.problem} />}
      {answer && sql === "" && <p>{text("window-update-no-sql")}</p>}
      {sql !== "" && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it */}
          <pre className={css.sql} tabIndex={0} translate="no">
            {pieces(sql).map(({ text, isKeyword }, index) => {
              const key = `${index}`;
              return isKeyword ? <b key={key}>{text}</b> : <span key={key}>{text}</span>;
            })}
          </pre>
          <Button
            mt={20}
            variant="default"
            leftSection={copied ? <IconCheck size={20} aria-hidden /> : <IconCopy size={20} aria-hidden />}
            onClick={() => copy(sql)}
          >
            {text("window-update-copy")}
          </Button>
          <VisuallyHidden role="status">{copied ? text("window-update-copied") : ""}</VisuallyHidden>
        </>
      )}
    </Drawer>
  );
}
