// The screens in a browser, with the fake platform: what the pictures and the clip check stand on.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build, preview } from "vite";

export const root = fileURLToPath(new URL("..", import.meta.url));
export const SMALL = { width: 1024, height: 768 };
export const LEAST = { width: 1000, height: 700 };
export const WIDE = { width: 1440, height: 900 };

/** Skeletons come after 300 ms. */
const SETTLED = 400;
/** How long a screen may look things up. */
const PATIENCE = 2000;
const LOCALE = { tr: "tr-TR", en: "en-GB" };

/** Builds and serves the screens and starts a browser, does `work`, and puts all of it away again. */
export async function withScreens(work) {
  const outDir = mkdtempSync(join(tmpdir(), "kasadar-screens-"));
  let server;
  let browser;
  try {
    const resolve = { alias: { "#platform": join(root, "tests/walk/platform.ts") } };
    // Built once, a page loads in a fraction of the time that it takes in modules.
    const built = { outDir, emptyOutDir: true, minify: false, reportCompressedSize: false };
    const config = { root, resolve, mode: "demo", logLevel: "error", build: built };
    await build(config);
    server = await preview({ ...config, preview: { port: 0, host: "127.0.0.1" } });
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    });
    return await work(new Screens(browser, `http://127.0.0.1:${server.httpServer.address().port}/`));
  } finally {
    await browser?.close();
    await server?.close();
    rmSync(outDir, { recursive: true, force: true });
  }
}

class Screens {
  #browser;
  #address;

  constructor(browser, address) {
    this.#browser = browser;
    this.#address = address;
  }

  /** The names of all scenes, as the fake platform has them. */
  async scenes() {
    const page = await this.#browser.newPage();
    await page.goto(this.#address);
    const names = await page.evaluate(() => window.stage.scenes.filter((name) => !name.startsWith("walk-")));
    await page.close();
    return names;
  }

  /** What pages of a language and theme share: a cache, so that further pages load fast. */
  context({ language, theme, viewport, hasTouch = false }) {
    return this.#browser.newContext({
      viewport,
      hasTouch,
      colorScheme: theme,
      reducedMotion: "reduce",
      locale: LOCALE[language],
      timezoneId: "Europe/Istanbul",
    });
  }

  /** A page in a language and theme; `open` shows a scene on it. What the page throws goes to `hear`. */
  async page({ hear = console.error, ...how }) {
    const context = await this.context(how);
    const page = await context.newPage();
    page.on("pageerror", hear);
    return page;
  }

  /** Loads a scene, and no longer waits than for its heading. */
  async load(page, scene, { pseudo = false, walk = false } = {}) {
    await page.goto(`${this.#address}?scene=${scene}${pseudo ? "&pseudo" : ""}${walk ? "&walk" : ""}`);
    await page.locator("h1").first().waitFor();
    await page.evaluate(() => document.fonts.ready);
  }

  async open(page, scene, how) {
    await this.load(page, scene, how);
    await page.waitForTimeout(SETTLED);
  }

  /** The one filled button of the screen, such as a task's way on: Mantine leaves its own variant unsaid. */
  #way(page) {
    return page.locator('.mantine-Button-root:is([data-variant="filled"], :not([data-variant])):visible').last();
  }

  /** Whether there is one, or comes when what is looked up is there. */
  async hasOnward(page) {
    const came = this.#way(page).waitFor({ timeout: PATIENCE });
    return came.then(() => this.#way(page).isEnabled()).catch(() => false);
  }

  async onward(page) {
    await this.#way(page).click({ timeout: PATIENCE });
    // No button looks as if a pointer were over it.
    await page.mouse.move(0, 0);
    await page.waitForTimeout(SETTLED);
  }
}
