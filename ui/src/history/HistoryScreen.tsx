// Every revision of a database with the graph drawn beside it, and the page of the one that is chosen.
import { Button } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconHistory } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import { useDesk } from "../desk/desk";
import { useAnswer } from "../desk/useAnswer";
import { Page } from "../frame/Page";
import { Awaited } from "../parts/Awaited";
import { Choice, useChosen } from "../parts/Choice";
import { Seal } from "../parts/Seal";
import { Trouble } from "../parts/Trouble";
import { useTexts } from "../texts/texts";
import type { History } from "../wire/History";
import { HistoryTable } from "./HistoryTable";
import css from "./history.module.css";
import { RevisionAside } from "./RevisionAside";

export function HistoryScreen({ database: first, revision }: { database?: string; revision?: string }) {
  const { text } = useTexts();
  const { platform } = useDesk();
  const listed = useChosen(first);
  const { chosen: database } = listed;
  const name = database?.name;
  const { answer, failure, ask } = useAnswer<History | null>(
    async () => (name === undefined ? null : platform.history(name)),
    [platform, name],
  );
  const [chosen, choose] = useState(revision);
  useHotkeys([["F5", listed.failure ? listed.ask : ask]], []);

  const rows = answer?.rows ?? [];
  const applied = rows.filter((row) => row.applied).length;
  const problem = failure ?? listed.failure;
  const close = () => choose(undefined);
  // Esc puts the revision away before it leaves the place.
  const putAway = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || chosen === undefined) return;
    event.stopPropagation();
    close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears a key on its way up
    <div className={css.place} onKeyDown={putAway}>
      <Page
        heading={problem ? text("window-history-unread") : text("window-place-history")}
        {...(rows.length > 0 && {
          sentence: text("window-history-sentence", { applied, pending: rows.length - applied }),
        })}
        tools={<Choice {...listed} />}
        {...(chosen !== undefined &&
          database && {
            aside: (
              <RevisionAside key={database.name} database={database} revision={chosen} choose={choose} close={close} />
            ),
          })}
      >
        {problem && (
          <Trouble problem={problem.problem}>
            <Button variant="default" mt={12} onClick={failure ? ask : listed.ask}>
              {text("window-retry")}
            </Button>
          </Trouble>
        )}
        {!answer && !problem && <Awaited rows={8} height={54} />}
        {answer && rows.length === 0 && (
          <div className={css.empty}>
            <Seal icon={IconHistory} tone="idle" large />
            <h2>{text("window-history-empty")}</h2>
            <p>{text("window-history-empty-sentence")}</p>
          </div>
        )}
        {answer && rows.length > 0 && <HistoryTable key={name} history={answer} chosen={chosen} choose={choose} />}
      </Page>
    </div>
  );
}
