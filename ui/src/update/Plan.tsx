// The second step: what would be done, in words; what it would take away; its SQL one click away.
import { Button } from "@mantine/core";
import { IconCode } from "@tabler/icons-react";
import { useState } from "react";
import { SignIcon } from "../parts/Sign";
import { CAUTION } from "../task/signs";
import { size, span } from "../texts/format";
import { type Language, type Text, useLanguage, useTexts } from "../texts/texts";
import type { Engine } from "../wire/Engine";
import type { Hazard } from "../wire/Hazard";
import type { ObjectName } from "../wire/ObjectName";
import type { StepTold } from "../wire/StepTold";
import type { UpdateSubject } from "../wire/UpdateSubject";
import { SqlDrawer } from "./SqlDrawer";
import css from "./update.module.css";
import { isNew } from "./wishes";

interface Props {
  subject: UpdateSubject;
  kind: "update" | "downgrade";
  database: string;
  engine: Engine;
}

export function Plan({ subject, kind, database, engine }: Props) {
  const [shown, setShown] = useState<StepTold>();
  return (
    <>
      <PlanFacts subject={subject} />
      <ol className={css.plan}>
        {subject.steps.map((step) => (
          <Step
            key={step.revision}
            step={step}
            hazards={subject.outlook.hazards.filter(({ revision }) => revision === step.revision)}
            show={() => setShown(step)}
          />
        ))}
      </ol>
      {shown && (
        <SqlDrawer
          database={database}
          engine={engine}
          step={shown}
          back={kind === "downgrade"}
          close={() => setShown(undefined)}
        />
      )}
    </>
  );
}

export function messageOf(named: Pick<StepTold, "revision" | "message" | "messages">, language: Language): string {
  return named.messages[language] || named.message || named.revision;
}

function PlanFacts({ subject }: { subject: UpdateSubject }) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const { estimate, hazards } = subject.outlook;
  const took = estimate && span(estimate.duration_ms, language);
  const risky = subject.steps.filter(({ revision }) => hazards.some((hazard) => hazard.revision === revision));
  const facts = [
    {
      label: text("window-update-time"),
      value: took ? text("window-task-about", { took }) : text("window-update-time-unknown"),
      under: text("window-update-time-from", { from: estimate?.source.from ?? "nothing" }),
    },
    {
      label: text("window-update-space"),
      value: size(subject.needed_bytes, language),
      under:
        subject.free_bytes === null
          ? text("window-update-free-unknown")
          : text("window-update-free", { free: subject.free_bytes }),
    },
    {
      label: text("window-update-step-backup"),
      value: text(isNew(subject) ? "window-update-backup-none" : "window-update-backup-made"),
      under: isNew(subject)
        ? text("window-update-backup-new")
        : text("window-update-backup-size", { bytes: subject.bytes }),
    },
    {
      label: text("window-update-caution"),
      value: text("window-update-cautions", { count: risky.length }),
      under: text("window-update-cautions-where", { count: risky.length }),
      warns: risky.length > 0,
    },
  ];
  return (
    <dl className={css.facts}>
      {facts.map(({ label, value, under, warns }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd data-warns={warns || undefined}>
            {warns && <SignIcon sign={CAUTION} size={20} />}
            {value}
          </dd>
          <dd className={css.under}>{under}</dd>
        </div>
      ))}
    </dl>
  );
}

function Step({ step, hazards, show }: { step: StepTold; hazards: Hazard[]; show: () => void }) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const message = messageOf(step, language);
  const touched = [
    ["window-update-adds", step.adds],
    ["window-update-changes", step.changes],
    ["window-update-removes", step.removes],
  ] as const;
  const did = touched.filter(([, objects]) => objects.length > 0);
  return (
    <li>
      <span className={css.node} aria-hidden />
      <div className={css.step}>
        <div className={css.what}>
          <div>
            <strong>{message}</strong>
            <p className={css.dim}>
              {did.map(([id, objects]) => text(id, { objects: listed(objects, text) })).join(" ") ||
                text("window-update-no-objects")}
            </p>
          </div>
          {step.duration_ms !== null && (
            <span>{text("window-task-about", { took: span(step.duration_ms, language) })}</span>
          )}
          <Button
            size="sm"
            h={44}
            variant="default"
            leftSection={<IconCode size={18} aria-hidden />}
            aria-label={text("window-update-sql-of", { message })}
            onClick={show}
          >
            SQL
          </Button>
        </div>
        {hazards.map((hazard) => (
          <p key={`${hazard.table}.${hazard.column}`} className={css.hazard}>
            <SignIcon sign={CAUTION} size={20} />
            <span>
              <strong>{text("window-update-loses")}</strong>{" "}
              {text("window-update-hazard", {
                table: hazard.table,
                column: hazard.column,
                rows: new Intl.NumberFormat(language === "tr" ? "tr-TR" : "en-GB").format(hazard.rows),
              })}
            </span>
          </p>
        ))}
      </div>
    </li>
  );
}

/** So many objects are named. */
const NAMED = 5;

function listed(objects: ObjectName[], text: Text): string {
  const names = objects.slice(0, NAMED).map(({ kind, name }) => `${name} (${text(`object-${kind}`)})`);
  const rest = objects.length - names.length;
  return [...names, ...(rest > 0 ? [text("window-update-more", { count: rest })] : [])].join(", ");
}
