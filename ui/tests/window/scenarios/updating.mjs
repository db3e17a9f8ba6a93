// Updates: with live progress, stopped, failing, closed in the middle, killed in the middle.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { until, word } from "../driver.mjs";
import { ADMIN, AFTER_STEPS, BEFORE_STEPS, HEAD } from "../machine.mjs";

const tr = (id) => word("tr", id);

/** From the card to the sign-in, and on into the run. */
async function begins(window) {
  await window.click(tr("window-go-update"));
  await window.headed(tr("window-update-checks-passed"));
  await confirms(window);
}

async function confirms(window) {
  await window.click(tr("window-next"));
  await window.click(tr("window-next"));
  await window.shows(tr("window-update-begin-update"));
  await window.click(tr("window-update-begin-update"));
  await window.signsIn(ADMIN);
}

const running = (window) => window.headed(tr("window-task-running"));

export async function updates_an_old_store_with_live_progress(machine, open) {
  machine.shop(BEFORE_STEPS);
  machine.sells(20_000);
  const sales = machine.sales();
  const window = await open();
  await window.state("pending");
  await window.click(tr("window-go-update"));
  await window.headed(tr("window-update-checks-passed"));
  await window.click(tr("window-next"));
  await window.click(tr("window-next"));
  await window.click(tr("window-update-begin-update"));
  // A wrong password first: nothing begins.
  await window.signsIn({ login: ADMIN.login, password: "yanlış parola" });
  await window.shows("KSD-1841");
  if (machine.current() !== BEFORE_STEPS) throw new Error("the update began without a sign-in");
  await window.signsIn(ADMIN);
  const seen = await window.watches(() => window.taskLines(), tr("window-task-done-update"));
  if (!seen.some((line) => /\d/.test(line)) || new Set(seen).size < 3) throw new Error(`no live progress: ${[...new Set(seen)]}`);
  await window.click(tr("window-finish"));
  await window.state("up-to-date");
  machine.isAt(HEAD);
  machine.isWhole(sales);
  const operators = machine.sql("SELECT DISTINCT operator FROM kasadar_ledger WHERE kind = 'upgrade' ORDER BY seq DESC LIMIT 1;");
  if (!operators.includes(ADMIN.login)) throw new Error(`the ledger names ${operators}`);
  const report = machine.json("report", "last").data;
  if (!JSON.stringify(report).includes(ADMIN.login)) throw new Error("the report does not name the operator");
  machine.holdsNowhere(ADMIN.password, "yanlış parola");
}

export async function stops_an_update_safely(machine, open) {
  machine.shop(BEFORE_STEPS);
  machine.sells(60_000);
  const sales = machine.sales();
  const window = await open();
  await begins(window);
  await window.click(tr("window-task-stop-update"));
  await window.shows(tr("window-task-stopped-update"));
  machine.isOneOf(BEFORE_STEPS, HEAD);
  machine.isWhole(sales);
  machine.verb("upgrade");
  machine.isAt(HEAD);
}

/** An index that a later revision makes: the run meets it after others have been committed. */
export async function puts_back_what_a_failing_revision_began(machine, open) {
  machine.shop(BEFORE_STEPS);
  machine.sql("CREATE INDEX ix_satislar_satis_zamani ON satislar (satis_zamani);");
  const sales = machine.sales();
  const window = await open();
  await window.state("drift");
  await window.invokes("prepare_update", { name: "kasa2", target: null });
  await window.goes("update", "kasa2");
  await window.headed(tr("window-update-checks-failed-one"));
  await window.type(tr("window-update-aside"), "Dizini elle kaldıracağız");
  await confirms(window);
  await window.shows(tr("window-task-failed-update"));
  machine.isAt(BEFORE_STEPS);
  machine.isWhole(sales);
}

export async function asks_before_it_closes_over_a_run(machine, open) {
  machine.shop(BEFORE_STEPS);
  machine.sells(60_000);
  const sales = machine.sales();
  const window = await open();
  await begins(window);
  await running(window);
  const close = () => execFileSync("/usr/bin/python3", [join(import.meta.dirname, "../close.py")], { env: machine.environment });
  close();
  await window.shows(tr("window-close"));
  await window.click(tr("window-close-stay"));
  close();
  await window.shows(tr("window-close"));
  await window.click(tr("window-close-stop"));
  await until("the window to close", () => window.text().then(() => false, () => true));
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
  await running(window);
  await until("a journal", () => machine.has(`${machine.store}.kasadar-job`));
  machine.kills("kasadar-desktop");
  machine.isWhole(sales);
  window = await open();
  await window.state("unfinished");
  await window.click(tr("window-go-recover"));
  await window.headed(tr("window-recover-heading"));
  await window.click(tr("window-recover-do-finish"));
  await window.click(tr("window-recover-confirm-finish"));
  await window.signsIn(ADMIN);
  await window.shows(tr("window-recovered-finish"));
  machine.isAt(HEAD);
  machine.isWhole(sales);
  if (machine.has(`${machine.store}.kasadar-job`)) throw new Error("the journal is still there");
}
export { AFTER_STEPS };
