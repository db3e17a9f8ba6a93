// One database by its name: which it is, and how a task's page calls it.
import { useTexts } from "../texts/texts";
import type { Configured } from "../wire/Configured";
import { useDesk } from "./desk";
import { useAnswer } from "./useAnswer";

export interface Database {
  /** None until it is known. */
  configured?: Configured;
  /** `Store database`, with its name where there are several of the kind. */
  title: string;
}

export function useDatabase(name: string): Database {
  const { platform } = useDesk();
  const { text } = useTexts();
  const { answer = [] } = useAnswer(() => platform.databases(), [platform]);
  const configured = answer.find((database) => database.name === name);
  if (!configured) return { title: name };
  const kind = text(configured.engine === "sqlite" ? "window-store" : "window-central");
  const alone = answer.filter(({ engine }) => engine === configured.engine).length === 1;
  return { configured, title: alone ? kind : text("window-named", { kind, name }) };
}
