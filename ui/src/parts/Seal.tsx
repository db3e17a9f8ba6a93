// A round seal with an icon: the state at a glance, always beside its word.
import type { Icon } from "@tabler/icons-react";
import type { Tone } from "../theme/tokens";
import css from "./parts.module.css";

export function Seal({ icon: Sign, tone, large }: { icon: Icon; tone: Tone; large?: true }) {
  return (
    <span
      className={css.seal}
      data-large={large}
      style={{ color: `var(--k-${tone})`, background: `var(--k-${tone}-tint)` }}
    >
      <Sign size={large ? 40 : 30} stroke={2} aria-hidden />
    </span>
  );
}
