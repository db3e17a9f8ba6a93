// An installation under way, and how it ended: the report with the recovery code, or why there is none.
import { Button } from "@mantine/core";
import { IconCircleCheck, IconCircleX, IconFileText, IconHandStop } from "@tabler/icons-react";
import { useState } from "react";
import { useDesk } from "../desk/desk";
import { useGo } from "../desk/go";
import { useFirstFault } from "../form/useFirstFault";
import { WizardFrame } from "../frame/WizardFrame";
import { Seal } from "../parts/Seal";
import { Trouble } from "../parts/Trouble";
import { Failure } from "../platform/platform";
import { Elapsed } from "../task/Elapsed";
import { KeepOpen, StopButton, StopNote } from "../task/Stopping";
import { TaskLines } from "../task/TaskLines";
import { useTexts } from "../texts/texts";
import type { Ended } from "../wire/Ended";
import type { Task } from "../wire/Task";
import type { FrameTexts } from "./InstallTask";
import css from "./install.module.css";
import { Recovery } from "./Recovery";
import { seen } from "./seen";

export function Underway({ task, frame, step }: { task: Task; frame: FrameTexts; step: number }) {
  const { text } = useTexts();
  return (
    <WizardFrame
      {...frame}
      step={step}
      heading={text("window-install-running")}
      sentence={text("window-install-running-sentence")}
      tools={<Elapsed since={task.started} />}
      note={<StopNote task={task} />}
      out={<KeepOpen />}
      on={<StopButton task={task} />}
    >
      <TaskLines progress={task.progress} />
    </WizardFrame>
  );
}

interface EndingProps {
  task: Task;
  ended: Ended;
  frame: FrameTexts;
  /** Where a failure and where a report stands. */
  steps: [run: number, report: number];
  /** Back to what was typed. */
  again: () => void;
}

export function Ending({ task, ended, frame, steps: [run, report], again }: EndingProps) {
  const { text } = useTexts();
  const go = useGo();
  if (ended.ended === "failed") {
    const stopped = ended.problem.name === "cancelled";
    return (
      <WizardFrame
        {...frame}
        step={run}
        failed
        heading=""
        head={
          <header className={css.top}>
            <Seal icon={stopped ? IconHandStop : IconCircleX} tone={stopped ? "idle" : "bad"} />
            <h1 tabIndex={-1}>{text(stopped ? "window-install-stopped" : "window-install-failed")}</h1>
            <p className={css.small}>{text("window-install-failed-sentence")}</p>
          </header>
        }
        out={
          <Button variant="subtle" color="gray" onClick={() => go({ at: "status" })}>
            {text("window-install-leave")}
          </Button>
        }
        on={
          <Button miw={140} onClick={again}>
            {text("window-install-retry")}
          </Button>
        }
      >
        {!stopped && <Trouble problem={ended.problem} />}
        <TaskLines progress={task.progress} ended />
      </WizardFrame>
    );
  }
  if (ended.product.product !== "installed") return null;
  return <Done task={task} frame={frame} step={report} product={ended.product} />;
}

interface DoneProps {
  task: Task;
  frame: FrameTexts;
  step: number;
  product: Extract<Extract<Ended, { ended: "done" }>["product"], { product: "installed" }>;
}

function Done({ task, frame, step, product }: DoneProps) {
  const { text } = useTexts();
  const { platform } = useDesk();
  const go = useGo();
  const [kept, setKept] = useState(false);
  const [missed, setMissed] = useState(false);
  const [unopened, setUnopened] = useState<Failure>();
  const { form, point } = useFirstFault<HTMLDivElement>();

  const finish = () => {
    if (kept) {
      seen(task);
      go({ at: "status" });
    } else {
      setMissed(true);
      point();
    }
  };
  const open = () => {
    setUnopened(undefined);
    platform.openReport(product.report.job).catch((thrown) => setUnopened(Failure.of(thrown)));
  };
  return (
    <WizardFrame
      {...frame}
      step={step}
      heading=""
      head={
        <header className={css.top}>
          <Seal icon={IconCircleCheck} tone="ok" />
          <h1 tabIndex={-1}>{text("window-install-done")}</h1>
          <p>{text("window-install-done-sentence", { steps: product.report.steps.length })}</p>
        </header>
      }
      out={
        <Button variant="subtle" color="gray" leftSection={<IconFileText size={20} aria-hidden />} onClick={open}>
          {text("window-install-open-report")}
        </Button>
      }
      on={
        <Button miw={140} onClick={finish}>
          {text("window-finish")}
        </Button>
      }
    >
      <div ref={form} className={css.step}>
        {unopened && <Trouble problem={unopened.problem} />}
        <Recovery
          code={product.recovery_code}
          report={product.report}
          kept={kept}
          missed={missed && !kept}
          keep={setKept}
        />
      </div>
    </WizardFrame>
  );
}
