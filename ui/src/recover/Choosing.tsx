// What was cut off and what remains of it, and the ways out with what each leads to.
import { Button } from "@mantine/core";
import { WizardFrame } from "../frame/WizardFrame";
import { type Fact, Facts } from "../parts/Facts";
import { WaysOut } from "../parts/WaysOut";
import type { RunFrame } from "../task/TaskRun";
import { when } from "../texts/format";
import { useLanguage, useTexts } from "../texts/texts";
import type { LeftBehind } from "../wire/LeftBehind";
import type { WayOut } from "../wire/WayOut";
import css from "./recover.module.css";
import { useConsequence } from "./useConsequence";

interface Props {
  frame: RunFrame;
  left: LeftBehind;
  choose: (way: WayOut) => void;
  leave: () => void;
}

export function Choosing({ frame, left, choose, leave }: Props) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const consequence = useConsequence();
  const { journal, remains } = left;
  const revision = remains.remains === "half-done" ? remains.revision : null;
  const facts: Fact[] = journal
    ? [
        { label: text("window-recover-what"), value: text(`kind-${journal.kind}`) },
        {
          label: text("window-recover-when"),
          value: when(new Date(journal.started), new Date(), language, text),
        },
        { label: text("window-recover-who"), value: journal.operator },
        { label: text("window-recover-where"), value: journal.host },
      ]
    : [];
  return (
    <WizardFrame
      {...frame}
      step={0}
      heading={text("window-recover-heading")}
      sentence={text("window-recover-remains", { remains: remains.remains, revision })}
      out={
        <Button variant="subtle" color="gray" onClick={leave}>
          {text("window-cancel")}
        </Button>
      }
      on={null}
    >
      {facts.length > 0 && (
        <div className={css.sheet}>
          <Facts facts={facts} />
        </div>
      )}
      {left.ways.length > 0 ? (
        <WaysOut
          heading={text("window-recover-ways")}
          ways={left.ways.map((way) => ({
            title: text("window-recover-way", { way: way.way }),
            sentence: consequence(way),
            button: text("window-recover-choose", { way: way.way }),
            onClick: () => choose(way),
          }))}
        />
      ) : (
        <p>{text("window-recover-no-ways")}</p>
      )}
    </WizardFrame>
  );
}
