//! SIGKILL at random moments of whole jobs, with their backups, and of the ways out that are taken then.

use std::collections::BTreeMap;

use crate::dice::{Dice, times};
use crate::machine::Machine;
use crate::states::{State, killed_at, state, timed};

/// A job that is killed in a store of this kind.
struct Case<'a> {
    test: &'a str,
    mode: &'a str,
    /// Runs that lead to where the job begins.
    before: &'a [&'a [&'a str]],
    job: &'a [&'a str],
}

struct Ends {
    before: State,
    after: State,
}

impl Ends {
    fn is_whole(&self, found: &State, doing: &str) -> &'static str {
        if found == &self.before {
            "before"
        } else {
            assert!(found == &self.after, "{doing}: neither before nor after: {found:?}");
            "after"
        }
    }
}

/// Kills a job `count` times: before or after, no backup lost, every way out leads where it says, and the next run finishes.
fn survives(case: &Case<'_>, count: u64) {
    let (machine, mut dice) = (Machine::new(case.before), Dice::new(case.test));
    assert_eq!(machine.place.sql(&format!("PRAGMA journal_mode = {}", case.mode)), case.mode);
    let bytes = machine.bytes();
    let before = state(&machine.place);
    let (long, _) = timed(&mut machine.command(case.job));
    let ends = Ends { before, after: state(&machine.place) };
    assert_ne!(ends.before, ends.after);
    let mut tally = BTreeMap::<String, u32>::new();
    let mut count_up = |what: &str| *tally.entry(what.to_owned()).or_default() += 1;
    for round in 0..count {
        machine.begin(&bytes);
        if killed_at(&mut machine.command(case.job), dice.moment(long * 9 / 8)) {
            count_up("too late");
        }
        let doing = format!("{}, round {round}", case.test);
        // Who comes first after the kill, SQLite itself or Kasadar, takes the half-written transaction back.
        if round % 2 == 0 {
            machine.answers();
        }
        count_up(ends.is_whole(&state(&machine.place), &doing));
        let shelf = machine.shelf();
        let ways = machine.ways();
        if let Some(way) = ways.get(usize::try_from(round).unwrap() % ways.len().max(1)) {
            if round % 3 == 0 {
                let late = killed_at(&mut machine.command(&["recover", way]), dice.moment(long));
                count_up(if late { "recover, too late" } else { "recover killed" });
                ends.is_whole(&state(&machine.place), &format!("{doing}, recover {way} killed"));
                machine.lost_no_backup(&shelf);
            }
            if machine.ways().contains(way) {
                machine.done(&["recover", way]);
                count_up(way);
                let wanted = if way == "finish" { &ends.after } else { &ends.before };
                assert_eq!(&state(&machine.place), wanted, "{doing}: recover {way}");
            }
        }
        machine.done(case.job);
        assert_eq!(state(&machine.place), ends.after, "{doing}: the next run");
        machine.lost_no_backup(&shelf);
        machine.answers();
        assert_eq!(machine.ways(), Vec::<String>::new(), "{doing}");
        machine.is_tidy();
    }
    #[allow(clippy::print_stderr, reason = "for the report")]
    {
        eprintln!("{} ({}): {long:?} undisturbed, killed {count} times: {tally:?}", case.test, case.mode);
    }
}

#[test]
fn a_killed_upgrade_with_its_backup_loses_nothing_and_offers_ways_out() {
    survives(&Case { test: "upgrade", mode: "delete", before: &[&["upgrade", "r2"], &["upgrade", "r3"]], job: &["upgrade"] }, times(40));
}

#[test]
fn a_killed_upgrade_in_write_ahead_mode_loses_nothing_and_offers_ways_out() {
    survives(&Case { test: "upgrade", mode: "wal", before: &[&["upgrade", "r2"], &["upgrade", "r3"]], job: &["upgrade"] }, times(30));
}

#[test]
fn a_killed_upgrade_with_a_packed_backup_loses_nothing_and_offers_ways_out() {
    let job = &["upgrade", "--compress"];
    survives(&Case { test: "upgrade, packed", mode: "delete", before: &[&["upgrade", "r2"], &["upgrade", "r3"]], job }, times(15));
}

#[test]
fn a_killed_downgrade_loses_nothing_and_offers_ways_out() {
    survives(
        &Case { test: "downgrade", mode: "delete", before: &[&["upgrade", "r2"], &["upgrade"]], job: &["downgrade", "r2"] },
        times(25),
    );
}
