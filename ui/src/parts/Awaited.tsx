// The shape of rows while they are awaited; shown only when that takes a while.
import { Skeleton, VisuallyHidden } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTexts } from "../texts/texts";

const PATIENCE = 300;

export function Awaited({ rows = 6, height = 56 }: { rows?: number; height?: number }) {
  const { text } = useTexts();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (!long) return null;
  return (
    <div aria-busy="true">
      <VisuallyHidden>{text("window-looking")}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height - 8} mb={8} />
      ))}
    </div>
  );
}
