// Labels with values, one below the other.
import css from "../stamp/stamp.module.css";
import type { Fact } from "./Facts";

export function FactList({ facts }: { facts: Fact[] }) {
  return (
    <dl className={`${css.sheet} ${css.facts}`}>
      {facts.map(({ label, value, isId }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd data-id={isId}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
