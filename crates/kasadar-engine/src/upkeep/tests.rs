//! When something becomes due, and when it does not.

use super::*;
use crate::ledger::Entry;

const NOW: &str = "2026-11-21T12:00:00Z";

fn at(time: &str) -> Timestamp {
    time.parse().unwrap_or(Timestamp::UNIX_EPOCH)
}

fn facts(bytes: u64, free_bytes: Option<u64>) -> Facts {
    Facts { version: String::new(), bytes, read_only: false, free_bytes }
}

fn fresh() -> Memory {
    Memory { anchor: None, bytes: Some(1000), backup: Some(at("2026-11-20T12:00:00Z")), integrity: Some(at("2026-11-01T12:00:00Z")) }
}

fn entry(job: &str, kind: Kind, duration_ms: i64, outcome: Outcome) -> Entry {
    Entry {
        seq: 0,
        job: job.to_owned(),
        kind,
        revision: Some("r1".to_owned()),
        checksum: None,
        started: at(NOW),
        duration_ms,
        outcome,
        statements: 1,
        error_code: None,
        error_detail: None,
        program: String::new(),
        operator: String::new(),
        host: String::new(),
        backup: None,
    }
}

fn ledger(entries: Vec<Entry>) -> Ledger {
    Ledger { keeper: Keeper::Kasadar, entries, ..Ledger::default() }
}

fn due(ledger: &Ledger, facts: &Facts, memory: &Memory) -> Vec<Due> {
    upkeep(ledger, facts, memory, &Thresholds::default(), at(NOW)).due
}

#[test]
fn a_database_that_is_looked_after_needs_nothing() {
    assert_eq!(due(&ledger(Vec::new()), &facts(1500, Some(375)), &fresh()), []);
    assert_eq!(due(&Ledger::default(), &facts(0, Some(0)), &Memory::default()), []);
}

#[test]
fn what_is_missing_and_what_is_old_is_due() {
    let nothing = Memory::default();
    assert_eq!(due(&ledger(Vec::new()), &facts(1000, None), &nothing), [Due::NoBackup, Due::NoIntegrity]);
    let old = Memory { backup: Some(at("2026-11-13T11:00:00Z")), integrity: Some(at("2026-10-01T12:00:00Z")), ..fresh() };
    assert_eq!(due(&ledger(Vec::new()), &facts(1000, None), &old), [Due::OldBackup { days: 8 }, Due::OldIntegrity { days: 51 }]);
    let just = Memory { backup: Some(at("2026-11-14T12:00:00Z")), integrity: Some(at("2026-10-22T12:00:00Z")), ..fresh() };
    assert_eq!(due(&ledger(Vec::new()), &facts(1000, None), &just), []);
    // A clock that was put back makes nothing old.
    let ahead = Memory { backup: Some(at("2027-01-01T00:00:00Z")), ..fresh() };
    assert_eq!(due(&ledger(Vec::new()), &facts(1000, None), &ahead), []);
}

#[test]
fn room_and_growth_are_told_over_their_limits() {
    let found = upkeep(&ledger(Vec::new()), &facts(1600, Some(500)), &fresh(), &Thresholds::default(), at(NOW));
    assert_eq!((found.grown, found.free_bytes), (Some(600), Some(500)));
    assert_eq!(found.due, [Due::FreePages { percent: 31 }, Due::Growth { percent: 60 }]);
    let smaller = upkeep(&ledger(Vec::new()), &facts(400, None), &fresh(), &Thresholds::default(), at(NOW));
    assert_eq!((smaller.grown, smaller.due.len()), (Some(-600), 0));
    let strict = Thresholds { growth_percent: 5, ..Thresholds::default() };
    assert_eq!(upkeep(&ledger(Vec::new()), &facts(1060, None), &fresh(), &strict, at(NOW)).due, [Due::Growth { percent: 6 }]);
    assert_eq!(due(&ledger(Vec::new()), &facts(u64::MAX, Some(u64::MAX)), &Memory { bytes: Some(0), ..fresh() }), []);
}

#[test]
fn a_run_is_slow_only_against_enough_others() {
    let run = |job: &str, ms: i64| entry(job, Kind::Upgrade, ms, Outcome::Done);
    let usual = || vec![run("a", 900), run("b", 1000), run("c", 1100), run("c", 900)];
    let last = |ms: i64| ledger(usual().into_iter().chain([run("d", ms)]).collect());
    assert_eq!(due(&last(12_000), &facts(1000, None), &fresh()), [Due::SlowRun { times: 12 }]);
    assert_eq!(due(&last(9_000), &facts(1000, None), &fresh()), []);
    assert_eq!(due(&ledger(usual()[1..].iter().cloned().chain([run("d", 12_000)]).collect()), &facts(1000, None), &fresh()), []);
    // Neither base data nor a run that failed is what is usual.
    let others = [entry("e", Kind::Seed, 90_000, Outcome::Done), entry("f", Kind::Upgrade, 90_000, Outcome::Failed)];
    let found = upkeep(&ledger(usual().into_iter().chain(others).collect()), &facts(1000, None), &fresh(), &Thresholds::default(), at(NOW));
    assert_eq!((found.runs.len(), found.due.len(), found.runs[0].duration_ms), (3, 0, 2000));
}
