// Base data: what loading would add, change, and keep because the shop changed it.
import { Button, SegmentedControl, Select, Skeleton } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconDatabase, IconDatabaseImport } from "@tabler/icons-react";
import { useEffect } from "react";
import { useDesk } from "../desk/desk";
import { useGo } from "../desk/go";
import { type Answer, useAnswer } from "../desk/useAnswer";
import { Page } from "../frame/Page";
import { useLong } from "../install/useLong";
import { Place } from "../parts/Place";
import { Seal } from "../parts/Seal";
import { Trouble } from "../parts/Trouble";
import { type Text, useTexts } from "../texts/texts";
import type { Configured } from "../wire/Configured";
import type { SeedReport } from "../wire/SeedReport";
import css from "./base-data.module.css";
import { Datasets } from "./Datasets";
import { Loading } from "./Loading";
import { useLoad } from "./useLoad";

const FEW = 3;

export function BaseDataScreen({ database }: { database?: string }) {
  const { platform } = useDesk();
  const { text } = useTexts();
  const go = useGo();
  const { answer: databases, failure, ask } = useAnswer(() => platform.databases(), [platform]);
  const chosen = databases?.find(({ name }) => name === database) ?? databases?.[0];
  const nothing = databases?.length === 0;
  useHotkeys([["F5", ask]], []);
  if (databases && chosen) {
    return (
      <Database
        key={chosen.name}
        all={databases}
        database={chosen}
        choose={(name) => go({ at: "base-data", database: name })}
      />
    );
  }
  return (
    <Page heading={text("window-place-base-data")}>
      {failure && (
        <Trouble problem={failure.problem}>
          <Button mt={12} onClick={ask}>
            {text("window-retry")}
          </Button>
        </Trouble>
      )}
      {nothing && (
        <div className={css.empty}>
          <Seal icon={IconDatabase} tone="idle" large />
          <h2>{text("window-base-data-no-database")}</h2>
          <p>{text("window-base-data-no-database-sentence")}</p>
          <Button mt={20} onClick={() => go({ at: "install" })}>
            {text("window-base-data-install")}
          </Button>
        </div>
      )}
    </Page>
  );
}

interface Props {
  all: Configured[];
  database: Configured;
  choose: (name: string) => void;
}

function Database({ all, database, choose }: Props) {
  const { platform } = useDesk();
  const { text } = useTexts();
  const go = useGo();
  const known = useAnswer(() => platform.baseData(database.name), [platform, database.name]);
  const { answer: report, failure, ask } = known;
  const load = useLoad(database);
  const { task } = load;
  useHotkeys([["F5", ask]], []);
  // What was loaded shows in what is left to load.
  const ended = task?.ended?.ended;
  useEffect(() => {
    if (ended) ask();
  }, [ended, ask]);

  const missing = failure?.problem.name === "table-missing";
  const runs = task !== undefined && task.ended === null;
  return (
    <Page
      about={text("window-place-base-data")}
      heading={runs ? text("window-base-data-loading") : headingOf(known, missing, text)}
      sentence={report && !runs && text("window-base-data-sentence")}
      tools={
        report &&
        sumOf(report).todo > 0 &&
        !runs && (
          <Button loading={load.busy} leftSection={<IconDatabaseImport size={20} aria-hidden />} onClick={load.prepare}>
            {text("window-base-data-load")}
          </Button>
        )
      }
      foot={report && text("window-base-data-promise")}
    >
      {all.length > 1 ? (
        <Chooser all={all} here={database.name} choose={choose} />
      ) : (
        <div>
          <Place database={database} named={false} />
        </div>
      )}
      {load.failure && <Trouble problem={load.failure.problem} />}
      {task && <Loading task={task} />}
      {failure && !missing && (
        <Trouble problem={failure.problem}>
          <Button mt={12} onClick={ask}>
            {text("window-retry")}
          </Button>
        </Trouble>
      )}
      {missing && (
        <div className={css.empty}>
          <Seal icon={IconDatabase} tone="idle" large />
          <h2>{text("window-base-data-no-table")}</h2>
          <p>{text("window-base-data-no-table-sentence")}</p>
          <Button mt={20} onClick={() => go({ at: "update", database: database.name })}>
            {text("window-base-data-update")}
          </Button>
        </div>
      )}
      {!report && !failure && <Waiting />}
      {report && !runs && <Datasets report={report} />}
      {load.dialogs}
    </Page>
  );
}

function Waiting() {
  return useLong() ? <Skeleton height={320} /> : null;
}

function Chooser({ all, here, choose }: { all: Configured[]; here: string; choose: (name: string) => void }) {
  const { text } = useTexts();
  const label = text("window-base-data-choose");
  const data = all.map(({ name, engine }) => ({
    value: name,
    label: text("window-named", { kind: text(engine === "sqlite" ? "window-store" : "window-central"), name }),
  }));
  if (all.length > FEW) {
    return (
      <Select
        aria-label={label}
        size="lg"
        maw={440}
        data={data}
        value={here}
        onChange={(name) => name && choose(name)}
      />
    );
  }
  return (
    <SegmentedControl className={css.chooser ?? ""} aria-label={label} data={data} value={here} onChange={choose} />
  );
}

/** What loading would write, and what is left alone. */
export function sumOf({ datasets }: SeedReport) {
  const added = datasets.reduce((sum, dataset) => sum + dataset.added, 0);
  const changed = datasets.reduce((sum, dataset) => sum + dataset.changed, 0);
  return { added, changed, todo: added + changed };
}

function headingOf({ answer, failure }: Answer<SeedReport>, missing: boolean, text: Text): string {
  if (missing) return text("window-base-data-heading-no-table");
  if (failure) return text("window-base-data-heading-unread");
  if (!answer) return text("window-base-data-heading-looking");
  const { added, changed, todo } = sumOf(answer);
  if (todo === 0) return text("window-base-data-heading-same");
  if (changed === 0) return text("window-base-data-heading-added", { added });
  if (added === 0) return text("window-base-data-heading-changed", { changed });
  return text("window-base-data-heading-both", { added, changed });
}
