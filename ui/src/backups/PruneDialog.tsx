// Which old backups would go: listed before anybody says yes.
import { Button, Loader, Modal } from "@mantine/core";
import { useDesk } from "../desk/desk";
import { useAnswer } from "../desk/useAnswer";
import { Trouble } from "../parts/Trouble";
import { NOTHING } from "../platform/platform";
import signIn from "../sign-in/sign-in.module.css";
import { size, when } from "../texts/format";
import { useLanguage, useTexts } from "../texts/texts";
import type { Given } from "../wire/Given";
import type { Permission } from "../wire/Permission";
import css from "./backups.module.css";

interface Props {
  database: string;
  close: () => void;
  carryOut: (wanted: { token: string; permission: Permission; given: Given }) => void;
}

export function PruneDialog({ database, close, carryOut }: Props) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const { platform } = useDesk();
  const { answer, failure } = useAnswer(() => platform.preparePruning(database), [platform, database]);
  const goes = answer?.subject.removes ?? [];
  const title = () => {
    if (failure) return text("window-backups-prune-failed");
    if (!answer) return text("window-backups-prune-looking");
    if (goes.length === 0) return text("window-backups-prune-none");
    return text("window-backups-prune-heading", { count: goes.length });
  };
  return (
    <Modal opened onClose={close} centered size={480} radius="lg" padding={28} withCloseButton={false} title={title()}>
      {!answer && !failure && <Loader size={24} aria-hidden />}
      {failure && <Trouble problem={failure.problem} small />}
      {answer && <p>{text("window-backups-prune-keeps", { count: answer.subject.keeps })}</p>}
      {goes.length > 0 && (
        <ul className={css.goes}>
          {goes.map((manifest) => (
            <li key={manifest.id}>
              <span>{when(new Date(manifest.taken), new Date(), language, text)}</span>
              <span>{text(`window-backups-reason-${manifest.reason}`)}</span>
              <span>{size(manifest.bytes, language)}</span>
            </li>
          ))}
        </ul>
      )}
      <div className={signIn.buttons}>
        <Button variant="default" data-autofocus onClick={close}>
          {text(goes.length > 0 ? "window-cancel" : "window-backups-close")}
        </Button>
        {answer && goes.length > 0 && (
          <Button
            color="var(--k-bad-button)"
            onClick={() => {
              close();
              carryOut({ token: answer.token, permission: answer.permission, given: NOTHING });
            }}
          >
            {text("window-backups-prune-do")}
          </Button>
        )}
      </div>
    </Modal>
  );
}
