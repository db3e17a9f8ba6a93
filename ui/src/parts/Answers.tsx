// Short answers with a sign each: is the data safe, can the shop sell?
import css from "./parts.module.css";
import { type Sign, SignIcon } from "./Sign";

export function Answers({ answers }: { answers: (Sign & { word: string })[] }) {
  return (
    <ul className={css.answers}>
      {answers.map((answer) => (
        <li key={answer.word} style={{ color: `var(--k-${answer.tone})` }}>
          <SignIcon sign={answer} size={20} />
          {answer.word}
        </li>
      ))}
    </ul>
  );
}
