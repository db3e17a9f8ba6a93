// What of a page cannot be read or cannot be hit with a finger. Runs inside the page: it may use nothing outside of itself.

/** One line for each fault. */
export function overflows() {
  const LEAST_TARGET = 44;
  // Half a pixel of rounding on each side.
  const SLACK = 1;
  const faults = [];

  const name = (element) => {
    const words = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().replace(/\s+/g, " ");
    return `<${element.tagName.toLowerCase()}> “${words.slice(0, 60)}”`;
  };
  /** Hidden from eyes on purpose: not drawn, folded away, or kept for screen readers alone. */
  const isUnseen = (element) => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return true;
    for (let up = element; up; up = up.parentElement) {
      const style = getComputedStyle(up);
      const { width, height } = up.getBoundingClientRect();
      const cuts = style.overflowX !== "visible" || style.overflowY !== "visible" || style.clipPath !== "none";
      if (cuts && (width <= 1 || height <= 1)) return true;
    }
    return false;
  };

  /** Says by what a piece of text is cut off, if by anything that cannot be scrolled. */
  const cutBy = (from, box) => {
    const free = { x: false, y: false };
    for (let up = from; up && up !== document.documentElement; up = up.parentElement) {
      const style = getComputedStyle(up);
      const edge = up.getBoundingClientRect();
      const around = style.display !== "inline" && style.display !== "contents";
      if (around && style.overflowX !== "visible" && !free.x) {
        if (/auto|scroll/.test(style.overflowX)) free.x = true;
        else if (box.left < edge.left - SLACK || box.right > edge.right + SLACK) return "cut off at the side";
      }
      if (around && style.overflowY !== "visible" && !free.y) {
        if (/auto|scroll/.test(style.overflowY)) free.y = true;
        else if (box.top < edge.top - SLACK || box.bottom > edge.bottom + SLACK) return "cut off above or below";
      }
    }
    const { clientWidth, clientHeight } = document.documentElement;
    if (!free.x && (box.left < -SLACK || box.right > clientWidth + SLACK)) return "outside of the window's sides";
    if (!free.y && (box.top < -SLACK || box.bottom > clientHeight + SLACK))
      return "outside of the window, above or below";
    return undefined;
  };

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const parent = text.parentElement;
    if (!parent || !text.data.trim() || parent.closest("script, style, noscript, template") || isUnseen(parent))
      continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const cut = [...range.getClientRects()].map((box) => cutBy(parent, box)).find(Boolean);
    if (cut) faults.push(`${name(parent)} is ${cut}`);
  }

  const targets = "button, a[href], summary, [role=button], [role=tab], [role=switch], input, select, textarea";
  for (const target of document.querySelectorAll(targets)) {
    // A radio or a box to tick is hit through its label.
    if (target.matches("[type=radio], [type=checkbox], [type=hidden]") || isUnseen(target)) continue;
    const { width, height } = target.getBoundingClientRect();
    if (Math.min(width, height) >= LEAST_TARGET - SLACK / 2) continue;
    faults.push(`${name(target)} is too small to hit: ${Math.round(width)}x${Math.round(height)}`);
  }

  if (document.documentElement.scrollWidth > document.documentElement.clientWidth)
    faults.push("the page scrolls sideways");
  return [...new Set(faults)];
}
