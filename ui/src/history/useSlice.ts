// Which rows of a long list are drawn: those in sight of the page's scroll, and some on either side.
import { type RefObject, useEffect, useState } from "react";

export const ROW = 54;
const SPARE = 10;
/** Where nothing can be measured: a screen's worth. */
const SCREEN = 900;

export interface Slice {
  /** First row. */
  from: number;
  /** The row after the last. */
  to: number;
  /** Scrolls as far as it takes to see a row whole. */
  reveal: (row: number) => void;
}

/** `list` begins with the first row and lies in the page's `main`, which scrolls. */
export function useSlice(list: RefObject<HTMLElement | null>, count: number): Slice {
  const [first, setFirst] = useState(0);
  const [height, setHeight] = useState(SCREEN);
  useEffect(() => {
    const page = list.current?.closest("main");
    if (!page) return;
    const measure = () => {
      setFirst(Math.max(0, Math.floor(above(page, list.current) / ROW)));
      setHeight(page.clientHeight || SCREEN);
    };
    measure();
    page.addEventListener("scroll", measure, { passive: true });
    window.addEventListener("resize", measure);
    return () => {
      page.removeEventListener("scroll", measure);
      window.removeEventListener("resize", measure);
    };
  }, [list]);
  const reveal = (row: number) => {
    const page = list.current?.closest("main");
    if (!page) return;
    const top = row * ROW - above(page, list.current);
    const rest = page.clientHeight - ROW;
    if (top < 0) page.scrollTop += top;
    else if (top > rest) page.scrollTop += top - rest;
    // Without a layout the rows follow what is asked for.
    if (page.clientHeight === 0) setFirst(row);
  };
  const from = Math.max(0, Math.min(first, count) - SPARE);
  return { from, to: Math.min(count, first + Math.ceil(height / ROW) + SPARE), reveal };
}

/** How much of the list lies above what is seen of the page. */
function above(page: Element, list: HTMLElement | null): number {
  return list ? page.getBoundingClientRect().top - list.getBoundingClientRect().top : 0;
}
