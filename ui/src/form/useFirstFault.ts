// Goes to the first field that something is wrong with, once the faults are drawn.
import { type RefObject, useEffect, useRef, useState } from "react";

export function useFirstFault<T extends HTMLElement>(): { form: RefObject<T | null>; point: () => void } {
  const form = useRef<T>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (round > 0) form.current?.querySelector<HTMLElement>("[aria-invalid='true']:not(div)")?.focus();
  }, [round]);
  return { form, point: () => setRound((before) => before + 1) };
}
