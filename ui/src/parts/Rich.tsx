// A text whose commands stand between backticks.
import { Fragment } from "react";
import css from "./parts.module.css";

export function Rich({ text }: { text: string }) {
  const parts = text.split("`").map((part, index) => ({ part, isCode: index % 2 === 1, key: `${index}${part}` }));
  return parts.map(({ part, isCode, key }) =>
    isCode ? (
      <code key={key} className={css.code}>
        {part}
      </code>
    ) : (
      <Fragment key={key}>{part}</Fragment>
    ),
  );
}
