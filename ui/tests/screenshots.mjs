// Pictures of the screens in a browser, for people to look at: `npm run screenshots [scene…]`.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { createServer } from "vite";

const SCENES = [
  "two",
  "pending",
  "up-to-date",
  "empty",
  "unfinished",
  "drift",
  "far",
  "unreachable",
  "in-use",
  "error",
  "none",
  "loading",
  "update",
  "update-checks",
  "update-looking",
  "update-back",
  "update-progress",
  "update-done",
  "update-failed",
  "recover",
  "backups",
  "backups-empty",
  "backups-running",
  "backups-error",
  "history",
  "history-list",
  "history-long",
  "history-error",
  "restore",
  "restore-running",
  "drift-all",
  "drift-none",
  "stamp-exact",
  "stamp-several",
  "stamp-between",
  "install",
  "install-running",
  "install-done",
  "settings-databases",
  "settings-no-store",
  "settings-central",
  "settings-backups",
  "settings-quiet-hours",
  "settings-appearance",
  "base-data",
  "base-data-same",
  "base-data-two",
  "base-data-no-table",
  "base-data-none",
  "help",
  "help-code",
];
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = `${root}screenshots`;
const wanted = process.argv.length > 2 ? process.argv.slice(2) : SCENES;

mkdirSync(folder, { recursive: true });
const server = await createServer({ root, mode: "demo", logLevel: "error", server: { port: 0, host: "127.0.0.1" } });
await server.listen();
const { port } = server.httpServer.address();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
  for (const language of ["tr", "en"]) {
    for (const theme of ["light", "dark"]) {
      const context = await browser.newContext({
        viewport: { width: 1024, height: 768 },
        colorScheme: theme,
        locale: language === "tr" ? "tr-TR" : "en-GB",
        timezoneId: "Europe/Istanbul",
      });
      const page = await context.newPage();
      page.on("pageerror", (error) => console.error(error));
      for (const scene of wanted) {
        await page.goto(`http://127.0.0.1:${port}/?scene=${scene}`);
        await page.locator("h1").waitFor();
        await page.evaluate(() => document.fonts.ready);
        await page.waitForTimeout(450);
        await page.screenshot({ path: `${folder}/${scene}.${language}.${theme}.png` });
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(`${folder}: ${wanted.length * 4}`);
