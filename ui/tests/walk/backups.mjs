// Walks through backups: taken, verified, cleared, restored, and a restore undone.

const PASSWORD = "dogru";
const WRONG = "yanlis";
/** Sales of the sample that its backup lacks. */
const LOST = 438;

async function toTheRestore(walker, wrong) {
  await walker.at("window-restore-verified");
  await walker.press("window-next");
  await walker.at("window-restore-loses-sales", { count: LOST });
  await walker.focusedButton("window-back");
  await walker.press("window-restore-do");
  await walker.signIn(PASSWORD, wrong);
  await walker.at("window-restore-running");
  await walker.later();
  await walker.at("window-restore-wrong");
}

export async function restore(walker) {
  await toTheRestore(walker, WRONG);
  await walker.press("window-next");
  await walker.at("window-restore-done");
  await walker.press("window-finish");
  await walker.at("window-heading-current", { count: 1 });
}

/** Another database's backup while tills are at work: each is asked about. Its version is put right afterwards. */
export async function restoreStamped(walker) {
  await walker.at("window-restore-verified");
  await walker.press("window-next");
  await walker.at("window-restore-loses-sales", { count: LOST });
  await walker.press("window-restore-do");
  await walker.reads("window-restore-tick");
  await walker.focusedField("window-restore-foreign-meant");
  await walker.tick("window-restore-foreign-meant");
  await walker.press("window-restore-do");
  await walker.focusedField("window-restore-sessions-end");
  await walker.tick("window-restore-sessions-end");
  await walker.press("window-restore-do");
  await walker.signIn(PASSWORD);
  await walker.at("window-restore-running");
  await walker.later();
  await walker.at("window-restore-wrong");
  await walker.press("window-restore-stamp");
  await walker.reads("window-stamp-writing");
  await walker.later();
  await walker.press("window-next");
  await walker.at("window-restore-done");
  await walker.press("window-place-backups");
  await walker.press("window-backups-undo");
  await walker.at("window-restore-verified");
}

/** From the list of backups, back to the state before the last restore. */
export async function undo(walker) {
  await walker.press("window-backups-undo");
  await toTheRestore(walker);
  await walker.press("window-next");
  await walker.at("window-restore-done");
  await walker.press("window-finish");
  await walker.at("window-heading-current", { count: 1 });
}

export async function backups(walker) {
  await walker.look();
  await walker.press("window-backups-take");
  await walker.reads("window-backups-doing-backup");
  await walker.later();
  await walker.press("window-backups-dismiss");

  await walker.first();
  await walker.look();
  await walker.press("window-backups-verify");
  await walker.reads("window-backups-checking");
  await walker.later();
  await walker.reads("window-backups-sound");

  await walker.press("window-backups-prune");
  await walker.asked("window-backups-prune-heading", { count: 2 });
  await walker.focusedButton("window-cancel");
  await walker.press("window-backups-prune-do");
  await walker.signIn(PASSWORD, WRONG);
  await walker.reads("window-backups-doing-prune");
  await walker.later();
  await walker.reads("window-backups-pruned", { count: 2 });
}
