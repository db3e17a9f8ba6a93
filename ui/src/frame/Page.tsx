// A place's page: what it is about, the heading that is the answer, its tools, its body that scrolls, its action bar.
import type { ReactNode } from "react";
import css from "./Page.module.css";

interface Props {
  /** What the page is about, above the heading. */
  about?: string;
  /** The answer. */
  heading: string;
  /** A sentence under it. */
  sentence?: ReactNode;
  /** Buttons beside it. */
  tools?: ReactNode;
  /** What can be done with what is chosen: a bar that never scrolls. */
  actions?: ReactNode;
  /** A last line under the body. */
  foot?: ReactNode;
  /** A column at the right that scrolls by itself. */
  aside?: ReactNode;
  children: ReactNode;
}

export function Page({ about, heading, sentence, tools, actions, foot, aside, children }: Props) {
  return (
    <>
      <div className={css.page}>
        <main className={css.body}>
          <div className={css.content}>
            <header className={css.head}>
              <div className={css.title}>
                {about && <p className={css.about}>{about}</p>}
                <h1 tabIndex={-1} aria-live="polite">
                  {heading}
                </h1>
                {sentence && <p className={css.sentence}>{sentence}</p>}
              </div>
              {tools && <div className={css.tools}>{tools}</div>}
            </header>
            {children}
          </div>
          {foot && <footer className={css.foot}>{foot}</footer>}
        </main>
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
      {aside && <aside className={css.aside}>{aside}</aside>}
    </>
  );
}
