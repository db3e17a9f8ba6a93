// A database that cannot be looked at: what happened, whether the data is safe, what to do, the code.
import { Button } from "@mantine/core";
import { IconShieldCheck } from "@tabler/icons-react";
import { useGo } from "../desk/go";
import { Code } from "../parts/Code";
import { Details } from "../parts/Details";
import { cut, Place } from "../parts/Place";
import { Rich } from "../parts/Rich";
import { Seal } from "../parts/Seal";
import { useTold } from "../parts/told";
import { useTexts } from "../texts/texts";
import type { Configured } from "../wire/Configured";
import type { Problem } from "../wire/Problem";
import { nextAfter } from "./next";
import { signOf } from "./states";
import css from "./status.module.css";

interface Props {
  database?: Configured;
  named: boolean;
  problem: Problem;
  /** Whether it is the most urgent one: only its button is filled. */
  first: boolean;
  retry: () => void;
}

export function ProblemCard({ database, named, problem, first, retry }: Props) {
  const { text } = useTexts();
  const go = useGo();
  const sign = signOf(problem.exit);
  const args = database ? shortened(problem.args) : problem.args;
  const { happened, data, next } = useTold()({ name: problem.name, args });
  const { label, deed } = nextAfter(problem.exit, database?.engine === "postgres");
  return (
    <article className={css.sheet}>
      <header className={css.top}>
        {database && <Place database={database} named={named} />}
        <Code code={problem.code} />
      </header>
      <div className={css.state}>
        <Seal {...sign} />
        <div className={css.words}>
          <p className={css.word} style={{ color: `var(--k-${sign.tone})` }}>
            <Rich text={happened} />
          </p>
          {data && (
            <p className={css.safe}>
              <IconShieldCheck size={20} stroke={2} aria-hidden />
              {data}
            </p>
          )}
          {next && (
            <p className={css.next}>
              <Rich text={next} />
            </p>
          )}
        </div>
        <Button
          variant={first ? "filled" : "default"}
          className={css.button}
          onClick={() => ("goes" in deed ? go(deed.goes) : retry())}
        >
          {text(label)}
        </Button>
      </div>
      {database && <Details database={database} causes={problem.causes} />}
    </article>
  );
}

/** Long paths cut as above the sentence; the details have them whole. */
const shortened = (args: Problem["args"]): Problem["args"] =>
  Object.fromEntries(Object.entries(args).map(([name, value]) => [name, name === "path" ? cut(String(value)) : value]));
