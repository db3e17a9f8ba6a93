// A run's report on a receipt.
import { Receipt } from "../parts/Receipt";
import { span, when } from "../texts/format";
import { useLanguage, useTexts } from "../texts/texts";
import type { Report } from "../wire/Report";
import type { Task } from "../wire/Task";
import { DONE, FAILED, STOPPED } from "./signs";

/** An id's first letters tell it from the others on one machine. */
const SHORT = 8;

export function RunReceipt({ report, about, task }: { report: Report; about: string; task: Task }) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const took = (milliseconds: number) => span(milliseconds, language);
  const nameOf = (revision: string) => {
    const line = task.progress.lines.find(({ what }) => what.what === "revision" && what.named.revision === revision);
    const named = line?.what.what === "revision" ? line.what.named : undefined;
    return named?.messages[language] || named?.message || revision;
  };
  const rows = (revisions: string[]) => revisions.join(", ") || text("window-no-current");
  const sign = { done: DONE, undone: FAILED, failed: FAILED, cancelled: STOPPED }[report.outcome];
  return (
    <Receipt
      heading={text("window-task-report", { kind: task.kind })}
      under={[about, when(new Date(report.started), new Date(), language, text)]}
      groups={[
        report.steps.map(({ revision, duration_ms }) => ({ label: nameOf(revision), value: took(duration_ms) })),
        [
          { label: text("window-task-before"), value: rows(report.rows_before), isId: true },
          { label: text("window-task-after"), value: rows(report.rows_after), isId: true },
        ],
        [
          // A stamp touches no table: without a backup there is nothing to tell.
          ...(report.backup || report.kind !== "stamp"
            ? [
                {
                  label: text("window-task-backup"),
                  value: text(report.backup ? "window-task-backup-verified" : "window-task-backup-not"),
                },
              ]
            : []),
          { label: text("window-task-operator"), value: report.operator },
          { label: text("window-task-job"), value: report.job.slice(0, SHORT), isId: true },
        ],
      ]}
      total={{ label: text("window-task-total"), value: took(report.duration_ms) }}
      verdict={{ ...sign, word: text(`outcome-${report.outcome}`) }}
    />
  );
}
