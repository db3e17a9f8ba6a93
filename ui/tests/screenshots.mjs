// Pictures of the screens in a browser, for people to look at: `npm run screenshots -- [--wide] [scene…]`.
// `--readme` writes those of the README instead.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { root, SMALL, WIDE, withScreens } from "./browser.mjs";

/** Pictures of the README: the scene of each, and how often its filled button is pressed. */
const README = {
  status: ["two", 0],
  update: ["update", 1],
  restore: ["restore", 1],
  history: ["history", 0],
};
const BOTH = [
  ["tr", "light"],
  ["en", "dark"],
];
const ALL = [...BOTH, ["tr", "dark"], ["en", "light"]];

const options = process.argv.slice(2).filter((word) => word.startsWith("--"));
const named = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const forReadme = options.includes("--readme");
const isWide = options.includes("--wide");
const folder = join(root, forReadme ? "../docs/images" : "screenshots");

mkdirSync(folder, { recursive: true });
const taken = await withScreens(async (screens) => {
  const known = await screens.scenes();
  const one = (name) => [name, [name, 0]];
  const wanted = forReadme ? Object.entries(README) : (named.length > 0 ? named : known).map(one);
  const there = wanted.filter(([, [scene]]) => known.includes(scene));
  if (there.length < wanted.length) {
    const missing = wanted.filter((one) => !there.includes(one)).map(([, [scene]]) => scene);
    console.error(`no such scene: ${missing.join(", ")}; there are ${known.join(", ")}`);
    process.exitCode = 1;
  }
  for (const [language, theme] of forReadme ? BOTH : ALL) {
    const page = await screens.page({ language, theme, viewport: isWide ? WIDE : SMALL });
    for (const [name, [scene, presses]] of there) {
      await screens.open(page, scene);
      for (let press = 0; press < presses; press += 1) await screens.onward(page);
      await page.screenshot({ path: join(folder, `${name}.${language}.${theme}${isWide ? ".1440" : ""}.png`) });
    }
    await page.context().close();
  }
  return there.length * (forReadme ? BOTH : ALL).length;
});
console.log(`${folder}: ${taken}`);
