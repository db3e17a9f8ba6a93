//! Every writing call of a verb fails: before or after, no backup is lost, a file is named, the next run finishes.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::dice::{Dice, times};
use crate::fault::{calls, came, faulty};
use crate::machine::Machine;
use crate::program::{Ran, end, ran, start};
use crate::states::{State, state};

/// A verb that meets a failing disk.
struct Case<'a> {
    name: &'a str,
    mode: &'a str,
    begin: &'a [&'a [&'a str]],
    verb: &'a [&'a str],
}

const UPGRADE: Case<'_> = Case { name: "upgrade", mode: "delete", begin: &[&["upgrade", "r2"], &["upgrade", "r3"]], verb: &["upgrade"] };
const IN_WAL: Case<'_> = Case { mode: "wal", ..UPGRADE };
const BARE: Case<'_> = Case {
    name: "upgrade without a backup",
    mode: "delete",
    begin: &[&["upgrade", "r2"]],
    verb: &["upgrade", "--no-backup-because", "deneme"],
};
const BARE_IN_WAL: Case<'_> = Case { mode: "wal", ..BARE };
const DOWNGRADE: Case<'_> = Case { name: "downgrade", mode: "delete", begin: &[&["upgrade"]], verb: &["downgrade", "r1"] };
const BACKUP: Case<'_> = Case { name: "backup", mode: "delete", begin: &[&["upgrade", "r2"], &["upgrade", "r3"]], verb: &["backup"] };
const PACKED: Case<'_> = Case { name: "backup, packed", verb: &["backup", "--compress"], ..BACKUP };
/// `@` stands for the first backup's id.
const RESTORE: Case<'_> =
    Case { name: "restore", mode: "delete", begin: &[&["upgrade", "r3"], &["backup"], &["upgrade"]], verb: &["restore", "@", "--yes"] };
const RESTORE_IN_WAL: Case<'_> = Case { mode: "wal", ..RESTORE };

/// A case made ready: a machine that begins anew as often as it is wanted.
struct Ready {
    machine: Machine,
    bytes: Vec<u8>,
    verb: Vec<String>,
    before: State,
    after: State,
    calls: u64,
}

impl Ready {
    fn new(case: &Case<'_>) -> Self {
        let machine = Machine::new(case.begin);
        assert_eq!(machine.place.sql(&format!("PRAGMA journal_mode = {}", case.mode)), case.mode);
        let (bytes, before) = (machine.bytes(), state(&machine.place));
        let oldest = machine.shelf().0.keys().next().cloned().unwrap_or_default();
        let id = oldest.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let verb = case.verb.iter().map(|word| if *word == "@" { id.clone() } else { (*word).to_owned() }).collect();
        let mut ready = Self { machine, bytes, verb, after: before.clone(), before, calls: 0 };
        let calm = ready.run(0, "EIO");
        assert_eq!(calm.code, Some(0), "{calm:?}");
        (ready.after, ready.calls) = (state(&ready.machine.place), calls(&ready.machine.shop));
        ready
    }

    fn folders(&self) -> [PathBuf; 3] {
        [self.machine.store().parent().unwrap().to_path_buf(), self.machine.shop.path("data/kasadar/backups"), self.machine.scratch()]
    }

    fn run(&self, at: u64, how: &str) -> Ran {
        let verb: Vec<&str> = self.verb.iter().map(String::as_str).collect();
        let folders = self.folders();
        let folders: Vec<&Path> = folders.iter().map(PathBuf::as_path).collect();
        let mut command = self.machine.command(&verb);
        let command = faulty(&self.machine.shop, &mut command, &folders, at, how);
        if how == "KILL" { end(start(command)) } else { ran(command) }
    }

    /// One failing call; gives the code that was told, none where nobody was harmed.
    fn fails(&self, at: u64, how: &str, doing: &str) -> Option<String> {
        self.machine.begin(&self.bytes);
        let first = self.machine.shelf();
        let ran = self.run(at, how);
        let found = state(&self.machine.place);
        assert!(found == self.before || found == self.after, "{doing}: {found:?}");
        self.machine.lost_no_backup(&first);
        let told = match ran.code {
            None => {
                assert_eq!(how, "KILL", "{doing}: {ran:?}");
                Some("killed".to_owned())
            }
            Some(0) => {
                assert_eq!(found, self.after, "{doing}: {ran:?}");
                None
            }
            Some(_) => {
                let names = self.folders().iter().any(|folder| ran.stderr.contains(&folder.display().to_string()));
                assert!(names, "{doing}: no file is named: {}", ran.stderr);
                let code = ran.stderr.split_whitespace().find(|word| word.starts_with("KSD-"));
                Some(code.unwrap_or_else(|| panic!("{doing}: no code: {}", ran.stderr)).to_owned())
            }
        };
        let verb: Vec<&str> = self.verb.iter().map(String::as_str).collect();
        let then = self.machine.shelf();
        self.machine.done(&verb);
        assert_eq!(state(&self.machine.place), self.after, "{doing}: the next run");
        self.machine.lost_no_backup(&then);
        self.machine.is_tidy();
        told
    }
}

/// Fails `usual` calls of a verb, the first and the last among them; all in the long form.
fn sweep(case: &Case<'_>, how: &str, usual: u64) {
    let ready = Ready::new(case);
    let stride = if times(1) > 1 { 1 } else { ready.calls / usual + 1 };
    let begin = 1 + Dice::new(case.name).below(stride);
    let (mut harmless, mut told) = (0_u32, BTreeMap::<String, u32>::new());
    for at in (begin..=ready.calls).step_by(usize::try_from(stride).unwrap()) {
        let doing = format!("{} ({}), {how} at {at} of {}", case.name, case.mode, ready.calls);
        match ready.fails(at, how, &doing) {
            None => harmless += 1,
            Some(code) => *told.entry(code).or_default() += 1,
        }
        // A retry may need fewer calls than the calm run made.
        assert!(came(&ready.machine.shop) || at > ready.calls / 2, "{doing}: the call never came");
    }
    #[allow(clippy::print_stderr, reason = "for the report")]
    {
        eprintln!("{} ({}), {how}: {} calls, every {stride}., {harmless} without harm, {told:?}", case.name, case.mode, ready.calls);
    }
}

#[test]
fn one_failing_call_leaves_a_store_before_or_after() {
    sweep(&UPGRADE, "EIO", 20);
    sweep(&BARE, "EIO", 15);
}

#[test]
fn a_disk_that_stays_full_leaves_a_store_before_or_after() {
    sweep(&UPGRADE, "ENOSPC+", 15);
    sweep(&BARE_IN_WAL, "ENOSPC+", 10);
}

#[test]
fn a_disk_that_dies_leaves_a_store_before_or_after() {
    sweep(&BARE, "EIO+", 12);
    sweep(&IN_WAL, "EIO+", 12);
}

#[test]
fn one_full_moment_leaves_a_store_before_or_after() {
    sweep(&BARE, "ENOSPC", 10);
    sweep(&IN_WAL, "ENOSPC", 15);
}

#[test]
fn a_downgrade_survives_a_failing_call() {
    sweep(&DOWNGRADE, "EIO", 20);
}

#[test]
fn a_death_at_every_call_leaves_a_store_before_or_after() {
    sweep(&UPGRADE, "KILL", 25);
    sweep(&BARE_IN_WAL, "KILL", 12);
    sweep(&DOWNGRADE, "KILL", 20);
}

#[test]
fn a_failing_call_costs_a_backup_and_nothing_else() {
    sweep(&BACKUP, "EIO", 15);
    sweep(&BACKUP, "ENOSPC+", 10);
    sweep(&PACKED, "EIO+", 10);
    sweep(&PACKED, "ENOSPC", 10);
}

#[test]
fn a_failing_call_leaves_a_restored_store_before_or_after() {
    sweep(&RESTORE, "EIO", 20);
    sweep(&RESTORE, "ENOSPC+", 12);
    sweep(&RESTORE_IN_WAL, "ENOSPC", 12);
    sweep(&RESTORE_IN_WAL, "EIO+", 12);
}

#[test]
fn a_death_at_every_call_of_a_backup_or_a_restore_loses_nothing() {
    sweep(&BACKUP, "KILL", 15);
    sweep(&RESTORE, "KILL", 25);
    sweep(&RESTORE_IN_WAL, "KILL", 15);
}

/// Between the commit and the end of its job a store is "after" and its journal stands: all three ways are open.
#[test]
fn a_death_right_after_the_commit_leaves_every_way_out_open() {
    let mut taken = BTreeMap::<String, u32>::new();
    for case in [&UPGRADE, &IN_WAL] {
        let ready = Ready::new(case);
        for (at, number) in (ready.calls.saturating_sub(6)..=ready.calls).flat_map(|at| (0..3).map(move |number| (at, number))) {
            ready.machine.begin(&ready.bytes);
            ready.run(at, "KILL");
            let (shelf, ways) = (ready.machine.shelf(), ready.machine.ways());
            let Some(way) = ways.get(number) else { continue };
            ready.machine.done(&["recover", way]);
            let wanted = if way == "finish" { &ready.after } else { &ready.before };
            assert_eq!(&state(&ready.machine.place), wanted, "{}, killed at {at} of {}: recover {way}", case.name, ready.calls);
            *taken.entry(way.clone()).or_default() += 1;
            ready.machine.lost_no_backup(&shelf);
            ready.machine.done(case.verb);
            assert_eq!(state(&ready.machine.place), ready.after);
            ready.machine.is_tidy();
        }
    }
    #[allow(clippy::print_stderr, reason = "for the report")]
    {
        eprintln!("ways out taken after a death behind the commit: {taken:?}");
    }
    assert!(taken.get("restore").is_some_and(|times| *times > 0), "{taken:?}");
}
