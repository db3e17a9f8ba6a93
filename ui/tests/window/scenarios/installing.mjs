// A new installation on an empty machine: a store that is current, an administrator who can sign in, a code that opens.
import { word } from "../driver.mjs";
import { ADMIN } from "../machine.mjs";

const tr = (id) => word("tr", id);

export async function installs_a_store_on_an_empty_machine(machine, open) {
  const window = await open();
  await window.click(tr("window-empty-install"));
  await window.headed(tr("window-install-machine"));
  await window.click(tr("window-next"));
  await window.headed(tr("window-install-place"));
  await window.click(tr("window-next"));
  await window.headed(tr("window-install-centre"));
  await window.click(tr("window-next"));
  await window.headed(tr("window-install-shop"));
  // On with nothing filled in: the first fault, and no further.
  await window.click(tr("window-next"));
  await window.shows(tr("window-install-fault-empty"));
  await window.type(tr("window-install-company"), "Ege Gıda Market A.Ş.");
  await window.type(tr("window-install-store"), "İzmir Alsancak");
  await window.type(tr("window-install-code"), "izmir-1");
  await window.type(tr("window-password"), ADMIN.password);
  await window.type(tr("window-install-again"), ADMIN.password);
  await window.click(tr("window-next"));
  await window.headed(tr("window-install-ready"));
  await window.click(tr("window-install-run"));
  await window.headed(tr("window-install-done"));
  const code = (await window.text()).match(/\b[A-Z2-9]{5}(?:-[A-Z2-9]{5}){4}\b/)?.[0];
  if (!code) throw new Error("no recovery code is shown");
  await window.choose(tr("window-install-recovery-kept"));
  await window.click(tr("window-finish"));
  await window.state("up-to-date");

  const status = machine.json("status");
  machine.store = status.data.place;
  if (status.data.state !== "up-to-date") throw new Error(`the store is ${status.data.state}`);
  const rows = machine.sql(
    "SELECT unvan FROM firmalar; SELECT kod FROM magazalar; SELECT kullanici_adi FROM kullanicilar;",
  );
  if (rows !== "Ege Gıda Market A.Ş.\nizmir-1\nadmin") throw new Error(`the store holds ${rows}`);
  machine.holdsNowhere(ADMIN.password, code, code.replaceAll("-", ""));
}
