// The recovery code: shown large, once, on a paper that can be printed.
import { Button, Checkbox } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { Fault } from "../form/Field";
import { clock } from "../texts/format";
import { useLanguage, useTexts } from "../texts/texts";
import type { Report } from "../wire/Report";
import css from "./install.module.css";

interface Props {
  code: string;
  report: Report;
  kept: boolean;
  keep: (kept: boolean) => void;
  /** Somebody wants to go on without saying that the code is kept. */
  missed: boolean;
}

export function Recovery({ code, report, kept, keep, missed }: Props) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const began = new Date(report.started);
  const day = new Intl.DateTimeFormat(language === "tr" ? "tr-TR" : "en-GB").format(began);
  return (
    <>
      <section className={css.paper} data-print>
        <h2>{text("window-install-recovery")}</h2>
        <p className={css.secret} translate="no">
          {code}
        </p>
        <p>{text("window-install-recovery-sentence")}</p>
        <p className={css.small} translate="no">
          {report.place}
        </p>
        <p className={css.small}>{text("window-day", { date: day, time: clock(began, language) })}</p>
      </section>
      <div>
        <Button variant="default" leftSection={<IconPrinter size={20} aria-hidden />} onClick={() => window.print()}>
          {text("window-install-print")}
        </Button>
      </div>
      <Checkbox
        size="md"
        label={text("window-install-recovery-kept")}
        checked={kept}
        aria-invalid={missed || undefined}
        error={missed ? <Fault text={text("window-install-recovery-missed")} /> : undefined}
        onChange={(event) => keep(event.currentTarget.checked)}
      />
    </>
  );
}
