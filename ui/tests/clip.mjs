// Holds every scene against what a small touch screen and a long language do to it, in a browser: `npm run clip`.
// Clipped text, targets under 44 px and WCAG A or AA violations fail it. `npm run clip -- update` takes scenes by their beginning.
import { createRequire } from "node:module";
import { LEAST, SMALL, WIDE, withScreens } from "./browser.mjs";
import { overflows } from "./overflows.mjs";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const RULES = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], resultTypes: ["violations"] };
const SIZES = [SMALL, LEAST, WIDE];
/** What axe looks for differs by theme and hardly by language: it looks once in each of both. */
const TONGUES = [
  { name: "tr", language: "tr", theme: "light", axe: true },
  { name: "en", language: "en", theme: "dark", axe: true },
  { name: "long", language: "tr", theme: "light", axe: false, pseudo: true },
];

const beginnings = process.argv.slice(2);
const found = new Map();
/** Scenes with a fault at any of their steps. */
const faulty = new Set();
/** The same fault of a scene is told once, with where it was seen. */
function note(scene, seen, fault) {
  faulty.add(scene.split(", ")[0]);
  const line = `${scene}: ${fault}`;
  found.set(line, [...(found.get(line) ?? []), seen]);
}

/** What a screen does about a new size is done when the second picture after it is drawn. */
const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

async function violations(page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.addScriptTag({ path: AXE });
  return page.evaluate(async (rules) => {
    const { violations } = await window.axe.run(document, rules);
    // The list of a field that opens one is scrolled by the field's own arrows.
    const isList = ({ target }) => document.querySelector(target.at(-1))?.closest("[role=listbox]");
    return violations.flatMap(({ id, nodes }) =>
      nodes
        .filter((node) => id !== "scrollable-region-focusable" || !isList(node))
        .map(({ target, any }) => `${id} at ${target.join(" ")}${any[0] ? ` (${any[0].message})` : ""}`),
    );
  }, RULES);
}

async function look(page, scene, tongue) {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await page.evaluate(drawn);
    const faults = await page.evaluate(overflows);
    for (const fault of faults) note(scene, `${tongue.name} ${size.width}x${size.height}`, fault);
  }
  await page.setViewportSize(SMALL);
  if (!tongue.axe) return;
  for (const fault of await violations(page)) note(scene, `${tongue.name} ${tongue.theme}`, fault);
}

/** Where a task stands: its step and its heading; nothing on a place, and nothing where it asks who it is. */
const standing = () => {
  const step = document.querySelector("[aria-current=step]");
  if (!step || document.querySelector("[role=dialog]")) return null;
  return `${step.textContent} ${document.querySelector("h1")?.textContent}`;
};

/** Looks at a scene, and at every further step of a task that its filled button leads to. */
async function walk(screens, page, scene, tongue) {
  await screens.open(page, scene, tongue);
  await look(page, scene, tongue);
  const seen = new Set();
  for (;;) {
    const stands = await page.evaluate(standing);
    if (stands === null || seen.has(stands) || !(await screens.hasOnward(page))) return;
    seen.add(stands);
    await screens.onward(page);
    await look(page, `${scene}, step ${seen.size + 1}`, tongue);
  }
}

const looked = await withScreens(async (screens) => {
  const known = await screens.scenes();
  const scenes = known.filter((name) => beginnings.length === 0 || beginnings.some((start) => name.startsWith(start)));
  if (scenes.length === 0) throw new Error(`no such scene; there are ${known.join(", ")}`);
  const inOne = async (tongue) => {
    let open = "";
    const hear = (error) => note(open, tongue.name, `the page threw ${error.message}`);
    const page = await screens.page({ ...tongue, viewport: SMALL, hear });
    for (open of scenes) {
      await walk(screens, page, open, tongue).catch((error) => note(open, tongue.name, error.message.split("\n")[0]));
    }
    await page.context().close();
  };
  await Promise.all(TONGUES.map(inOne));
  return scenes.length;
});
for (const [line, seen] of found) console.error(`${line} [${[...new Set(seen)].join(", ")}]`);
console.log(`${looked - faulty.size} passed, ${faulty.size} failed`);
if (found.size > 0) process.exitCode = 1;
