// What is set on this machine, page by page.
import { Button, Skeleton } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useState } from "react";
import { useDesk } from "../desk/desk";
import { type SettingsPage, useGo } from "../desk/go";
import { useAnswer } from "../desk/useAnswer";
import { Page } from "../frame/Page";
import { useLong } from "../install/useLong";
import { Trouble } from "../parts/Trouble";
import { useTexts } from "../texts/texts";
import type { Settings } from "../wire/Settings";
import { Appearance } from "./Appearance";
import { Backups } from "./Backups";
import { Central } from "./Central";
import { Databases } from "./Databases";
import { QuietHours } from "./QuietHours";
import { SideList } from "./SideList";

/** A page gets the settings, and tells them anew once it has changed them. */
export interface PageProps {
  settings: Settings;
  tell: (settings: Settings) => void;
}

const PAGES: Record<SettingsPage, { name: string; Body: (props: PageProps) => React.ReactNode }> = {
  databases: { name: "window-settings-databases", Body: Databases },
  central: { name: "window-settings-central", Body: Central },
  backups: { name: "window-settings-backups", Body: Backups },
  "quiet-hours": { name: "window-settings-quiet-hours", Body: QuietHours },
  appearance: { name: "window-settings-appearance", Body: Appearance },
};

export function SettingsScreen({ page = "databases" }: { page?: SettingsPage }) {
  const { platform } = useDesk();
  const { text } = useTexts();
  const go = useGo();
  const { answer, failure, ask } = useAnswer(() => platform.settings(), [platform]);
  const [told, setTold] = useState<Settings>();
  const settings = told ?? answer;
  const long = useLong();
  const refresh = () => {
    setTold(undefined);
    ask();
  };
  useHotkeys([["F5", refresh]], []);

  const { name, Body } = PAGES[page];
  const pages = (Object.keys(PAGES) as SettingsPage[]).map((page) => ({ page, name: text(PAGES[page].name) }));
  return (
    <Page about={text("window-place-settings")} heading={text(name)}>
      <SideList
        name={text("window-settings-pages")}
        pages={pages}
        here={page}
        go={(page) => go({ at: "settings", page })}
      >
        {failure && !settings && (
          <Trouble problem={failure.problem}>
            <Button mt={12} onClick={refresh}>
              {text("window-retry")}
            </Button>
          </Trouble>
        )}
        {!settings && !failure && long && <Skeleton height={160} />}
        {settings && <Body key={page} settings={settings} tell={setTold} />}
      </SideList>
    </Page>
  );
}
