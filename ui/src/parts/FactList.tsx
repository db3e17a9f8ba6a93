// Labels with values, one below the other.
import css from "./FactList.module.css";
import type { Fact } from "./Facts";

export function FactList({ facts }: { facts: Fact[] }) {
  return (
    <dl className={css.list}>
      {facts.map(({ label, value, isId }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd data-id={isId || undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
