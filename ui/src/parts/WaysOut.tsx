// What can be done now: one row for each way, with its button. The first one is the likeliest and filled.
import { Button } from "@mantine/core";
import { useId } from "react";
import css from "./parts.module.css";

export interface WayRow {
  title: string;
  sentence: string;
  button: string;
  onClick: () => void;
  busy?: boolean;
}

export function WaysOut({ heading, ways }: { heading: string; ways: WayRow[] }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={css.subject}>
        {heading}
      </h2>
      <ul className={css.ways}>
        {ways.map(({ title, sentence, button, onClick, busy }, index) => (
          <li key={title}>
            <div>
              <strong>{title}</strong>
              <p>{sentence}</p>
            </div>
            <Button variant={index === 0 ? "filled" : "default"} onClick={onClick} loading={busy ?? false}>
              {button}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
