// A run that did not come out, or that somebody stopped: what happened, what it means for the shop, the ways out.
import { Button } from "@mantine/core";
import { IconFileText } from "@tabler/icons-react";
import { useState } from "react";
import { useDesk } from "../desk/desk";
import { useGo } from "../desk/go";
import { WizardFrame } from "../frame/WizardFrame";
import { Answers } from "../parts/Answers";
import { Code } from "../parts/Code";
import { Causes } from "../parts/Details";
import { Folded } from "../parts/Folded";
import parts from "../parts/parts.module.css";
import { Rich } from "../parts/Rich";
import { Seal } from "../parts/Seal";
import { Trouble } from "../parts/Trouble";
import { useTold } from "../parts/told";
import { type WayRow, WaysOut } from "../parts/WaysOut";
import { Failure } from "../platform/platform";
import { useTexts } from "../texts/texts";
import type { Problem } from "../wire/Problem";
import type { Report } from "../wire/Report";
import type { Task } from "../wire/Task";
import { meaning } from "./meaning";
import css from "./run.module.css";
import { FAILED, STOPPED } from "./signs";
import type { RunFrame } from "./TaskRun";

interface Props {
  frame: RunFrame;
  at: number;
  task: Task;
  problem: Problem;
  report: Report | null;
  again: () => void;
}

export function RunFailed({ frame, at, task, problem, report, again }: Props) {
  const { text } = useTexts();
  const { platform } = useDesk();
  const go = useGo();
  const { happened, data, next } = useTold()(problem);
  const support = useSupportFile();
  const [unopened, setUnopened] = useState<Failure>();
  const stopped = problem.name === "cancelled" || report?.outcome === "cancelled";
  const verdict = report?.verdict;
  const answers = meaning(problem, verdict);
  const half = verdict === "unfinished";

  const retry: WayRow = {
    title: text(stopped ? "window-task-go-on" : "window-task-again", { kind: task.kind }),
    sentence: stopped || !next ? text("window-task-again-sentence") : next.replaceAll("`", ""),
    button: text("window-retry"),
    onClick: again,
  };
  const recover: WayRow = {
    title: text("window-task-recover"),
    sentence: text("window-task-recover-sentence"),
    button: text("window-task-recover-button"),
    onClick: () => go({ at: "recover", database: task.database }),
  };
  const backup = report?.backup;
  const ways = [
    ...(half ? [recover] : [retry]),
    ...(backup && (half || verdict === "part-kept")
      ? [
          {
            title: text("window-task-restore"),
            sentence: text("window-task-restore-sentence"),
            button: text("window-task-restore-button"),
            onClick: () => go({ at: "restore", database: task.database, backup }),
          },
        ]
      : []),
    ...(stopped ? [] : [support.way]),
  ];
  const sign = stopped ? STOPPED : FAILED;
  return (
    <WizardFrame
      {...frame}
      step={at}
      failed={!stopped}
      heading=""
      head={
        <div className={css.failed}>
          <Seal {...sign} />
          <div role="alert">
            <h1 tabIndex={-1} style={{ color: stopped ? undefined : `var(--k-${sign.tone})` }}>
              {text(stopped ? "window-task-stopped" : "window-task-failed", { kind: task.kind })}
            </h1>
            <p>
              {stopped && verdict ? text(`window-verdict-${verdict}`) : <Rich text={happened} />}
              {!stopped && verdict && ` ${text(`window-verdict-${verdict}`)}`}
            </p>
            {!verdict && data && <p>{data}</p>}
            <Answers answers={answers.map(({ word, ...sign }) => ({ ...sign, word: text(word) }))} />
          </div>
        </div>
      }
      out={
        report && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconFileText size={20} aria-hidden />}
            onClick={() => platform.openReport(report.job).catch((thrown) => setUnopened(Failure.of(thrown)))}
          >
            {text("window-task-open-report")}
          </Button>
        )
      }
      on={
        <Button variant="default" onClick={() => go({ at: "status" })}>
          {text("window-task-close")}
        </Button>
      }
    >
      <WaysOut heading={text("window-task-ways")} ways={ways} />
      {(support.failure ?? unopened) && <Trouble problem={(support.failure ?? (unopened as Failure)).problem} small />}
      {!stopped && (
        <div className={css.foot}>
          <div>
            {problem.causes.length > 0 && (
              <Folded label={text("window-details")}>
                <dl className={parts.more}>
                  <Causes causes={problem.causes} />
                </dl>
              </Folded>
            )}
          </div>
          <Code code={problem.code} />
        </div>
      )}
    </WizardFrame>
  );
}

/** The support file as a way out: where it went, or why it could not be written. */
function useSupportFile(): { way: WayRow; failure?: Failure } {
  const { text } = useTexts();
  const { platform } = useDesk();
  const [path, setPath] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const save = async () => {
    setBusy(true);
    setFailure(undefined);
    await platform.saveSupportFile().then(setPath, (thrown) => setFailure(Failure.of(thrown)));
    setBusy(false);
  };
  const way = {
    title: text("window-task-support"),
    sentence: path === null ? text("window-task-support-sentence") : text("window-task-support-saved", { path }),
    button: text("window-task-support-button"),
    onClick: save,
    busy,
  };
  return { way, ...(failure && { failure }) };
}
