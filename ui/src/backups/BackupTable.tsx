// The backups of a database as rows to choose from.
import { Loader, Radio, Table } from "@mantine/core";
import { size, when } from "../texts/format";
import { type Language, type Text, useLanguage, useTexts } from "../texts/texts";
import type { Kept } from "../wire/Kept";
import type { Problem } from "../wire/Problem";
import css from "./backups.module.css";
import { inShort, takenAt, verdictOf } from "./verdict";

interface Props {
  backups: Kept[];
  chosen: string | undefined;
  choose: (id: string) => void;
  /** The one that is being looked through. */
  checking: string | undefined;
  /** What looks of this visit found, by id. */
  found: Record<string, Problem>;
}

export function BackupTable({ backups, chosen, choose, checking, found }: Props) {
  const { text } = useTexts();
  const { language } = useLanguage();
  return (
    <div className={css.sheet}>
      <Table className={css.table} aria-label={text("window-place-backups")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={css.radio}>
              <span className={css.hidden}>{text("window-backups-choose")}</span>
            </Table.Th>
            <Table.Th>{text("window-backups-when")}</Table.Th>
            <Table.Th>{text("window-backups-reason")}</Table.Th>
            <Table.Th>{text("window-backups-revision")}</Table.Th>
            <Table.Th className={css.number}>{text("window-size")}</Table.Th>
            <Table.Th>{text("window-backups-verdict")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {backups.map((kept) => {
            const { manifest } = kept;
            const taken = takenLabel(kept, language, text);
            const reason = manifest ? text(`window-backups-reason-${manifest.reason}`) : "–";
            return (
              <Table.Tr
                key={kept.id}
                className={css.row}
                data-chosen={kept.id === chosen || undefined}
                onClick={() => choose(kept.id)}
              >
                <Table.Td className={css.radio}>
                  <Radio
                    name="backup"
                    value={kept.id}
                    checked={kept.id === chosen}
                    onChange={() => choose(kept.id)}
                    aria-label={manifest ? text("window-backups-row", { taken, reason }) : taken}
                  />
                </Table.Td>
                <Table.Td className={css.when}>{taken}</Table.Td>
                <Table.Td>{reason}</Table.Td>
                <Table.Td className={css.id}>
                  {manifest ? inShort(manifest.rows) || text("window-no-current") : "–"}
                </Table.Td>
                <Table.Td className={css.number}>{manifest ? size(manifest.bytes, language) : "–"}</Table.Td>
                <Table.Td>
                  {kept.id === checking ? <Checking /> : <Verdict kept={kept} found={found[kept.id]} />}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** `Bugün 13:51`; the id where even that cannot be told. */
export function takenLabel(kept: Kept, language: Language, text: Text): string {
  const taken = takenAt(kept);
  return taken ? when(taken, new Date(), language, text) : kept.id;
}

function Checking() {
  const { text } = useTexts();
  return (
    <span className={css.verdict}>
      <Loader size={20} aria-hidden />
      {text("window-backups-checking")}
    </span>
  );
}

function Verdict({ kept, found }: { kept: Kept; found: Problem | undefined }) {
  const { text } = useTexts();
  const { name, icon: Sign, tone } = verdictOf(kept, found);
  return (
    <span className={css.verdict} style={{ color: `var(--k-${tone})` }}>
      <Sign size={20} stroke={2} aria-hidden />
      {text(`window-backups-verdict-${name}`)}
    </span>
  );
}
