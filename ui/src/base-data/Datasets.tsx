// The datasets, one row each: how many rows would be added, changed, kept, and are the same.
import { Table } from "@mantine/core";
import { IconCircleCheck, IconCirclePlus, IconEdit, IconShieldCheck } from "@tabler/icons-react";
import { useLanguage, useTexts } from "../texts/texts";
import type { DatasetReport } from "../wire/DatasetReport";
import type { SeedReport } from "../wire/SeedReport";
import css from "./base-data.module.css";

export function Datasets({ report }: { report: SeedReport }) {
  const { text } = useTexts();
  return (
    <Table.ScrollContainer minWidth={640} className={css.sheet ?? ""} type="native">
      <Table verticalSpacing={0} horizontalSpacing={20}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{text("window-base-data-dataset")}</Table.Th>
            <Table.Th>{text("window-base-data-result")}</Table.Th>
            <Table.Th ta="right">{text("window-base-data-kept")}</Table.Th>
            <Table.Th ta="right">{text("window-base-data-same")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {report.datasets.map((dataset) => (
            <Row key={dataset.dataset} dataset={dataset} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Row({ dataset }: { dataset: DatasetReport }) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const { added, changed, kept, same } = dataset;
  const number = (count: number) => new Intl.NumberFormat(language === "tr" ? "tr-TR" : "en-GB").format(count);
  return (
    <Table.Tr>
      <Table.Th scope="row">{language === "tr" ? dataset.title_tr : dataset.title}</Table.Th>
      <Table.Td>
        <div className={css.signs}>
          {added > 0 && (
            <span style={{ color: "var(--k-info)" }}>
              <IconCirclePlus size={20} aria-hidden />
              {text("window-base-data-added", { added })}
            </span>
          )}
          {changed > 0 && (
            <span style={{ color: "var(--k-info)" }}>
              <IconEdit size={20} aria-hidden />
              {text("window-base-data-changed", { changed })}
            </span>
          )}
          {added + changed === 0 && (
            <span style={{ color: "var(--k-ok)" }}>
              <IconCircleCheck size={20} aria-hidden />
              {text("window-base-data-there")}
            </span>
          )}
        </div>
      </Table.Td>
      <Table.Td ta="right">
        {kept > 0 ? (
          <span className={css.kept}>
            <IconShieldCheck size={20} aria-hidden />
            {number(kept)}
          </span>
        ) : (
          "–"
        )}
      </Table.Td>
      <Table.Td ta="right">{number(same)}</Table.Td>
    </Table.Tr>
  );
}
