// Drives the real window through WebKitWebDriver: a real store's state in both languages, and F5.
//   xvfb-run -a dbus-run-session -- node ui/tests/window.mjs <kasadar-desktop> <kasadar>
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const PATIENCE = 60_000;
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const F5 = "\uE035";
/** An older revision of the shop's schema. */
const OLD = "d20b57c64e9f";

const [window, kasadar] = process.argv.slice(2).map((path) => resolve(path));
if (!window || !kasadar) throw new Error("usage: node window.mjs <kasadar-desktop> <kasadar>");
const ui = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "Şube İzmir ığüşöç "));
const store = join(folder, "kasa2.db");
// The window remembers the language: it must neither find nor leave anything in the person's own folders.
const surroundings = {
  ...process.env,
  HOME: folder,
  XDG_CACHE_HOME: join(folder, "cache"),
  XDG_CONFIG_HOME: join(folder, "config"),
  XDG_DATA_HOME: join(folder, "data"),
  KASADAR_CONFIG: join(folder, "kasadar.toml"),
  TAURI_WEBVIEW_AUTOMATION: "true",
};
delete surroundings.KASADAR_DB;

const verb = (...args) => execFileSync(kasadar, ["--db", store, ...args], { env: surroundings, stdio: "pipe" });
const word = (language) =>
  readFileSync(join(ui, `../i18n/${language}/states.ftl`), "utf8")
    .match(/^state-up-to-date = (.+)$/m)[1]
    .trim();

async function until(what, look) {
  const end = Date.now() + PATIENCE;
  let last;
  while (Date.now() < end) {
    try {
      last = await look();
      if (last) return last;
    } catch (error) {
      last = error;
    }
    await new Promise((wake) => setTimeout(wake, 100));
  }
  throw new Error(`waited ${PATIENCE / 1000} s for ${what}: ${last}`);
}

function freePort() {
  return new Promise((found, failed) => {
    const server = createServer().once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

const port = await freePort();
async function ask(method, path, body) {
  const options = { method, signal: AbortSignal.timeout(PATIENCE), ...(body && { body: JSON.stringify(body) }) };
  const { value } = await (await fetch(`http://127.0.0.1:${port}${path}`, options)).json();
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function drive() {
  const options = { "webkitgtk:browserOptions": { binary: window, args: [store] } };
  const { sessionId } = await ask("POST", "/session", { capabilities: { alwaysMatch: options } });
  const session = `/session/${sessionId}`;
  const run = (script, ...args) => ask("POST", `${session}/execute/sync`, { script, args });
  const click = async (selector) => {
    const element = await ask("POST", `${session}/element`, { using: "css selector", value: selector });
    await ask("POST", `${session}/element/${element[ELEMENT]}/click`, {});
  };
  const stateIs = (state) =>
    until(`the state ${state}`, () =>
      run("return document.querySelector(arguments[0])?.textContent", `[data-state="${state}"]`),
    );
  const language = () => run("return document.documentElement.lang");

  try {
    const pending = await stateIs("pending");
    if (!/^\d+ /.test(pending)) throw new Error(`no number of updates in: ${pending}`);

    verb("upgrade");
    const keys = [F5].flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    await ask("POST", `${session}/actions`, { actions: [{ type: "key", id: "keyboard", actions: keys }] });
    const seen = new Set();
    for (let turn = 0; turn < 2; turn += 1) {
      const shown = await stateIs("up-to-date");
      const now = await language();
      if (shown !== word(now)) throw new Error(`in ${now} the window says "${shown}" and not "${word(now)}"`);
      seen.add(now);
      await click("nav button");
    }
    if (!seen.has("tr") || !seen.has("en")) throw new Error(`only seen in ${[...seen]}`);

    // A policy that is too strict shows only here: no colours, no font, no way to the commands.
    const looks = await run(`return {
      bar: getComputedStyle(document.querySelector("nav")).backgroundColor,
      button: getComputedStyle(document.querySelector("main button")).height,
      fonts: [...document.fonts].filter((font) => font.status === "loaded").length,
    }`);
    if (!["rgb(14, 58, 66)", "rgb(10, 18, 20)"].includes(looks.bar) || looks.button !== "44px" || looks.fonts < 1) {
      throw new Error(`the window lacks its looks: ${JSON.stringify(looks)}`);
    }
  } finally {
    await ask("DELETE", session).catch(() => {});
  }
}

let driver;
try {
  verb("upgrade", OLD);
  driver = spawn("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], { env: surroundings, stdio: "inherit" });
  await until("WebKitWebDriver", () => ask("GET", "/status"));
  await drive();
  console.log("the window shows a real store in Turkish and in English");
} finally {
  driver?.kill();
  rmSync(folder, { recursive: true, force: true });
}
