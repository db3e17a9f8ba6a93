// Walks through updates: with and without a check set aside, cancelled, failed, back to an older version, and out of half a one.

/** The password of the sample's user. */
const PASSWORD = "dogru-parola";
/** A revision of the sample that is to be run, and one that has been. */
const PENDING = { tr: "Kasa hareketleri eklendi", en: "Cash movements" };
const APPLIED = { tr: "Müşteri tablosu oluşturuldu", en: "Create customers" };

async function toTheRun(walker, kind = "update") {
  await walker.press("window-next");
  await walker.at("window-update-plan", { kind, count: 3 });
  await walker.press("window-next");
  await walker.at("window-update-backup", { skips: "no" });
  await walker.press("window-update-begin", { kind });
  await walker.signIn(PASSWORD);
  await walker.at("window-task-running", { kind });
}

async function finished(walker, kind = "update") {
  await walker.end("done");
  await walker.at("window-task-done", { kind });
  await walker.press("window-finish");
  await walker.at("window-heading-pending", { count: 1 });
}

export async function update(walker) {
  await walker.at("window-update-checks-passed");
  await walker.press("window-next");
  await walker.at("window-update-plan", { kind: "update", count: 3 });
  await walker.press("window-update-sql-of", { message: PENDING[walker.language] });
  await walker.asked(PENDING[walker.language]);
  await walker.close("window-update-sql-close");
  await walker.press("window-back");
  await walker.at("window-update-checks-passed");
  await toTheRun(walker);
  await finished(walker);
}

/** A check that failed is set aside for a reason; so is the backup. */
export async function aside(walker) {
  await walker.at("window-update-checks-failed", { count: 1 });
  await walker.press("window-next");
  await walker.reads("window-update-aside-missing");
  await walker.focusedField("window-update-aside");
  await walker.type("window-update-aside", "Sayım bitti");
  await walker.at("window-update-checks-aside");
  await walker.press("window-next");
  await walker.at("window-update-plan", { kind: "update", count: 3 });
  await walker.press("window-next");
  await walker.at("window-update-backup", { skips: "no" });
  await walker.tick("window-update-skip");
  await walker.at("window-update-backup", { skips: "yes" });
  await walker.press("window-update-begin", { kind: "update" });
  await walker.reads("window-update-skip-missing");
  await walker.focusedField("window-update-skip-why");
  await walker.type("window-update-skip-why", "Az önce alındı");
  await walker.press("window-update-begin", { kind: "update" });
  await walker.signIn(PASSWORD);
  await walker.at("window-task-running", { kind: "update" });
  await finished(walker);
}

/** Stopped in the middle, and gone on with afterwards. */
export async function cancelled(walker) {
  await walker.at("window-update-checks-passed");
  await toTheRun(walker);
  await walker.press("window-task-stop", { kind: "update" });
  await walker.at("window-task-stopped", { kind: "update" });
  await walker.press("window-retry");
  await walker.at("window-update-checks-passed");
  await walker.press("window-cancel");
  await walker.at("window-heading-pending", { count: 1 });
}

/** Each way out of an update that failed. */
export async function failed(walker) {
  const kind = "update";
  await walker.at("window-update-checks-passed");
  await toTheRun(walker);
  await walker.end("failed");
  await walker.at("window-task-failed", { kind });
  await walker.press("window-details");
  await walker.look();
  await walker.press("window-task-support-button");
  await walker.reads("window-task-support-saved", { path: "E:\\kasadar-destek-2026-11-21.zip" });
  await walker.press("window-retry");
  await walker.at("window-update-checks-passed");

  await toTheRun(walker);
  await walker.end("failed");
  await walker.at("window-task-failed", { kind });
  await walker.press("window-task-restore-button");
  await walker.at("window-restore-verified");
  await walker.press("window-cancel");
  await walker.reads("window-backups-elsewhere");
}

export async function downgrade(walker) {
  await walker.at("window-place-history");
  await walker.row(APPLIED[walker.language]);
  await walker.at(APPLIED[walker.language], {}, 2);
  await walker.press("window-history-back");
  await walker.at("window-update-checks-passed");
  await toTheRun(walker, "downgrade");
  await finished(walker, "downgrade");
}

/** From a run that was cut off, by one of its ways out. */
export const recoverBy = (way) => async (walker) => {
  await walker.at("window-recover-heading");
  await walker.press("window-recover-choose", { way });
  await walker.at("window-recover-way", { way });
  await walker.press("window-back");
  await walker.at("window-recover-heading");
  await walker.press("window-recover-choose", { way });
  await walker.at("window-recover-way", { way });
  await walker.press("window-recover-begin", { way });
  await walker.at("window-task-running", { kind: "recover" });
  await walker.end("done");
  await walker.at("window-task-done", { kind: "recover" });
  await walker.press("window-finish");
  await walker.at("window-heading-trouble", { count: 1 });
};
