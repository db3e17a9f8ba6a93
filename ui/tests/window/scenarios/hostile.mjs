// A page that was taken over: whatever it calls, it gets nothing that it was not given.
import { until } from "../driver.mjs";
import { ADMIN, BEFORE_STEPS, HEAD } from "../machine.mjs";

const GIVEN = {
  no_backup_because: null,
  set_aside: [],
  rehearse: false,
  despite_schema: null,
  foreign: false,
  end_sessions: false,
  answers: {},
  compress: false,
};

export async function refuses_a_hostile_page(machine, open) {
  machine.shop(BEFORE_STEPS);
  const window = await open();
  await window.state("pending");
  const refused = async (command, args, code) => {
    const { ok, problem } = await window.invoke(command, args);
    if (ok !== undefined) throw new Error(`${command} ${JSON.stringify(args)} was answered: ${JSON.stringify(ok)}`);
    const told = typeof problem === "string" ? problem : problem.code;
    if (!told.includes(code))
      throw new Error(`${command} ${JSON.stringify(args)} was refused with ${JSON.stringify(problem)}`);
  };
  const given = async (command, args) => {
    const { ok, problem } = await window.invoke(command, args);
    if (problem !== undefined) throw new Error(`${command}: ${JSON.stringify(problem)}`);
    return ok;
  };

  // Commands that are in no manifest: of plugins, of Tauri itself, made up.
  for (const command of [
    "plugin:fs|read_text_file",
    "plugin:shell|execute",
    "plugin:opener|open_path",
    "plugin:dialog|open",
    "plugin:window|close",
    "format_disk",
  ]) {
    await refused(command, { path: machine.store }, "not");
  }
  // Paths and names that it was not given.
  for (const name of [machine.store, "../kasa2", "/etc/passwd", "postgres://u@127.0.0.1/d", ""]) {
    await refused("status", { name }, "KSD-");
    await refused("prepare_update", { name, target: null }, "KSD-");
  }
  for (const backup of ["../../kasa2.db", machine.store, "00000000-000000-0000"]) {
    await refused("prepare_restore", { name: "kasa2", backup }, "KSD-");
    await refused("export_backup", { name: "kasa2", backup }, "KSD-");
  }
  await refused("open_report", { job: "../../../etc/passwd" }, "KSD-");
  await refused("revision", { name: "kasa2", revision: "../" }, "KSD-");
  await refused("change", { change: { set: "store", name: "x", file: machine.store } }, "KSD-");

  // Tokens: made up, without a sign-in, of somebody with a wrong password, used twice.
  await refused("execute", { token: "00000000-0000-4000-8000-000000000000", given: GIVEN }, "KSD-1852");
  const unsigned = await given("prepare_update", { name: "kasa2", target: null });
  await refused("execute", { token: unsigned.token, given: GIVEN }, "KSD-1847");
  const wrong = await given("prepare_update", { name: "kasa2", target: null });
  await refused(
    "sign_in",
    { token: wrong.token, asked: { by: "user", login: ADMIN.login, password: "yanlış" } },
    "KSD-1841",
  );
  await refused("execute", { token: wrong.token, given: GIVEN }, "KSD-1847");
  machine.isAt(BEFORE_STEPS);
  const prepared = await given("prepare_update", { name: "kasa2", target: null });
  await given("sign_in", {
    token: prepared.token,
    asked: { by: "user", login: ADMIN.login, password: ADMIN.password },
  });
  await given("execute", { token: prepared.token, given: GIVEN });
  await refused("execute", { token: prepared.token, given: GIVEN }, "KSD-18");
  await until("the update's end", async () => (await given("task", {})).ended !== null);
  machine.isAt(HEAD);
  await refused("execute", { token: prepared.token, given: GIVEN }, "KSD-1852");

  // The policy keeps the page from talking to anybody.
  const fetched = await window.run(
    "return fetch('http://127.0.0.1:9/').then(() => 'reached', (error) => String(error))",
  );
  if (fetched === "reached") throw new Error("the page reached a server");
}
