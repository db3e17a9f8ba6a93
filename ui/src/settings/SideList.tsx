// Pages of a place, in a list at the left of its body.
import { UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import css from "./settings.module.css";

interface Props<P extends string> {
  /** What the list is of. */
  name: string;
  pages: { page: P; name: string }[];
  here: P;
  go: (page: P) => void;
  children: ReactNode;
}

export function SideList<P extends string>({ name, pages, here, go, children }: Props<P>) {
  return (
    <div className={css.split}>
      <nav aria-label={name}>
        <ul className={css.pages}>
          {pages.map(({ page, name }) => (
            <li key={page}>
              <UnstyledButton
                className={css.page}
                aria-current={page === here ? "page" : undefined}
                onClick={() => go(page)}
              >
                {name}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </nav>
      <div className={css.body}>{children}</div>
    </div>
  );
}
