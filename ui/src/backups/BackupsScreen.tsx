// The backups of a database: which there are, how sound they are, and what to do with them.
import { Button } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconArchive, IconPlus } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useDesk } from "../desk/desk";
import { useGo } from "../desk/go";
import { useAnswer } from "../desk/useAnswer";
import { useCarryOut } from "../desk/useCarryOut";
import { Page } from "../frame/Page";
import { Awaited } from "../parts/Awaited";
import { ago } from "../parts/ago";
import { Choice, nameOf, useChosen } from "../parts/Choice";
import { cut } from "../parts/Place";
import { Seal } from "../parts/Seal";
import { Trouble } from "../parts/Trouble";
import { Failure } from "../platform/platform";
import { TaskSheet } from "../task/TaskSheet";
import { size } from "../texts/format";
import { type Text, useLanguage, useTexts } from "../texts/texts";
import type { BackupList } from "../wire/BackupList";
import type { Problem } from "../wire/Problem";
import type { TaskKind } from "../wire/TaskKind";
import { Actions } from "./Actions";
import { BackupTable } from "./BackupTable";
import css from "./backups.module.css";
import { Outcome, Said } from "./Outcome";
import { PruneDialog } from "./PruneDialog";
import { useFollowed } from "./useFollowed";
import { takenAt } from "./verdict";

const KINDS: TaskKind[] = ["backup", "verify", "prune"];

export function BackupsScreen({ database: first }: { database?: string }) {
  const { text } = useTexts();
  const { platform } = useDesk();
  const go = useGo();
  const listed = useChosen(first);
  const { chosen: database, databases = [] } = listed;
  const name = database?.name;
  const { answer, failure, ask } = useAnswer<BackupList | null>(
    async () => (name === undefined ? null : platform.backups(name)),
    [platform, name],
  );
  const [picked, setPicked] = useState<string>();
  const [checking, setChecking] = useState<string>();
  const [found, setFound] = useState<Record<string, Problem>>({});
  const [pruning, setPruning] = useState(false);
  const [exported, setExported] = useState<string>();
  const [trouble, setTrouble] = useState<Failure>();
  const {
    running,
    ended,
    begin,
    failure: notBegun,
    dismiss,
  } = useFollowed(name, KINDS, ({ ended }) => {
    if (checking && ended?.ended === "failed" && ended.problem.exit === "backup") {
      setFound((before) => ({ ...before, [checking]: ended.problem }));
    }
    setChecking(undefined);
    ask();
  });
  const { carryOut, failure: notPruned, dialog } = useCarryOut(() => {});
  useHotkeys([["F5", listed.failure ? listed.ask : ask]], []);
  useEffect(() => {
    setPicked(undefined);
    setFound({});
    setExported(undefined);
    setTrouble(undefined);
  }, [name]);

  const clear = () => {
    dismiss();
    setExported(undefined);
    setTrouble(undefined);
  };
  const attempt = async (action: () => Promise<void>) => {
    clear();
    try {
      await action();
    } catch (thrown) {
      setTrouble(Failure.of(thrown));
    }
  };
  const backUp = () => {
    clear();
    if (name !== undefined) begin(platform.startBackup(name));
  };
  const verify = (backup: string, deep: boolean) => {
    clear();
    setChecking(backup);
    setFound(({ [backup]: _, ...rest }) => rest);
    if (name !== undefined) begin(platform.startVerify(name, backup, deep));
  };
  const fromElsewhere = () =>
    attempt(async () => {
      const file = await platform.pickBackup();
      if (file && name !== undefined) go({ at: "restore", database: name, backup: file.id });
    });

  const backups = answer?.backups ?? [];
  const kept = backups.find((backup) => backup.id === picked);
  const problem = failure ?? listed.failure;
  const said = trouble ?? notBegun ?? notPruned;
  const take = (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={backUp}>
      {text("window-backups-take")}
    </Button>
  );
  return (
    <Page
      {...(database && { about: nameOf(database, databases, text) })}
      heading={heading(answer, problem, text)}
      tools={
        <>
          <Choice {...listed} />
          {backups.length > 0 && !running && take}
        </>
      }
      {...(kept &&
        database && {
          actions: (
            <Actions
              key={kept.id}
              database={database}
              kept={kept}
              found={found[kept.id]}
              busy={running !== null}
              verify={(deep) => verify(kept.id, deep)}
              export={() =>
                attempt(async () => setExported((await platform.exportBackup(database.name, kept.id)) ?? undefined))
              }
            />
          ),
        })}
      {...(answer && { foot: <Foot list={answer} /> })}
    >
      {problem && (
        <Trouble problem={problem.problem}>
          <Button variant="default" mt={12} onClick={failure ? ask : listed.ask}>
            {text("window-retry")}
          </Button>
        </Trouble>
      )}
      {said && <Trouble problem={said.problem} />}
      {running && <TaskSheet task={running} title={text(`window-backups-doing-${running.kind}`)} />}
      {ended && <Outcome task={ended} dismiss={clear} />}
      {exported && <Said dismiss={clear}>{text("window-backups-exported", { folder: exported })}</Said>}
      {kept?.problem && <Trouble problem={kept.problem} />}
      {!answer && !problem && <Awaited />}
      {answer && backups.length === 0 && !running && (
        <div className={css.empty}>
          <Seal icon={IconArchive} tone="idle" large />
          <h2>{text("window-backups-empty")}</h2>
          <p>{text("window-backups-empty-sentence")}</p>
          {take}
        </div>
      )}
      {backups.length > 0 && (
        <BackupTable
          backups={backups}
          chosen={picked}
          choose={setPicked}
          checking={running ? checking : undefined}
          found={found}
        />
      )}
      {answer && database && !running && (
        <div className={css.more}>
          {(answer.undo !== null || answer.kept_databases.length > 0) && (
            <Button
              variant="default"
              h={44}
              fz={15}
              px={16}
              onClick={() => go({ at: "undo", database: database.name })}
            >
              {text("window-backups-undo")}
            </Button>
          )}
          <Button variant="default" h={44} fz={15} px={16} onClick={fromElsewhere}>
            {text("window-backups-elsewhere")}
          </Button>
          {backups.length > 0 && (
            <Button variant="default" h={44} fz={15} px={16} onClick={() => setPruning(true)}>
              {text("window-backups-prune")}
            </Button>
          )}
        </div>
      )}
      {pruning && name !== undefined && (
        <PruneDialog database={name} close={() => setPruning(false)} carryOut={carryOut} />
      )}
      {dialog}
    </Page>
  );
}

function heading(list: BackupList | null | undefined, failure: Failure | undefined, text: Text): string {
  if (failure) return text("window-backups-unread");
  const newest = list?.backups[0];
  if (!list || !newest) return text("window-place-backups");
  const taken = takenAt(newest);
  const count = list.backups.length;
  if (!taken) return text("window-backups-count", { count });
  return text("window-backups-heading", { count, ago: ago(taken, new Date(), text) });
}

function Foot({ list }: { list: BackupList }) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const free = list.free_bytes === null ? null : text("window-backups-free", { size: size(list.free_bytes, language) });
  const parts = [cut(list.folder), free, text("window-backups-retention", { count: list.keep_last })];
  return <span>{parts.filter(Boolean).join(" · ")}</span>;
}
