// How a task of this page ended: one sentence with its icon, or the problem.
import { ActionIcon } from "@mantine/core";
import { IconCircleCheck, IconHandStop, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Trouble } from "../parts/Trouble";
import { size, span } from "../texts/format";
import { type Language, type Text, useLanguage, useTexts } from "../texts/texts";
import type { Product } from "../wire/Product";
import type { Task } from "../wire/Task";
import css from "./backups.module.css";

export function Outcome({ task, dismiss }: { task: Task; dismiss: () => void }) {
  const { text } = useTexts();
  const { language } = useLanguage();
  const { ended } = task;
  if (!ended) return null;
  if (ended.ended === "done") return <Said dismiss={dismiss}>{told(ended.product, language, text)}</Said>;
  if (ended.problem.exit === "interrupted") {
    return (
      <Said dismiss={dismiss} stopped>
        {text("window-backups-stopped")}
      </Said>
    );
  }
  return <Trouble problem={ended.problem} />;
}

interface SaidProps {
  dismiss: () => void;
  stopped?: true;
  children: ReactNode;
}

/** A sentence that stays until it is put away. */
export function Said({ dismiss, stopped, children }: SaidProps) {
  const { text } = useTexts();
  const Sign = stopped ? IconHandStop : IconCircleCheck;
  const tone = stopped ? "idle" : "ok";
  return (
    <div className={css.said} style={{ background: `var(--k-${tone}-tint)` }} role="status">
      <Sign size={22} stroke={2} aria-hidden style={{ color: `var(--k-${tone})` }} />
      <p>{children}</p>
      <ActionIcon size={44} variant="subtle" color="gray" aria-label={text("window-backups-dismiss")} onClick={dismiss}>
        <IconX size={20} aria-hidden />
      </ActionIcon>
    </div>
  );
}

function told(product: Product, language: Language, text: Text): string {
  switch (product.product) {
    case "backup": {
      const { bytes, duration_ms, checked } = product.manifest;
      const args = { size: size(bytes, language), took: span(duration_ms, language) };
      return text(checked ? "window-backups-taken-checked" : "window-backups-taken", args);
    }
    case "verified": {
      const rows = product.verdict.flaws.length;
      return text(rows > 0 ? "window-backups-sound-flaws" : "window-backups-sound", { count: rows });
    }
    case "pruned":
      return text("window-backups-pruned", { count: product.removed.length });
    default:
      return text("outcome-done");
  }
}
