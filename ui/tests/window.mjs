// Drives the real window through WebKitWebDriver, one machine for each scenario, and looks at the database afterwards.
//   xvfb-run -a dbus-run-session -- node ui/tests/window.mjs <kasadar-desktop> <kasadar> [scenario…]
import { resolve } from "node:path";
import { startDriver } from "./window/driver.mjs";
import { Machine } from "./window/machine.mjs";
import * as centre from "./window/scenarios/centre.mjs";
import * as hostile from "./window/scenarios/hostile.mjs";
import * as installing from "./window/scenarios/installing.mjs";
import * as looks from "./window/scenarios/looks.mjs";
import * as restoring from "./window/scenarios/restoring.mjs";
import * as updating from "./window/scenarios/updating.mjs";

const [binary, kasadar] = process.argv.slice(2, 4).map((path) => resolve(path));
if (!binary || !kasadar) throw new Error("usage: node window.mjs <kasadar-desktop> <kasadar> [scenario…]");
const all = Object.entries({ ...looks, ...installing, ...updating, ...restoring, ...centre, ...hostile });
const wanted = process.argv.slice(4);
const chosen = all.filter(([name]) => wanted.length === 0 || wanted.includes(name));
if (chosen.length === 0) throw new Error(`no such scenario; there are ${all.map(([name]) => name).join(", ")}`);

let failed = 0;
for (const [name, scenario] of chosen) {
  const began = Date.now();
  const machine = new Machine(kasadar);
  let driver;
  const open = async (...args) => {
    driver ??= await startDriver(machine.environment);
    return driver.open(binary, args);
  };
  const windows = [];
  try {
    await scenario(machine, async (...args) => {
      const window = await open(...args);
      windows.push(window);
      return window;
    });
    console.log(`ok ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  } catch (error) {
    failed += 1;
    console.error(`FAILED ${name}: ${error.stack}`);
  } finally {
    for (const window of windows) await window.end();
    driver?.stop();
    machine.gone();
  }
}
console.log(`${chosen.length - failed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
