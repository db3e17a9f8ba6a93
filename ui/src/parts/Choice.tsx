// Which database a page is about, where there are several: asked once, chosen by a person.
import { SegmentedControl, Select } from "@mantine/core";
import { useState } from "react";
import { useDesk } from "../desk/desk";
import { useAnswer } from "../desk/useAnswer";
import type { Failure } from "../platform/platform";
import { type Text, useTexts } from "../texts/texts";
import type { Configured } from "../wire/Configured";
import css from "./Choice.module.css";

const FEW = 3;

export interface Chosen {
  /** None while it is not known which there are. */
  databases?: Configured[];
  /** The one that the page is about; none where there are none. */
  chosen?: Configured;
  choose: (name: string) => void;
  /** Why the list could not be read. */
  failure?: Failure;
  ask: () => void;
}

/** `first` is the one that the page was opened for; else the first of the list. */
export function useChosen(first?: string): Chosen {
  const { platform } = useDesk();
  const { answer: databases, failure, ask } = useAnswer(() => platform.databases(), [platform]);
  const [name, choose] = useState(first);
  const chosen = databases?.find((database) => database.name === name) ?? databases?.[0];
  return { ...(databases && { databases }), ...(chosen && { chosen }), choose, ...(failure && { failure }), ask };
}

/** The kind of a database, with its name where the kind alone does not tell which. */
export function nameOf(database: Configured, databases: Configured[], text: Text): string {
  const kind = text(database.engine === "sqlite" ? "window-store" : "window-central");
  const alike = databases.filter((other) => other.engine === database.engine).length > 1;
  return alike ? text("window-named", { kind, name: database.name }) : kind;
}

export function Choice({ databases = [], chosen, choose }: Chosen) {
  const { text } = useTexts();
  if (!chosen || databases.length < 2) return null;
  const stores = databases.filter((database) => database.engine === "sqlite").length;
  const label = (database: Configured) => {
    if (database.engine === "postgres" && databases.length - stores === 1) return text("window-backups-central");
    return stores === 1 ? text("window-backups-store") : database.name;
  };
  const data = databases.map((database) => ({ value: database.name, label: label(database) }));
  const said = { "aria-label": text("window-backups-which"), value: chosen.name, data };
  if (databases.length > FEW) {
    return <Select {...said} size="md" allowDeselect={false} onChange={(name) => name && choose(name)} />;
  }
  return (
    <SegmentedControl
      {...said}
      size="md"
      onChange={choose}
      classNames={{ root: css.root, label: css.label, indicator: css.mark }}
    />
  );
}
