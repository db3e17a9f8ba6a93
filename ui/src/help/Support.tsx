// The support file and the folders of this machine.
import { Button } from "@mantine/core";
import { IconCircleCheck, IconFileZip, IconFolderOpen } from "@tabler/icons-react";
import { useState } from "react";
import { useDesk } from "../desk/desk";
import { Trouble } from "../parts/Trouble";
import { Failure, type FolderName } from "../platform/platform";
import settings from "../settings/settings.module.css";
import { useTexts } from "../texts/texts";
import css from "./help.module.css";

const FOLDERS: [FolderName, string][] = [
  ["reports", "window-help-folder-reports"],
  ["backups", "window-help-folder-backups"],
  ["logs", "window-help-folder-logs"],
];

export function Support() {
  const { text } = useTexts();
  const { platform } = useDesk();
  const [busy, setBusy] = useState(false);
  const [file, setFile] = useState<string>();
  const [failure, setFailure] = useState<Failure>();

  const save = async () => {
    setBusy(true);
    setFailure(undefined);
    setFile(undefined);
    try {
      setFile((await platform.saveSupportFile()) ?? undefined);
    } catch (thrown) {
      setFailure(Failure.of(thrown));
    }
    setBusy(false);
  };
  const open = (folder: FolderName) => {
    setFailure(undefined);
    platform.openFolder(folder).catch((thrown) => setFailure(Failure.of(thrown)));
  };
  return (
    <>
      <p>{text("window-help-support-sentence")}</p>
      <p className={settings.dim}>{text("window-help-support-without")}</p>
      <div>
        <Button loading={busy} leftSection={<IconFileZip size={20} aria-hidden />} onClick={save}>
          {text("window-help-support-save")}
        </Button>
      </div>
      <div role="status">
        {file && (
          <>
            <p className={settings.saved}>
              <IconCircleCheck size={20} stroke={2} aria-hidden />
              {text("window-help-support-saved")}
            </p>
            <p className={css.file} translate="no">
              {file}
            </p>
          </>
        )}
      </div>
      {failure && <Trouble problem={failure.problem} />}
      <h2>{text("window-help-folders")}</h2>
      <div className={settings.buttons}>
        {FOLDERS.map(([folder, name]) => (
          <Button
            key={folder}
            variant="default"
            leftSection={<IconFolderOpen size={20} aria-hidden />}
            onClick={() => open(folder)}
          >
            {text(name)}
          </Button>
        ))}
      </div>
    </>
  );
}
