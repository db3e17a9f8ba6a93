// The real window through WebKitWebDriver: finds things by the words on them, as a person does.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { FluentBundle, FluentResource } from "@fluent/bundle";

const PATIENCE = Number(process.env.PATIENCE_S ?? 90) * 1000;
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const texts = join(import.meta.dirname, "../../../i18n");

const bundles = Object.fromEntries(
  ["tr", "en"].map((language) => {
    // Values stand as they are: only texts without numbers and sizes are looked for here.
    const plain = ([value]) => value;
    const functions = { BYTES: plain, DURATION: plain, KNOWN: ([value]) => (value ? "yes" : "no") };
    const bundle = new FluentBundle(language, { useIsolating: false, functions });
    for (const file of readdirSync(join(texts, language))) {
      bundle.addResource(new FluentResource(readFileSync(join(texts, language, file), "utf8")));
    }
    return [language, bundle];
  }),
);

/** A text of `i18n/`. */
export function word(language, id, args = {}) {
  const message = bundles[language].getMessage(id);
  if (!message?.value) throw new Error(`no text ${id} in ${language}`);
  return bundles[language].formatPattern(message.value, args, []);
}

export async function until(what, look, patience = PATIENCE) {
  const end = Date.now() + patience;
  let last;
  while (Date.now() < end) {
    try {
      last = await look();
      if (last) return last;
    } catch (error) {
      last = error;
    }
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error(`waited ${patience / 1000} s for ${what}: ${last}`);
}

export function freePort() {
  return new Promise((found, failed) => {
    const server = createServer().once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

/** Runs in the page: the things that can be seen and have this name, by what they are. */
const FIND = `
  const [kind, name] = arguments;
  const selectors = {
    button: "button, [role=button], a[href]",
    field: "input, textarea, select",
    radio: "input[type=radio], [role=radio], tr[aria-selected], [data-row]",
    any: "h1, h2, h3, p, td, dd, dt, li, strong, span, label",
  };
  const plain = (text) => (text ?? "").replace(/\\s+/g, " ").trim();
  const seen = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== "hidden";
  const nameOf = (element) => {
    const label = element.getAttribute("aria-label") ?? "";
    const by = element.getAttribute("aria-labelledby");
    const labelled = by ? by.split(" ").map((id) => document.getElementById(id)?.textContent ?? "").join(" ") : "";
    const own = [...(element.labels ?? [])].map((one) => one.textContent).join(" ");
    return [label, labelled, own, kind === "field" ? "" : element.textContent].map(plain).find((text) => text) ?? "";
  };
  const fits = (element) => {
    if (kind === "button" && element.matches("[data-loading], [disabled]")) return false;
    const found = nameOf(element).replace(/ \\*$/, "");
    return name.startsWith("~") ? found.includes(name.slice(1)) : found === name;
  };
  return [...document.querySelectorAll(selectors[kind])].filter((element) => seen(element) && fits(element)).at(-1) ?? null;
`;

export class Window {
  constructor(ask, session) {
    this.ask = ask;
    this.session = session;
  }

  run(script, ...args) {
    return this.ask("POST", `${this.session}/execute/sync`, { script, args });
  }

  /** What a command of the program answers: `{ ok }` or `{ problem }`. Calls it past the screens, as a hostile page would. */
  invoke(command, args = {}) {
    const script = `const [command, args, done] = arguments;
      window.__TAURI_INTERNALS__.invoke(command, args).then((ok) => done({ ok: ok ?? null }), (problem) => done({ problem }));`;
    return this.ask("POST", `${this.session}/execute/async`, { script, args: [command, args] });
  }

  async find(kind, name) {
    return until(`the ${kind} “${name}”`, async () => {
      const found = await this.run(FIND, kind, name);
      if (!found) throw new Error(`the page says: ${(await this.text()).slice(0, 1500)}`);
      return found;
    });
  }

  has(kind, name) {
    return this.run(FIND, kind, name).then((found) => found !== null);
  }

  async click(name) {
    const element = await this.find("button", name);
    await this.ask("POST", `${this.session}/element/${element[ELEMENT]}/click`, {});
  }

  async clickElement(selector) {
    const element = await until(selector, () => this.run("return document.querySelector(arguments[0])", selector));
    await this.ask("POST", `${this.session}/element/${element[ELEMENT]}/click`, {});
  }

  async type(label, text) {
    const element = await this.find("field", label);
    await this.ask("POST", `${this.session}/element/${element[ELEMENT]}/clear`, {});
    await this.ask("POST", `${this.session}/element/${element[ELEMENT]}/value`, { text });
  }

  async press(...keys) {
    const actions = keys.flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    await this.ask("POST", `${this.session}/actions`, { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  /** The card's state, once it is this one. */
  state(state) {
    return until(`the state ${state}`, async () => {
      const shown = await this.run(
        "return document.querySelector(arguments[0])?.textContent",
        `[data-state="${state}"]`,
      );
      if (!shown) throw new Error(`the page says: ${(await this.text()).slice(0, 1500)}`);
      return shown;
    });
  }

  /** Waits until the page's heading is this one. */
  headed(heading) {
    return until(`the heading “${heading}”`, async () => {
      const found = await this.heading();
      if (found.includes(heading)) return true;
      throw new Error(`the heading is “${found}”, the page says: ${(await this.text()).slice(0, 1500)}`);
    });
  }

  /** Takes a choice by the words of its label: a radio, a segment, a tick. */
  async choose(label) {
    const find = `
      const plain = (text) => (text ?? "").replace(/\\s+/g, " ").trim();
      const labels = [...document.querySelectorAll("label")].filter((one) => one.getClientRects().length > 0);
      return labels.find((one) => plain(one.textContent) === arguments[0]) ?? null;`;
    const element = await until(`the choice “${label}”`, () => this.run(find, label));
    await this.ask("POST", `${this.session}/element/${element[ELEMENT]}/click`, {});
  }

  async signsIn({ login, password }) {
    await this.type(word("tr", "window-login"), login);
    await this.type(word("tr", "window-password"), password);
    await this.click(word("tr", "window-sign-in-button"));
  }

  text() {
    return this.run("return document.body.innerText");
  }

  heading() {
    return this.run("return document.querySelector('h1')?.textContent ?? ''");
  }

  /** Waits until the page shows this text somewhere. */
  shows(text) {
    return until(`“${text}” on the page`, async () => {
      const all = await this.text();
      if (all.includes(text)) return true;
      throw new Error(`the page says: ${all.slice(0, 1500)}`);
    });
  }

  language() {
    return this.run("return document.documentElement.lang");
  }

  /** Ends the program, without asking it. */
  async end() {
    await this.ask("DELETE", this.session).catch(() => {});
  }
}

/** WebKitWebDriver with this environment. */
export async function startDriver(environment) {
  const port = await freePort();
  const driver = spawn("WebKitWebDriver", [`--port=${port}`, "--host=127.0.0.1"], {
    env: environment,
    stdio: "inherit",
  });
  const ask = async (method, path, body) => {
    const options = { method, signal: AbortSignal.timeout(PATIENCE), ...(body && { body: JSON.stringify(body) }) };
    const { value } = await (await fetch(`http://127.0.0.1:${port}${path}`, options)).json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  await until("WebKitWebDriver", () => ask("GET", "/status"));
  return {
    /** Opens the window. */
    async open(binary, args = []) {
      const options = { "webkitgtk:browserOptions": { binary, args } };
      const { sessionId } = await ask("POST", "/session", { capabilities: { alwaysMatch: options } });
      return new Window(ask, `/session/${sessionId}`);
    },
    stop: () => driver.kill(),
  };
}
