//! SIGKILL at random moments of a backup and of a restore: no backup is lost, the store is the old one or the new one.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde_json::Value;

use crate::dice::{Dice, times};
use crate::machine::Machine;
use crate::states::{killed_at, state, timed};

const BEGIN: &[&[&str]] = &[&["upgrade", "r2"], &["upgrade", "r3"]];

fn report(test: &str, count: u64, tally: &BTreeMap<&str, u32>) {
    #[allow(clippy::print_stderr, reason = "for the report")]
    {
        eprintln!("{test}: killed {count} times: {tally:?}");
    }
}

/// Kills `words`, which make a backup: the store is as it was, what counts as a backup is one.
fn backup_survives(test: &str, mode: &str, words: &[&str], count: u64) {
    let (machine, mut dice) = (Machine::new(BEGIN), Dice::new(test));
    assert_eq!(machine.place.sql(&format!("PRAGMA journal_mode = {mode}")), mode);
    let (bytes, before) = (machine.bytes(), state(&machine.place));
    let (long, _) = timed(&mut machine.command(words));
    let mut tally = BTreeMap::new();
    for round in 0..count {
        machine.begin(&bytes);
        let first = machine.shelf();
        if killed_at(&mut machine.command(words), dice.moment(long * 9 / 8)) {
            *tally.entry("too late").or_default() += 1;
        }
        machine.lost_no_backup(&first);
        let then = machine.shelf();
        *tally.entry(if then.0.len() > first.0.len() { "made" } else { "not made" }).or_default() += 1;
        assert!(std::fs::read(machine.store()).unwrap() == bytes && state(&machine.place) == before, "{test}, round {round}");
        machine.answers();
        machine.done(words);
        machine.lost_no_backup(&then);
        assert_eq!(machine.shelf().0.len(), then.0.len() + 1, "{test}, round {round}: the next backup");
        machine.is_tidy();
    }
    report(test, count, &tally);
}

#[test]
fn a_killed_backup_is_there_or_not_there() {
    backup_survives("backup", "delete", &["backup"], times(25));
    backup_survives("backup (WAL)", "wal", &["backup"], times(15));
}

#[test]
fn a_killed_packed_backup_is_there_or_not_there() {
    backup_survives("backup, packed", "delete", &["backup", "--compress"], times(25));
}

/// A machine with a store at its head, and a backup of it at r3.
fn with_backup(mode: &str) -> (Machine, String) {
    let mut machine = Machine::new(BEGIN);
    assert_eq!(machine.place.sql(&format!("PRAGMA journal_mode = {mode}")), mode);
    let told: Value = serde_json::from_str(&machine.done(&["backup", "--json"]).stdout).unwrap();
    machine.done(&["upgrade"]);
    machine.keep();
    (machine, told["data"]["id"].as_str().unwrap().to_owned())
}

fn restore_survives(test: &str, mode: &str, count: u64) {
    let (machine, id) = with_backup(mode);
    let mut dice = Dice::new(test);
    let words = ["restore", &id, "--yes"];
    let (bytes, before) = (machine.bytes(), state(&machine.place));
    let (long, _) = timed(&mut machine.command(&words));
    let after = state(&machine.place);
    assert_ne!(before, after);
    let mut tally = BTreeMap::new();
    for round in 0..count {
        machine.begin(&bytes);
        let first = machine.shelf();
        if killed_at(&mut machine.command(&words), dice.moment(long * 9 / 8)) {
            *tally.entry("too late").or_default() += 1;
        }
        if round % 2 == 0 {
            machine.answers();
        }
        let found = state(&machine.place);
        assert!(found == before || found == after, "{test}, round {round}: neither before nor after: {found:?}");
        *tally.entry(if found == before { "before" } else { "after" }).or_default() += 1;
        machine.lost_no_backup(&first);
        let then = machine.shelf();
        if found == after && round % 3 == 0 {
            machine.done(&["restore", "--undo", "--yes"]);
            assert_eq!(state(&machine.place), before, "{test}, round {round}: undone");
            *tally.entry("undone").or_default() += 1;
        }
        machine.done(&words);
        assert_eq!(state(&machine.place), after, "{test}, round {round}: the next run");
        machine.lost_no_backup(&then);
        machine.is_tidy();
    }
    report(test, count, &tally);
}

#[test]
fn a_killed_restore_is_before_or_after() {
    restore_survives("restore", "delete", times(35));
}

#[test]
fn a_killed_restore_in_write_ahead_mode_is_before_or_after() {
    restore_survives("restore (WAL)", "wal", times(20));
}

/// The store cannot be opened: its files are saved as they are and it is replaced by renaming.
#[test]
fn a_killed_restore_of_a_damaged_store_leaves_the_damage_or_the_backup() {
    let test = "restore of a damaged store";
    let (machine, id) = with_backup("wal");
    let mut dice = Dice::new(test);
    let words = ["restore", &id, "--yes"];
    let whole = machine.bytes();
    let mut torn = whole.clone();
    torn[100..].fill(0xa5);
    let beside = |ending: &str| {
        let mut name = machine.store().as_os_str().to_owned();
        name.push(ending);
        PathBuf::from(name)
    };
    machine.done(&words);
    let after = state(&machine.place);
    machine.begin(&torn);
    let (long, _) = timed(&mut machine.command(&words));
    assert_eq!(state(&machine.place), after);
    let count = times(25);
    let mut tally = BTreeMap::new();
    for round in 0..count {
        machine.begin(&torn);
        // A log of the old store, which must never be played into the new one.
        std::fs::write(beside("-wal"), &whole).unwrap();
        let first = machine.shelf();
        if killed_at(&mut machine.command(&words), dice.moment(long * 9 / 8)) {
            *tally.entry("too late").or_default() += 1;
        }
        machine.lost_no_backup(&first);
        let kept = std::fs::read(machine.store()).is_ok_and(|bytes| bytes == torn);
        if kept {
            *tally.entry("before").or_default() += 1;
        } else {
            assert_eq!(state(&machine.place), after, "{test}, round {round}");
            *tally.entry("after").or_default() += 1;
        }
        machine.done(&words);
        assert_eq!(state(&machine.place), after, "{test}, round {round}: the next run");
        machine.lost_no_backup(&first);
        machine.is_tidy();
    }
    report(test, count, &tally);
}
