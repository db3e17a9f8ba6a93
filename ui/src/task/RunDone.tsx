// The result of a run that came out well: what was checked, and its receipt.
import { Button } from "@mantine/core";
import { IconFolderOpen } from "@tabler/icons-react";
import { useDesk } from "../desk/desk";
import { useGo } from "../desk/go";
import { WizardFrame } from "../frame/WizardFrame";
import { Seal } from "../parts/Seal";
import { type Sign, SignIcon } from "../parts/Sign";
import { type Text, useTexts } from "../texts/texts";
import type { Check } from "../wire/Check";
import type { Product } from "../wire/Product";
import type { Report } from "../wire/Report";
import type { Task } from "../wire/Task";
import { PrintButton } from "./PrintButton";
import { RunReceipt } from "./RunReceipt";
import css from "./run.module.css";
import { CAUTION, DONE, UNKNOWN } from "./signs";
import type { RunFrame } from "./TaskRun";

interface Props {
  frame: RunFrame;
  task: Task;
  product: Product;
  /** What came out where no revision had to run. */
  sentence?: string;
}

export function RunDone({ frame, task, product, sentence }: Props) {
  const { text } = useTexts();
  const { platform } = useDesk();
  const go = useGo();
  const report =
    "report" in product && product.product !== "seed" && product.product !== "restore" ? product.report : null;
  const told = report ? text(`report-heading-${report.verdict}.sentence`, { outcome: report.outcome }) : sentence;
  return (
    <WizardFrame
      {...frame}
      step={frame.steps.length}
      heading=""
      head={
        <div className={css.result}>
          <div>
            <Seal {...DONE} />
            <h1 tabIndex={-1}>{text("window-task-done", { kind: task.kind })}</h1>
            {told && <p className={css.sentence}>{told}</p>}
            {report && <Checked report={report} text={text} />}
          </div>
          {report && <RunReceipt report={report} about={frame.about} task={task} />}
        </div>
      }
      out={
        report && (
          <>
            <Button
              variant="subtle"
              color="gray"
              leftSection={<IconFolderOpen size={20} aria-hidden />}
              onClick={() => platform.openFolder("reports").catch(() => {})}
            >
              {text("window-task-folder")}
            </Button>
            <PrintButton />
          </>
        )
      }
      on={
        <Button miw={140} onClick={() => go({ at: "status" })}>
          {text("window-finish")}
        </Button>
      }
    >
      {null}
    </WizardFrame>
  );
}

const SIGNS: Record<Check["outcome"], Sign> = { passed: DONE, unknown: UNKNOWN, "set-aside": CAUTION, failed: CAUTION };
/** Looks at the result; the others were made before the run. */
const LAST = ["integrity", "fingerprint", "base-data", "rehearsal"];

function Checked({ report, text }: { report: Report; text: Text }) {
  const looked = report.checks.filter(({ check, outcome }) => LAST.includes(check) || outcome === "set-aside");
  if (looked.length === 0) return null;
  const lines = looked.map(({ check, outcome }) => ({
    sign: SIGNS[outcome],
    words: text(`window-check-${check}`, { state: outcome }),
  }));
  if (report.backup) lines.push({ sign: DONE, words: text("window-task-backup-good") });
  for (const { reason } of report.set_aside.filter(({ rule }) => rule === "backup")) {
    lines.push({ sign: CAUTION, words: text("window-task-without", { reason }) });
  }
  return (
    <>
      <h2>{text("window-task-checked")}</h2>
      <ul className={css.checked}>
        {lines.map(({ sign, words }) => (
          <li key={words}>
            <SignIcon sign={sign} />
            {words}
          </li>
        ))}
      </ul>
    </>
  );
}
