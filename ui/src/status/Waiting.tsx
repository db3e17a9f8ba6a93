// The shape of a card while its database is being looked at; shown only when that takes a while.
import { Skeleton, VisuallyHidden } from "@mantine/core";
import { useEffect, useState } from "react";
import { Place } from "../parts/Place";
import { useTexts } from "../texts/texts";
import type { Configured } from "../wire/Configured";
import css from "./status.module.css";

const PATIENCE = 300;

export function Waiting({ database, named = false }: { database?: Configured; named?: boolean }) {
  const { text } = useTexts();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (!long) return null;
  return (
    <article className={css.sheet} aria-busy="true">
      <VisuallyHidden>{text("window-looking")}</VisuallyHidden>
      <header className={css.top}>
        {database ? <Place database={database} named={named} /> : <Skeleton height={20} width="45%" />}
      </header>
      <div className={css.state}>
        <Skeleton circle height={52} />
        <div className={css.words}>
          <Skeleton height={24} width="40%" />
          <Skeleton height={16} width="60%" mt={10} />
        </div>
      </div>
      <Skeleton height={26} mt={16} />
      <Skeleton height={40} mt={60} />
    </article>
  );
}
