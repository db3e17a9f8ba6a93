// The left bar with the places that exist, and the page beside it.
import { UnstyledButton } from "@mantine/core";
import { IconActivity, IconLanguage, IconWifiOff } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useLanguage, useTexts } from "../texts/texts";
import css from "./Frame.module.css";
import { Mark } from "./Mark";

export function Frame({ children }: { children: ReactNode }) {
  const { text } = useTexts();
  const { language, change } = useLanguage();
  const other = language === "tr" ? "en" : "tr";
  return (
    <div className={css.frame}>
      <nav className={css.bar} aria-label={text("window-places")}>
        <div className={css.mark}>
          <Mark />
        </div>
        <ul className={css.places}>
          <li className={css.place} aria-current="page">
            <IconActivity size={26} stroke={1.75} aria-hidden />
            {text("window-place-status")}
          </li>
        </ul>
        <UnstyledButton className={css.language} lang={other} onClick={() => change(other)}>
          <IconLanguage size={26} stroke={1.75} aria-hidden />
          {text("window-other-language")}
        </UnstyledButton>
      </nav>
      <div className={css.page}>
        <div className={css.content}>{children}</div>
        <footer className={css.foot}>
          <IconWifiOff size={16} stroke={1.75} aria-hidden />
          {text("window-offline", { version: __VERSION__ })}
        </footer>
      </div>
    </div>
  );
}
