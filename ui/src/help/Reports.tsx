// The reports that this machine keeps: when, what, how it ended. Each opens in the machine's own program for pages.
import { Button, Skeleton } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import {
  type Icon,
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleX,
  IconFileText,
  IconHandStop,
} from "@tabler/icons-react";
import { useState } from "react";
import { useDesk } from "../desk/desk";
import { useAnswer } from "../desk/useAnswer";
import { useLong } from "../install/useLong";
import { cut } from "../parts/Place";
import { Trouble } from "../parts/Trouble";
import { Failure } from "../platform/platform";
import settings from "../settings/settings.module.css";
import { span, when } from "../texts/format";
import { useLanguage, useTexts } from "../texts/texts";
import type { Tone } from "../theme/tokens";
import type { Outcome } from "../wire/Outcome";
import type { ReportListed } from "../wire/ReportListed";
import css from "./help.module.css";

const SIGNS: Record<Outcome, { icon: Icon; tone: Tone }> = {
  done: { icon: IconCircleCheck, tone: "ok" },
  failed: { icon: IconCircleX, tone: "bad" },
  cancelled: { icon: IconHandStop, tone: "idle" },
  undone: { icon: IconArrowBackUp, tone: "idle" },
};

export function Reports() {
  const { text } = useTexts();
  const { platform } = useDesk();
  const { answer: reports, failure, ask } = useAnswer(() => platform.reports(), [platform]);
  const [unopened, setUnopened] = useState<Failure>();
  const long = useLong();
  useHotkeys([["F5", ask]], []);
  const open = (job: string) => {
    setUnopened(undefined);
    platform.openReport(job).catch((thrown) => setUnopened(Failure.of(thrown)));
  };
  return (
    <>
      <p className={settings.dim}>
        {text(reports?.length === 0 ? "window-help-no-reports" : "window-help-reports-sentence")}
      </p>
      {unopened && <Trouble problem={unopened.problem} />}
      {failure && (
        <Trouble problem={failure.problem}>
          <Button mt={12} onClick={ask}>
            {text("window-retry")}
          </Button>
        </Trouble>
      )}
      {!reports && !failure && long && <Skeleton height={200} />}
      {reports && reports.length > 0 && (
        <ul className={settings.rows}>
          {reports.map((report) => (
            <Row key={report.job} report={report} open={() => open(report.job)} />
          ))}
        </ul>
      )}
    </>
  );
}

function Row({ report, open }: { report: ReportListed; open: () => void }) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const { kind, outcome, operator } = report;
  const { icon: Sign, tone } = SIGNS[outcome];
  const time = when(new Date(report.started), new Date(), language, text);
  const what = text(`kind-${kind}`);
  return (
    <li className={settings.row}>
      <div>
        <p>
          <strong>{what}</strong>
          {` · ${time}`}
        </p>
        <p className={css.outcome} style={{ color: `var(--k-${tone})` }}>
          <Sign size={18} aria-hidden />
          {text(`outcome-${outcome}`)}
        </p>
        <p className={settings.path}>
          <span translate="no">{cut(report.place)}</span>
          {` · ${operator} · ${span(report.duration_ms, language)}`}
        </p>
      </div>
      <Button
        variant="subtle"
        color="gray"
        px={16}
        leftSection={<IconFileText size={20} aria-hidden />}
        aria-label={text("window-help-open-named", { what, time })}
        onClick={open}
      >
        {text("window-help-open")}
      </Button>
    </li>
  );
}
