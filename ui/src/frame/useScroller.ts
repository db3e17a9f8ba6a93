// A part of the window that scrolls: the keyboard reaches it as soon as there is something to scroll.
import { type RefObject, useEffect, useRef, useState } from "react";

export function useScroller<T extends HTMLElement>(): { scroller: RefObject<T | null>; tabIndex: 0 | undefined } {
  const scroller = useRef<T>(null);
  const [scrolls, setScrolls] = useState(false);
  const measure = () => {
    const part = scroller.current;
    if (part) setScrolls(part.scrollHeight > part.clientHeight);
  };
  useEffect(measure);
  useEffect(() => {
    window.addEventListener("resize", measure);
    return () => window.removeEventListener("resize", measure);
  }, []);
  return { scroller, tabIndex: scrolls ? 0 : undefined };
}
