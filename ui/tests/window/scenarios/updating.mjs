// Updates: with live progress, stopped, failing, closed in the middle, killed in the middle.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { until, word } from "../driver.mjs";
import { ADMIN, BEFORE_STEPS, HEAD } from "../machine.mjs";

const tr = (id, args) => word("tr", id, args);
const UPDATE = { kind: "update" };
/** What stands at the line that is under way. */
const RUNNING =
  'return [...document.querySelectorAll(\'[data-state="running"]\')].map((line) => line.innerText).join(" ")';

/** From the plan to the sign-in. */
async function confirms(window) {
  await window.click(tr("window-next"));
  await window.headed(tr("window-update-plan", { ...UPDATE, count: 6 }));
  await window.click(tr("window-next"));
  await window.headed(tr("window-update-backup", { skips: "no" }));
  await window.click(tr("window-update-begin", UPDATE));
}

async function begins(window) {
  await window.click(tr("window-go-update"));
  await window.headed(tr("window-update-checks-passed"));
  await confirms(window);
  await window.signsIn(ADMIN);
}

export async function updates_an_old_store_with_live_progress(machine, open) {
  machine.shop(BEFORE_STEPS);
  machine.sells(30_000);
  const sales = machine.sales();
  const window = await open();
  await window.state("pending");
  await window.click(tr("window-go-update"));
  await window.headed(tr("window-update-checks-passed"));
  await confirms(window);
  // A wrong password first: nothing begins.
  await window.signsIn({ login: ADMIN.login, password: "yanlış parola" });
  await window.shows("KSD-1841");
  machine.isAt(BEFORE_STEPS);
  await window.signsIn(ADMIN);
  const seen = new Set();
  await until("the end of the update", async () => {
    seen.add(await window.run(RUNNING));
    return (await window.heading()).includes(tr("window-task-done", UPDATE));
  });
  if (seen.size < 3) throw new Error(`no live progress: ${[...seen]}`);
  await window.click(tr("window-finish"));
  await window.state("up-to-date");

  machine.isAt(HEAD);
  machine.isWhole(sales);
  const operator = machine.sql("SELECT operator FROM kasadar_ledger WHERE kind = 'upgrade' ORDER BY seq DESC LIMIT 1;");
  if (!operator.includes(ADMIN.login)) throw new Error(`the ledger names ${operator}`);
  const report = JSON.stringify(machine.json("report", "last"));
  if (!report.includes(operator)) throw new Error(`the report does not name ${operator}: ${report}`);
  machine.holdsNowhere(ADMIN.password, "yanlış parola");
}

export async function stops_an_update_safely(machine, open) {
  machine.shop(BEFORE_STEPS);
  machine.sells(60_000);
  const sales = machine.sales();
  const window = await open();
  await begins(window);
  await window.click(tr("window-task-stop", UPDATE));
  await window.headed(tr("window-task-stopped", UPDATE));
  machine.isOneOf(BEFORE_STEPS, HEAD);
  machine.isWhole(sales);
  machine.verb("upgrade");
  machine.isAt(HEAD);
}

/** An index that a later revision makes: the run meets it when earlier ones have run. */
export async function takes_back_what_a_failing_revision_began(machine, open) {
  machine.shop(BEFORE_STEPS);
  machine.sql("CREATE INDEX ix_satislar_satis_zamani ON satislar (satis_zamani);");
  const sales = machine.sales();
  const window = await open();
  await window.state("drift");
  await window.click(tr("window-go-drift"));
  await window.click(tr("window-go-update"));
  await window.headed(tr("window-update-checks-failed", { count: 1 }));
  await window.type(tr("window-update-aside"), "Dizini elle kaldıracağız");
  await confirms(window);
  await window.signsIn(ADMIN);
  await window.headed(tr("window-task-failed", UPDATE));
  machine.isAt(BEFORE_STEPS);
  machine.isWhole(sales);
}

export async function asks_before_it_closes_over_a_run(machine, open) {
  machine.shop(BEFORE_STEPS);
  machine.sells(60_000);
  const sales = machine.sales();
  const window = await open();
  await begins(window);
  await window.headed(tr("window-task-running", UPDATE));
  const close = () =>
    execFileSync("/usr/bin/python3", [join(import.meta.dirname, "../close.py")], { env: machine.environment });
  close();
  await window.click(tr("window-close-stay"));
  close();
  await window.click(tr("window-close-stop"));
  await until("the window to close", () =>
    window.text().then(
      () => false,
      () => true,
    ),
  );
  machine.isOneOf(BEFORE_STEPS, HEAD);
  machine.isWhole(sales);
  machine.verb("upgrade");
  machine.isAt(HEAD);
}

export async function shows_the_ways_out_after_a_kill(machine, open) {
  machine.shop(BEFORE_STEPS);
  machine.sells(60_000);
  const sales = machine.sales();
  let window = await open();
  await begins(window);
  await until("a journal", () => machine.has(`${machine.store}.kasadar-job`));
  machine.killsWindow();
  await window.end();
  machine.isWhole(sales);
  window = await open();
  await window.state("unfinished");
  await window.click(tr("window-go-recover"));
  await window.headed(tr("window-recover-heading"));
  await window.click(tr("window-recover-choose", { way: "finish" }));
  await window.click(tr("window-recover-begin", { way: "finish" }));
  await window.signsIn(ADMIN);
  await window.headed(tr("window-task-done", { kind: "recover" }));
  machine.isAt(HEAD);
  machine.isWhole(sales);
  if (machine.has(`${machine.store}.kasadar-job`)) throw new Error("the journal is still there");
}
