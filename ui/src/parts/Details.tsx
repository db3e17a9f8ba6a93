// What few need: folded until asked for.
import { Collapse, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTexts } from "../texts/texts";
import type { Configured } from "../wire/Configured";
import { isLong } from "./Place";
import css from "./parts.module.css";

export function Details({ database, causes = [] }: { database: Configured; causes?: string[] }) {
  const { text } = useTexts();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (!isLong(database.place) && causes.length === 0) return null;
  return (
    <div className={css.details}>
      <UnstyledButton className={css.toggle} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <IconChevronDown size={18} aria-hidden />
        {text("window-details")}
      </UnstyledButton>
      <Collapse expanded={open} transitionDuration={120} id={id}>
        <dl className={css.more}>
          <dt>{text("window-full-place")}</dt>
          <dd>{database.place}</dd>
          {causes.length > 0 && <dt>{text("window-causes")}</dt>}
          {causes.map((cause) => (
            <dd key={cause}>{cause}</dd>
          ))}
        </dl>
      </Collapse>
    </div>
  );
}
