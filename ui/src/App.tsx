// The window: looks, texts, desk, and the screen where the person is.
import { MantineProvider } from "@mantine/core";
import { BackupsScreen } from "./backups/BackupsScreen";
import { BaseDataScreen } from "./base-data/BaseDataScreen";
import { DeskProvider, useDesk } from "./desk/desk";
import { GoContext, type Where } from "./desk/go";
import { useKeys } from "./desk/useKeys";
import { useTrail } from "./desk/useTrail";
import { DriftScreen } from "./drift/DriftScreen";
import { CloseDialog } from "./frame/CloseDialog";
import { Frame } from "./frame/Frame";
import { HelpScreen } from "./help/HelpScreen";
import { HistoryScreen } from "./history/HistoryScreen";
import { InstallTask } from "./install/InstallTask";
import { isUnkept } from "./install/seen";
import type { Platform } from "./platform/platform";
import { RecoverTask } from "./recover/RecoverTask";
import { RestoreTask } from "./restore/RestoreTask";
import { SettingsScreen } from "./settings/SettingsScreen";
import { StampTask } from "./stamp/StampTask";
import { StatusScreen } from "./status/StatusScreen";
import { RunningTask } from "./task/RunningTask";
import { Texts } from "./texts/texts";
import { theme, variables } from "./theme/theme";
import { UpdateTask } from "./update/UpdateTask";
import type { Greeting } from "./wire/Greeting";

interface Props {
  platform: Platform;
  greeting: Greeting;
  /** Where the window opens. */
  first?: Where;
}

export function App({ platform, greeting, first = { at: "status" } }: Props) {
  const { where, go, back } = useTrail(first);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme={greeting.theme}>
      <Texts first={greeting.language === "en" ? "en" : "tr"}>
        <DeskProvider platform={platform}>
          <GoContext value={go}>
            <Keys where={where} back={back} />
            <Screen where={where} />
            <CloseDialog />
          </GoContext>
        </DeskProvider>
      </Texts>
    </MantineProvider>
  );
}

function Keys({ where, back }: { where: Where; back: () => void }) {
  useKeys(where, back);
  return null;
}

function Screen({ where }: { where: Where }) {
  const { task } = useDesk();
  // A recovery code is shown once: whatever else somebody is at waits until it is kept.
  if (isUnkept(task)) return <InstallTask />;
  switch (where.at) {
    case "update":
      return <UpdateTask database={where.database} />;
    case "downgrade":
      return <UpdateTask database={where.database} back={where.target} />;
    case "restore":
      return <RestoreTask database={where.database} backup={where.backup} />;
    case "undo":
      return <RestoreTask database={where.database} />;
    case "stamp":
      return <StampTask database={where.database} {...(where.revision && { revision: where.revision })} />;
    case "recover":
      return <RecoverTask database={where.database} />;
    case "install":
      return <InstallTask />;
    case "running":
      return task?.kind === "install" ? <InstallTask /> : <RunningTask />;
    default:
      return (
        <Frame where={where}>
          <Place where={where} />
        </Frame>
      );
  }
}

function Place({ where }: { where: Where }) {
  switch (where.at) {
    case "backups":
      return <BackupsScreen {...(where.database && { database: where.database })} />;
    case "history":
      return (
        <HistoryScreen
          {...(where.database && { database: where.database })}
          {...(where.revision && { revision: where.revision })}
        />
      );
    case "base-data":
      return <BaseDataScreen {...(where.database && { database: where.database })} />;
    case "settings":
      return <SettingsScreen {...(where.page && { page: where.page })} />;
    case "help":
      return <HelpScreen {...(where.code && { code: where.code })} />;
    case "drift":
      return <DriftScreen database={where.database} />;
    default:
      return <StatusScreen />;
  }
}
