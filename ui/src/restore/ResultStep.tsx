// Last step: what came back, and that it can be undone.
import { Button } from "@mantine/core";
import { IconShieldCheck } from "@tabler/icons-react";
import { inShort } from "../backups/verdict";
import { useGo } from "../desk/go";
import { WizardFrame } from "../frame/WizardFrame";
import { Receipt } from "../parts/Receipt";
import { Seal } from "../parts/Seal";
import { PrintButton } from "../task/PrintButton";
import run from "../task/run.module.css";
import { DONE } from "../task/signs";
import { span, when } from "../texts/format";
import { useLanguage, useTexts } from "../texts/texts";
import type { Product } from "../wire/Product";
import css from "./restore.module.css";
import type { Common } from "./steps";

export function ResultStep({ frame, database, product }: Common & { product: Product | null }) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const go = useGo();
  const report = product?.product === "restore" ? product.report : null;
  const heading = text(report ? "window-restore-done" : "window-restore-undone");
  const saved = report?.saved;
  const name =
    saved && "id" in saved
      ? saved.id
      : saved && "folder" in saved
        ? saved.folder
        : saved && "name" in saved
          ? saved.name
          : "";
  return (
    <WizardFrame
      {...frame}
      step={frame.steps.length}
      heading={heading}
      head={
        <div className={run.result}>
          <div>
            <Seal {...DONE} />
            <h1 tabIndex={-1}>{heading}</h1>
            <p className={run.sentence}>{text("window-restore-done-sentence")}</p>
            {saved && (saved.saved === "backup" || saved.saved === "database") && (
              <p className={css.hint}>
                <IconShieldCheck size={22} stroke={2} aria-hidden />
                {text("window-restore-undo-hint")}
              </p>
            )}
          </div>
          {report && (
            <Receipt
              heading={text("window-task-report", { kind: "restore" })}
              under={[frame.about, when(new Date(report.started), new Date(), language, text)]}
              groups={[
                [
                  {
                    label: text("window-restore-report-backup"),
                    value: when(new Date(report.backup.taken), new Date(), language, text),
                  },
                  {
                    label: text("window-backups-revision"),
                    value: inShort(report.backup.rows) || text("window-no-current"),
                    isId: true,
                  },
                ],
                [
                  {
                    label: text("window-restore-report-saved"),
                    value: text(`window-restore-saved-${report.saved.saved}`, { name }),
                  },
                  { label: text("window-task-job"), value: report.job.slice(0, 8), isId: true },
                ],
              ]}
              total={{ label: text("window-task-total"), value: span(report.duration_ms, language) }}
              verdict={{ ...DONE, word: text("outcome-done") }}
            />
          )}
        </div>
      }
      {...(report && { out: <PrintButton /> })}
      on={
        <>
          <Button variant="default" onClick={() => go({ at: "backups", database })}>
            {text("window-place-backups")}
          </Button>
          <Button miw={140} onClick={() => go({ at: "status" })}>
            {text("window-finish")}
          </Button>
        </>
      }
    >
      {null}
    </WizardFrame>
  );
}
