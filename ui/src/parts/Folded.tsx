// What few need: folded until asked for.
import { Collapse, UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { type ReactNode, useId, useState } from "react";
import css from "./parts.module.css";

export function Folded({ label, children }: { label: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <UnstyledButton className={css.toggle} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <IconChevronDown size={18} aria-hidden />
        {label}
      </UnstyledButton>
      <Collapse expanded={open} transitionDuration={120} id={id}>
        {children}
      </Collapse>
    </>
  );
}
