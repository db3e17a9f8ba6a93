// Walks every wizard to its end in a browser, against the fake platform: `npm run walk`. `npm run walk -- update` takes walks by
// their beginning. Each is walked by touch in Turkish on a small screen, once more with texts a third longer, and by keys
// alone in English on a wide one; nothing may be clipped at any step, and who uses keys always sees where they are.
import { stripVTControlCharacters } from "node:util";
import { SMALL, WIDE, withScreens } from "./browser.mjs";
import { Walker } from "./walk/walker.mjs";
import { walks } from "./walk/walks.mjs";

/** More at once would only wait for each other on a small machine. */
const AT_ONCE = 2;
/** How long something may be waited for: tasks of the sample take some seconds. */
const PATIENCE = 10_000;
const MANNERS = [
  { name: "touch", language: "tr", viewport: SMALL },
  { name: "touch, long texts", language: "tr", viewport: SMALL, pseudo: true },
  { name: "keys", language: "en", viewport: WIDE, keys: true },
];

const beginnings = process.argv.slice(2);
const names = Object.keys(walks).filter(
  (name) => beginnings.length === 0 || beginnings.some((start) => name.startsWith(start)),
);
if (names.length === 0) throw new Error(`no such walk; there are ${Object.keys(walks).join(", ")}`);
const waiting = names.flatMap((name) => MANNERS.map((manner) => ({ name, manner })));

/** What a browser did not find; its log is coloured for a terminal. */
const inOneLine = (message) => stripVTControlCharacters(message).split("\n").slice(0, 4).join(" ");

async function walk(screens, context, { name, manner }) {
  const faults = new Set();
  const note = (step, fault) => faults.add(`at “${step}”: ${fault}`);
  const hear = (error) => note("the page", `it threw ${error.message}`);
  const page = await context.newPage();
  page.on("pageerror", hear);
  page.setDefaultTimeout(PATIENCE);
  const walker = new Walker(page, manner, note);
  const [scene, way] = walks[name];
  try {
    await screens.load(page, scene, { ...manner, walk: true });
    await way(walker);
  } catch (error) {
    walker.note(inOneLine(error.message));
  }
  await page.close();
  const { width, height } = manner.viewport;
  for (const fault of faults)
    console.error(`${name} [${manner.name}, ${manner.language}, ${width}x${height}] ${fault}`);
  return faults.size === 0;
}

const went = await withScreens(async (screens) => {
  const went = [];
  const contexts = new Map();
  for (const manner of MANNERS)
    contexts.set(manner, await screens.context({ ...manner, theme: "light", hasTouch: !manner.keys }));
  const one = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      went.push(await walk(screens, contexts.get(next.manner), next));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return went;
});
const failed = went.filter((well) => !well).length;
console.log(`${went.length - failed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
