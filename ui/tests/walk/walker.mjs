// Somebody who walks through the screens: finds things by role and name, as people read them, and looks at every step.
import { overflows } from "../overflows.mjs";
import { Fingers, Keys } from "./hands.mjs";

/** What is in motion has come to rest, and what a new size asks for is drawn. */
const settled = async () => {
  const moving = document.getAnimations().filter((one) => one.effect?.getTiming().iterations !== Infinity);
  await Promise.allSettled(moving.map((one) => one.finished));
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
};

export class Walker {
  #hand;
  /** The heading seen last: where a fault is said to be. */
  step = "the beginning";

  constructor(page, { language, keys }, note) {
    this.page = page;
    this.language = language;
    this.note = (fault) => note(this.step, fault);
    this.#hand = keys ? new Keys(page, this.note) : new Fingers(page);
  }

  /** A text of i18n/ as the page shows it; what is no text's name is said as it is. */
  async said(id, args = {}) {
    if (!id.startsWith("window-")) return id;
    return this.page.evaluate(
      ([language, id, args]) => window.stage.said(language, id, args),
      [this.language, id, args],
    );
  }

  /** Waits until the page answers with this heading, then looks at it. */
  async at(id, args, level = 1) {
    const name = await this.said(id, args);
    await this.page.getByRole("heading", { level, name, exact: true }).waitFor();
    this.step = name;
    await this.look();
  }

  /** Waits until a dialog with this title is there, then looks at it. */
  async asked(id, args) {
    const name = await this.said(id, args);
    await this.page.getByRole("dialog", { name, exact: true }).waitFor();
    this.step = name;
    await this.look();
  }

  async gone() {
    await this.page.getByRole("dialog").waitFor({ state: "detached" });
  }

  /** Waits until this is read somewhere, then looks at it. */
  async reads(id, args) {
    const words = await this.said(id, args);
    await this.page.getByText(words, { exact: true }).first().waitFor();
    await this.look();
  }

  async look() {
    await this.#hand.rest();
    await this.page.evaluate(settled);
    for (const fault of await this.page.evaluate(overflows)) this.note(fault);
  }

  /** A button; the dialog's, where one is open. */
  async press(id, args) {
    await this.#hand.press(await this.#named("button", await this.said(id, args)));
  }

  async pressNamed(name) {
    await this.#hand.press(await this.#named("button", name));
  }

  async type(id, value) {
    await this.#hand.type(await this.#labelled(id), value);
  }

  async tick(id, args) {
    await this.#hand.tick(await this.#labelled(id, args));
  }

  async choose(name) {
    await this.#hand.tick(this.page.getByRole("radio", { name, exact: true }));
  }

  /** Chooses the first row of a table. */
  async first() {
    await this.#hand.tick(this.page.getByRole("table").getByRole("radio").first());
  }

  /** A page in the list of pages at the side. */
  async turn(list, id) {
    const pages = this.page.getByRole("navigation", { name: await this.said(list), exact: true });
    await this.#hand.press(pages.getByRole("button", { name: await this.said(id), exact: true }));
  }

  async row(name) {
    await this.#hand.row(this.page.getByRole("row").getByRole("button", { name }));
  }

  async option(id, name) {
    const field = await this.#labelled(id);
    await this.#hand.option(field, this.page.getByRole("option", { name }));
  }

  /** Closes what is open: with its button, or with Esc. */
  async close(id) {
    await this.#hand.close(await this.#named("button", await this.said(id)));
    await this.gone();
  }

  /** Where the focus has to be by itself: at the first thing that is missing, or on the safe button. */
  async focused(target) {
    await this.page.waitForFunction((element) => element === document.activeElement, await target.elementHandle());
  }

  async focusedField(id) {
    await this.focused(await this.#labelled(id));
  }

  async focusedButton(id) {
    await this.focused(await this.#named("button", await this.said(id)));
  }

  /** Signs in, after a wrong password where `wrong` is said. */
  async signIn(password, wrong) {
    await this.asked("window-sign-in");
    await this.type("window-login", "mudur");
    if (wrong) {
      await this.type("window-password", wrong);
      await this.press("window-sign-in-button");
      await this.page.getByRole("dialog").getByText("KSD-1841").waitFor();
      await this.look();
    }
    await this.type("window-password", password);
    await this.press("window-sign-in-button");
    await this.gone();
  }

  /** As if the desk had told that the task under way ended so. */
  async end(how) {
    await this.page.evaluate((how) => window.stage.end(how), how);
  }

  /** A task of the sample that ends by itself does so now. */
  async later() {
    await this.page.evaluate(() => window.stage.later());
  }

  async #scope() {
    const dialog = this.page.getByRole("dialog");
    return (await dialog.count()) > 0 ? dialog : this.page;
  }

  async #named(role, name) {
    return (await this.#scope()).getByRole(role, { name, exact: true });
  }

  async #labelled(id, args) {
    const fields = this.page.locator("input, textarea");
    return (await this.#scope()).getByLabel(await this.said(id, args), { exact: true }).and(fields);
  }
}
