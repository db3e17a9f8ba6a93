// The left bar with the places, and the page beside it. Tasks have a frame of their own: `WizardFrame`.
import { UnstyledButton } from "@mantine/core";
import {
  type Icon,
  IconActivity,
  IconArchive,
  IconChecklist,
  IconHistory,
  IconLifebuoy,
  IconSettings,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useGo, type Where } from "../desk/go";
import { useTexts } from "../texts/texts";
import css from "./Frame.module.css";
import { Mark } from "./Mark";

type Place = "status" | "backups" | "history" | "base-data" | "settings" | "help";

const ABOVE: [Place, string, Icon][] = [
  ["status", "window-place-status", IconActivity],
  ["backups", "window-place-backups", IconArchive],
  ["history", "window-place-history", IconHistory],
  ["base-data", "window-place-base-data", IconChecklist],
];
const BELOW: [Place, string, Icon][] = [
  ["settings", "window-place-settings", IconSettings],
  ["help", "window-place-help", IconLifebuoy],
];

export function Frame({ where, children }: { where: Where; children: ReactNode }) {
  const { text } = useTexts();
  const here = where.at === "drift" ? "status" : where.at;
  const list = (places: typeof ABOVE) => (
    <ul className={css.places}>
      {places.map(([place, name, icon]) => (
        <PlaceItem key={place} place={place} name={text(name)} icon={icon} here={here === place} />
      ))}
    </ul>
  );
  return (
    <div className={css.frame}>
      <nav className={css.bar} aria-label={text("window-places")}>
        <div className={css.mark}>
          <Mark />
        </div>
        {list(ABOVE)}
        <div className={css.gap} />
        {list(BELOW)}
      </nav>
      {children}
    </div>
  );
}

function PlaceItem(props: { place: Place; name: string; icon: Icon; here: boolean }) {
  const { place, name, icon: Sign, here } = props;
  const go = useGo();
  return (
    <li>
      <UnstyledButton className={css.place} aria-current={here ? "page" : undefined} onClick={() => go({ at: place })}>
        <Sign size={26} stroke={1.75} aria-hidden />
        <span>{name}</span>
      </UnstyledButton>
    </li>
  );
}
