// One revision: what it is, when it ran, its SQL for both databases, where to go from it.
import { ActionIcon, Button, CopyButton, Loader, SegmentedControl, UnstyledButton } from "@mantine/core";
import {
  IconCheck,
  IconChevronRight,
  IconCircleCheck,
  IconCircleDot,
  IconClock,
  IconCopy,
  IconX,
} from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useDesk } from "../desk/desk";
import { useGo } from "../desk/go";
import { useAnswer } from "../desk/useAnswer";
import choice from "../parts/Choice.module.css";
import { Sql } from "../parts/Sql";
import { Trouble } from "../parts/Trouble";
import { span, when } from "../texts/format";
import { useLanguage, useTexts } from "../texts/texts";
import type { Configured } from "../wire/Configured";
import type { Engine } from "../wire/Engine";
import type { Named } from "../wire/Named";
import type { RevisionPage } from "../wire/RevisionPage";
import css from "./history.module.css";
import { messageOf } from "./message";

interface Props {
  database: Configured;
  revision: string;
  choose: (revision: string) => void;
  close: () => void;
}

export function RevisionAside({ database, revision, choose, close }: Props) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const { platform } = useDesk();
  const {
    answer: page,
    failure,
    ask,
  } = useAnswer(() => platform.revision(database.name, revision), [platform, database.name, revision]);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone with its page: the new page's heading takes over.
  const walk = (next: string) => {
    heading.current?.focus();
    choose(next);
  };
  return (
    <section aria-label={text("window-history-page")}>
      <header className={css.asideHead}>
        <h2 ref={heading} tabIndex={-1}>
          {page ? messageOf(page, language) : revision}
        </h2>
        <ActionIcon size={44} variant="subtle" color="gray" aria-label={text("window-history-close")} onClick={close}>
          <IconX size={24} aria-hidden />
        </ActionIcon>
      </header>
      {failure && (
        <Trouble problem={failure.problem} small>
          <Button variant="default" mt={12} onClick={ask}>
            {text("window-retry")}
          </Button>
        </Trouble>
      )}
      {!page && !failure && <Loader size={24} aria-hidden />}
      {page && <About page={page} database={database} choose={walk} />}
    </section>
  );
}

function About({
  page,
  database,
  choose,
}: {
  page: RevisionPage;
  database: Configured;
  choose: (revision: string) => void;
}) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const go = useGo();
  const [engine, setEngine] = useState<Engine>(database.engine);
  const { run } = page;
  const sql = page.up[engine];
  return (
    <>
      <State page={page} />
      <dl className={css.facts}>
        <Fact label={text("window-history-id")} value={page.revision} isId />
        {run && (
          <Fact label={text("window-history-when")} value={when(new Date(run.started), new Date(), language, text)} />
        )}
        {run && <Fact label={text("window-history-by")} value={run.operator} />}
        {run && <Fact label={text("window-history-took")} value={span(run.duration_ms, language)} />}
        {page.labels.length > 0 && <Fact label={text("window-history-labels")} value={page.labels.join(", ")} />}
        <Fact label={text("window-history-file")} value={page.file} isId />
      </dl>
      <SegmentedControl
        fullWidth
        size="md"
        classNames={{ root: choice.root, label: choice.label, indicator: choice.mark }}
        aria-label={text("window-history-engine")}
        value={engine}
        onChange={(chosen) => setEngine(chosen === "sqlite" ? "sqlite" : "postgres")}
        data={[
          { value: "postgres", label: text("engine-postgres") },
          { value: "sqlite", label: text("engine-sqlite") },
        ]}
      />
      {sql ? (
        <Sql sql={sql} label={text("window-history-sql", { engine: text(`engine-${engine}`) })} />
      ) : (
        <p className={css.dim}>{text("window-history-no-sql")}</p>
      )}
      {page.irreversible && (
        <p className={css.dim}>{text("window-history-irreversible", { reason: page.irreversible })}</p>
      )}
      <ul className={css.walks}>
        {page.parents.map((named) => (
          <Walk key={named.revision} label={text("window-history-parent")} named={named} choose={choose} />
        ))}
        {page.children.map((named) => (
          <Walk key={named.revision} label={text("window-history-child")} named={named} choose={choose} />
        ))}
      </ul>
      <Checksum checksum={page.checksum} />
      {page.applied && !page.current && (
        <div className={css.back}>
          <p className={css.dim}>{text("window-history-back-sentence")}</p>
          <Button
            variant="default"
            onClick={() => go({ at: "downgrade", database: database.name, target: page.revision })}
          >
            {text("window-history-back")}
          </Button>
        </div>
      )}
    </>
  );
}

function State({ page }: { page: RevisionPage }) {
  const { text } = useTexts();
  const [Sign, tone, word] = page.current
    ? ([IconCircleDot, "ok", "window-current"] as const)
    : page.applied
      ? ([IconCircleCheck, "ok", "window-history-done"] as const)
      : ([IconClock, "info", "window-history-pending"] as const);
  return (
    <p className={css.state} style={{ color: `var(--k-${tone})` }}>
      <Sign size={20} stroke={2} aria-hidden />
      {text(word)}
    </p>
  );
}

function Fact({ label, value, isId }: { label: string; value: string; isId?: true }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd data-id={isId}>{value}</dd>
    </div>
  );
}

function Walk({ label, named, choose }: { label: string; named: Named; choose: (revision: string) => void }) {
  const { language } = useLanguage();
  return (
    <li>
      <UnstyledButton className={css.walk} onClick={() => choose(named.revision)}>
        <span>{label}</span>
        <strong>{messageOf(named, language)}</strong>
        <IconChevronRight size={20} aria-hidden />
      </UnstyledButton>
    </li>
  );
}

function Checksum({ checksum }: { checksum: string }) {
  const { text } = useTexts();
  return (
    <div className={css.checksum}>
      <span>{text("window-history-checksum")}</span>
      <code>{`${checksum.slice(0, 6)}…${checksum.slice(-4)}`}</code>
      <CopyButton value={checksum}>
        {({ copied, copy }) => (
          <ActionIcon size={44} variant="subtle" color="gray" aria-label={text("window-history-copy")} onClick={copy}>
            {copied ? <IconCheck size={20} aria-hidden /> : <IconCopy size={20} aria-hidden />}
          </ActionIcon>
        )}
      </CopyButton>
    </div>
  );
}
