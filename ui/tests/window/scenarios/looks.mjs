// The window itself: a real store's state in both languages, its looks under the real policy, F5.
import { until, word } from "../driver.mjs";

const OLD = "d20b57c64e9f";
const F5 = "\uE035";

export async function shows_a_store_in_both_languages(machine, open) {
  machine.knowsStore();
  machine.verb("upgrade", OLD);
  const window = await open();
  await window.state("pending");
  machine.verb("upgrade");
  await window.press(F5);
  for (const [now, next, other] of [
    ["tr", "English", "en"],
    ["en", "Türkçe", "tr"],
  ]) {
    const shown = await window.state("up-to-date");
    if ((await window.language()) !== now) throw new Error(`the window is not in ${now}`);
    if (shown !== word(now, "state-up-to-date")) throw new Error(`in ${now} the window says “${shown}”`);
    await window.click(word(now, "window-place-settings"));
    await window.click(word(now, "window-settings-appearance"));
    await window.choose(next);
    await window.shows(word(other, "window-place-settings"));
    await window.click(word(other, "window-place-status"));
  }
  await until("the language in the configuration", () => {
    const kept = machine.read(machine.configuration);
    if (kept.includes('language = "tr"')) return true;
    throw new Error(kept);
  });

  // A policy that is too strict shows only here: no colours, no font, no way to the commands.
  const looks = await window.run(`return {
    bar: getComputedStyle(document.querySelector("nav")).backgroundColor,
    button: getComputedStyle(document.querySelector("main button")).height,
    fonts: [...document.fonts].filter((font) => font.status === "loaded").length,
  }`);
  if (
    !["rgb(14, 58, 66)", "rgb(10, 18, 20)"].includes(looks.bar) ||
    Number.parseInt(looks.button, 10) < 44 ||
    looks.fonts < 1
  ) {
    throw new Error(`the window lacks its looks: ${JSON.stringify(looks)}`);
  }
}
