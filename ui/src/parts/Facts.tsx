// Labels with values, side by side.
import css from "./parts.module.css";

export interface Fact {
  label: string;
  value: string;
  isId?: boolean;
}

export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className={css.facts}>
      {facts.map(({ label, value, isId }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd data-id={isId || undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
