// A backup by hand, a restore from it with an undo, and a store whose recorded version is wrong.
import { until, word } from "../driver.mjs";
import { ADMIN, BEFORE_STEPS, HEAD } from "../machine.mjs";

const tr = (id, args) => word("tr", id, args);

export async function backs_up_restores_and_undoes(machine, open) {
  machine.shop(HEAD);
  const before = machine.sales();
  const window = await open();
  await window.state("up-to-date");
  await window.click(tr("window-place-backups"));
  await window.click(tr("window-backups-take"));
  await until("a verified backup", () =>
    machine.json("backup", "list").data.some(({ manifest }) => manifest?.reason === "by-hand"),
  );
  // Two sales that the backup does not have: copies of one, without what hangs on it.
  machine.sql(`CREATE TEMP TABLE satis AS SELECT * FROM satislar LIMIT 1;
    UPDATE satis SET id = 'sonra-1', fis_no = fis_no + 900001; INSERT INTO satislar SELECT * FROM satis;
    UPDATE satis SET id = 'sonra-2', fis_no = fis_no + 1; INSERT INTO satislar SELECT * FROM satis;`);
  const after = machine.sales();
  if (Number(after) !== Number(before) + 2) throw new Error("the two sales are not there");
  await window.clickElement("tbody tr:last-of-type td:nth-of-type(2)");
  await window.click(tr("window-backups-restore"));
  await window.headed(tr("window-restore-verified"));
  await window.click(tr("window-next"));
  await window.headed(tr("window-restore-loses-sales", { count: 2 }));
  await window.click(tr("window-restore-do"));
  await window.signsIn(ADMIN);
  await window.headed(tr("window-restore-right"));
  machine.isWhole(before);
  await window.click(tr("window-next"));
  await window.click(tr("window-finish"));

  await window.click(tr("window-place-backups"));
  await window.click(tr("window-backups-undo"));
  await window.headed(tr("window-restore-verified"));
  await window.click(tr("window-next"));
  await window.click(tr("window-restore-do"));
  await window.signsIn(ADMIN);
  await window.headed(tr("window-restore-right"));
  machine.isWhole(after);
  machine.isAt(HEAD);
}

export async function stamps_the_version_that_the_tables_show(machine, open) {
  machine.shop(HEAD);
  machine.sql(`UPDATE alembic_version SET version_num = '${BEFORE_STEPS}';`);
  const sales = machine.sales();
  const window = await open();
  await window.click(tr("window-go-drift"));
  await window.click(tr("window-drift-stamp"));
  await window.headed(tr("window-stamp-differs"));
  await window.click(tr("window-next"));
  await window.click(tr("window-stamp-write"));
  await window.signsIn(ADMIN);
  await window.headed(tr("window-stamp-done"));
  machine.isAt(HEAD);
  machine.isWhole(sales);
}
