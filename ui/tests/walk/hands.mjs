// Two ways of working a screen: fingers on a touch screen, and keys alone. Both can press, type, tick and choose.

/** So many times Tab is pressed at the most, to come to something. */
const FAR = 120;

/** What a finger does. */
export class Fingers {
  #page;

  constructor(page) {
    this.#page = page;
  }

  async press(target) {
    await target.tap();
  }

  async type(field, value) {
    await field.tap();
    await field.fill(value);
  }

  /** A box, or one of several: hit by its label, as people do. */
  async tick(box) {
    const label = await box.evaluateHandle((input) => input.labels?.[0] ?? input);
    await label.asElement().tap();
  }

  /** A row of the history. */
  async row(target) {
    await this.press(target);
  }

  /** A line of a list that opens below its field. */
  async option(field, option) {
    await field.tap();
    await option.tap();
  }

  async close(button) {
    await button.tap();
  }

  /** Moves the pointer away, so that nothing looks as if it were under it. */
  async rest() {
    await this.#page.mouse.move(0, 0);
  }
}

/** What keys do; nothing is ever clicked. `note` hears of a focus that cannot be seen. */
export class Keys {
  #page;
  #note;
  #presses = 0;

  constructor(page, note) {
    this.#page = page;
    this.#note = note;
  }

  async press(target) {
    await this.reach(target);
    this.#presses += 1;
    await this.#page.keyboard.press(this.#presses % 2 ? "Enter" : "Space");
  }

  async type(field, value) {
    await this.reach(field);
    await this.#page.keyboard.press("ControlOrMeta+A");
    await this.#page.keyboard.press("Delete");
    await this.#page.keyboard.type(value);
  }

  async tick(box) {
    if ((await box.getAttribute("type")) === "checkbox") {
      await this.reach(box);
      await this.#page.keyboard.press("Space");
      return;
    }
    // Radios of one name are one stop for Tab; arrows go from one to the next.
    await this.reach(box, (at, wanted) => at.type === "radio" && at.name === wanted.name);
    await this.#arrows(box);
    if (!(await box.isChecked())) await this.#page.keyboard.press("Space");
  }

  async row(target) {
    await this.reach(target, (at, wanted) => at.dataset.row !== undefined && wanted.dataset.row !== undefined);
    await this.#arrows(target);
    await this.#page.keyboard.press("Enter");
  }

  async option(field, option) {
    await this.reach(field);
    await this.#page.keyboard.press("ArrowDown");
    await option.waitFor();
    for (let turn = 0; turn < FAR && !(await option.getAttribute("data-combobox-selected")); turn += 1)
      await this.#page.keyboard.press("ArrowDown");
    await this.#page.keyboard.press("Enter");
  }

  async close() {
    await this.#page.keyboard.press("Escape");
  }

  async rest() {}

  /** Goes to something with Tab, or with Shift+Tab where it lies before. */
  async reach(target, enough = () => false) {
    // What is drawn by its label counts as hidden.
    await target.waitFor({ state: "attached" });
    const wanted = await target.elementHandle();
    const same = await this.#page.evaluateHandle(`(${enough})`);
    for (let turn = 0; turn < FAR; turn += 1) {
      const way = await wanted.evaluate(wayTo, same);
      if (way === "here") return this.#look(target);
      await this.#page.keyboard.press(way);
    }
    throw new Error(`Tab does not come to ${target}`);
  }

  async #arrows(target) {
    const wanted = await target.elementHandle();
    for (let turn = 0; turn < FAR; turn += 1) {
      const way = await wanted.evaluate((to) => {
        const from = document.activeElement;
        if (from === to) return "here";
        return from.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_FOLLOWING ? "ArrowDown" : "ArrowUp";
      });
      if (way === "here") return this.#look(target);
      await this.#page.keyboard.press(way);
    }
    throw new Error(`arrows do not come to ${target}`);
  }

  /** Notes where the eye cannot follow. */
  async #look(target) {
    const fault = await this.#page.evaluate(unseenFocus);
    if (fault) this.#note(`${fault}: ${target}`);
  }
}

/** Runs inside the page: the key that goes nearer to an element. */
function wayTo(wanted, same) {
  const at = document.activeElement ?? document.body;
  if (at === wanted || same(at, wanted)) return "here";
  if (at === document.body || at.contains(wanted)) return "Tab";
  return at.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_FOLLOWING ? "Tab" : "Shift+Tab";
}

/** Runs inside the page: why nobody sees what has the focus, if so. */
function unseenFocus() {
  const at = document.activeElement;
  if (!at || at === document.body) return "nothing has the focus";
  // The input itself of a segment or a switch is drawn by its label.
  const drawn = [at, ...(at.labels ?? [])];
  const ringed = drawn.some((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2 && element.getBoundingClientRect().width > 1;
  });
  if (!ringed) return "the focus has no outline";
  const inSight = drawn.some((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return hit !== null && (element.contains(hit) || hit.contains(element) || [...drawn].includes(hit));
  });
  return inSight ? undefined : "the focus is out of sight";
}
