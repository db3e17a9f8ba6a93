// Objects of a schema that are otherwise than expected, one by one, in plain words.
import { IconCircleMinus, IconCirclePlus, IconExchange } from "@tabler/icons-react";
import { useTexts } from "../texts/texts";
import type { Drifted } from "../wire/Drifted";
import css from "./drift.module.css";

const SIGNS = { missing: IconCircleMinus, extra: IconCirclePlus, changed: IconExchange };

/** Whether it is missing, was added, or reads differently. */
export function changeOf({ expected, found }: Drifted): keyof typeof SIGNS {
  if (found === null) return "missing";
  return expected === null ? "extra" : "changed";
}

export function Differences({ differences }: { differences: Drifted[] }) {
  const { text } = useTexts();
  return (
    <ul className={css.differences}>
      {differences.map((drifted) => {
        const change = changeOf(drifted);
        const Sign = SIGNS[change];
        return (
          <li key={`${drifted.kind} ${drifted.name}`}>
            <Sign
              size={22}
              stroke={2}
              aria-hidden
              style={{ color: `var(--k-${drifted.weight === "alarm" ? "warn" : "idle"})` }}
            />
            <div>
              <p>
                <strong>{text(`window-drift-change-${change}`, { kind: text(`object-${drifted.kind}`) })}</strong>{" "}
                <code translate="no">{drifted.name}</code>
              </p>
              {drifted.expected && (
                <p className={css.text}>
                  {text("window-drift-expected")} <code translate="no">{drifted.expected}</code>
                </p>
              )}
              {drifted.found && (
                <p className={css.text}>
                  {text("window-drift-found")} <code translate="no">{drifted.found}</code>
                </p>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
