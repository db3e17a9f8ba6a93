// What stands under a card's line.
import { walk } from "../line/walk";
import type { Fact } from "../parts/Facts";
import { near, size, span, when } from "../texts/format";
import type { Language, Text } from "../texts/texts";
import type { Status } from "../wire/Status";

export function cardFacts(status: Status, language: Language, text: Text): Fact[] {
  const { last_run: last, facts, upkeep, schema } = status;
  const ids = status.current.map((revision) => revision.revision).join(", ");
  const now = new Date();
  const run = () => {
    if (!last) return text("window-no-run");
    const at = when(new Date(last.started), now, language, text);
    const took = last.outcome === "done" ? span(last.duration_ms, language) : text(`outcome-${last.outcome}`);
    return text("window-run", { when: at, took });
  };
  const backup = () => {
    return upkeep?.backup ? near(new Date(upkeep.backup), now, language, text) : text("window-no-backup");
  };
  const alarms = schema.differences.filter(({ weight }) => weight === "alarm").length;
  const looked = () => {
    if (alarms > 0) return text("window-schema-differs", { count: alarms });
    return text(schema.sealed ? "window-schema-same" : "window-unknown");
  };
  return [
    { label: text("window-last-run"), value: run() },
    { label: text("window-size"), value: size(facts.bytes, language) },
    { label: text("window-last-backup"), value: backup() },
    // Where a line shows the revision, the schema is the more interesting.
    walk(status)
      ? { label: text("window-schema"), value: looked() }
      : { label: text("window-current"), value: ids || text("window-no-current"), isId: ids !== "" },
  ];
}
