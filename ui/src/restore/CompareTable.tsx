// Now and then, side by side.
import { Table } from "@mantine/core";
import { inShort } from "../backups/verdict";
import { when } from "../texts/format";
import { type Language, useLanguage, useTexts } from "../texts/texts";
import type { RestoreSubject } from "../wire/RestoreSubject";
import { type Compared, KNOWN } from "./compare";
import css from "./restore.module.css";

const LOCALE = { tr: "tr-TR", en: "en-GB" } as const;

const numbers = (language: Language) => new Intl.NumberFormat(LOCALE[language]);

export function CompareTable({ subject, compared }: { subject: RestoreSubject; compared: Compared }) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const { comparison, behind } = subject;
  const { backup, rows_now: now } = comparison;
  const date = (time: Date) => when(time, new Date(), language, text);
  const same = now?.join() === backup.rows.join();
  const version = () => {
    if (same) return <span className={css.same}>{text("window-restore-same")}</span>;
    if (behind === null || behind <= 0) return text("window-restore-other-version");
    return text("window-restore-behind", { count: behind });
  };
  const { rest } = compared;
  return (
    <div className={css.sheet}>
      <Table className={css.table} aria-label={text("window-restore-comparison")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <span className={css.hidden}>{text("window-restore-what")}</span>
            </Table.Th>
            <Table.Th>
              {text("window-restore-now")} <span>{date(new Date())}</span>
            </Table.Th>
            <Table.Th className={css.then}>
              {text("window-restore-then")} <span>{date(new Date(backup.taken))}</span>
            </Table.Th>
            <Table.Th>{text("window-restore-difference")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Table.Tr>
            <Table.Th scope="row">{text("window-backups-revision")}</Table.Th>
            <Table.Td data-id>
              {now ? inShort(now) || text("window-no-current") : text("window-restore-unread")}
            </Table.Td>
            <Table.Td data-id className={css.then}>
              {inShort(backup.rows) || text("window-no-current")}
            </Table.Td>
            <Table.Td className={css.difference}>{version()}</Table.Td>
          </Table.Tr>
          {compared.own.map((rows) => (
            <Line
              key={rows.table}
              name={
                KNOWN.includes(rows.table)
                  ? text(`window-restore-table-${rows.table.replaceAll("_", "-")}`)
                  : rows.table
              }
              now={rows.now}
              before={rows.then}
            />
          ))}
          {rest.tables > 0 && (
            <Line
              name={text("window-restore-rest", { count: rest.tables })}
              now={now ? rest.now : null}
              before={rest.before}
            />
          )}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface LineProps {
  name: string;
  now: number | null;
  before: number | null;
}

function Line({ name, now, before }: LineProps) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const number = (count: number | null) => (count === null ? "–" : numbers(language).format(count));
  const change = (before ?? 0) - (now ?? 0);
  const sign = change < 0 ? "−" : "+";
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      <Table.Td>{number(now)}</Table.Td>
      <Table.Td className={css.then}>{number(before)}</Table.Td>
      <Table.Td className={css.difference} data-gone={change < 0 || undefined}>
        {change === 0 ? (
          <span className={css.same}>{text("window-restore-same")}</span>
        ) : (
          `${sign}${number(Math.abs(change))}`
        )}
      </Table.Td>
    </Table.Tr>
  );
}
