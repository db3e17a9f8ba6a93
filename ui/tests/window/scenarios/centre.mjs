// A centre with its password in a real keyring: gnome-keyring on this session's bus.
import { execFileSync, spawn } from "node:child_process";
import { until, word } from "../driver.mjs";
import { HEAD, Server } from "../machine.mjs";

const tr = (id, args) => word("tr", id, args);
const OWNED = [
  "--session",
  "--print-reply",
  "--dest=org.freedesktop.DBus",
  "/",
  "org.freedesktop.DBus.NameHasOwner",
  "string:org.freedesktop.secrets",
];

async function keyring(environment) {
  const daemon = spawn("gnome-keyring-daemon", ["--unlock", "--components=secrets", "--foreground"], {
    env: environment,
    stdio: ["pipe", "ignore", "ignore"],
  });
  daemon.stdin.end("anahtarlık");
  await until("the keyring", () =>
    execFileSync("dbus-send", OWNED, { env: environment, encoding: "utf8" }).includes("boolean true"),
  );
  return daemon;
}

export async function keeps_the_password_of_a_centre_in_the_keyring(machine, open) {
  const server = await Server.start();
  const daemon = await keyring(machine.environment);
  try {
    machine.knowsStore();
    machine.verb("upgrade");
    const window = await open();
    await window.click(tr("window-place-settings"));
    await window.click(tr("window-settings-central"));
    await window.type(tr("window-settings-host"), "127.0.0.1");
    await window.type(tr("window-settings-port"), String(server.port));
    await window.type(tr("window-settings-database"), "merkez");
    await window.type(tr("window-settings-user"), "kasadar");
    await window.type(tr("window-password"), "yanlış parola");
    await window.click(tr("window-settings-try"));
    await window.shows("KSD-");
    await window.type(tr("window-password"), server.password);
    await window.click(tr("window-settings-try"));
    await window.shows(tr("window-settings-test-done", { version: "PostgreSQL" }).split("PostgreSQL")[0]);
    await window.click(tr("window-settings-save"));
    await window.shows(tr("window-settings-saved"));
    await window.click(tr("window-place-status"));
    await window.state("empty");
    // The command line finds the password where the window put it, and nowhere else.
    machine.verb("--db", "central", "upgrade");
    if (server.psql("merkez", "SELECT version_num FROM alembic_version") !== HEAD)
      throw new Error("the centre is not at head");
    machine.holdsNowhere(server.password, "yanlış parola");
  } finally {
    daemon.kill();
    server.stop();
  }
}
