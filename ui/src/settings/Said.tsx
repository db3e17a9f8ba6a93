// What became of a change: kept, or why not. It is read out.
import { IconCircleCheck } from "@tabler/icons-react";
import { Trouble } from "../parts/Trouble";
import { useTexts } from "../texts/texts";
import css from "./settings.module.css";
import type { Change } from "./useChange";

export function Said({ saved, failure }: Pick<Change, "saved" | "failure">) {
  const { text } = useTexts();
  return (
    <>
      {failure && <Trouble problem={failure.problem} />}
      <div role="status">
        {saved && (
          <p className={css.saved}>
            <IconCircleCheck size={20} stroke={2} aria-hidden />
            {text("window-settings-saved")}
          </p>
        )}
      </div>
    </>
  );
}
