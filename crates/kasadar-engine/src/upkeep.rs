//! What becomes due in a database that works: backups, looks inside, room, and runs that take longer than usual.
//!
//! Pure: it is told what the machine remembers of a database. Where that is kept is the face's.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::database::Facts;
use crate::ledger::{Anchor, Keeper, Kind, LastRun, Ledger, Outcome};

/// Runs that say what is usual; fewer say nothing.
const RUNS_FOR_USUAL: usize = 3;
/// How many runs are listed, the newest.
const RUNS_LISTED: usize = 20;
/// A run shorter than this is never slow: milliseconds.
const NEVER_SLOW: i64 = 10_000;

/// What a machine remembers of a database, besides what the database itself knows.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    /// The end of the ledger when the last report was written.
    pub anchor: Option<Anchor>,
    /// Size after the last run, in bytes.
    pub bytes: Option<u64>,
    /// When the newest backup that was found sound was looked at.
    pub backup: Option<Timestamp>,
    /// When the database was last found whole.
    pub integrity: Option<Timestamp>,
}

/// From where on something is worth a word. Part of the configuration, as `[thresholds]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct Thresholds {
    /// Age of the last verified backup, in days.
    pub backup_days: u32,
    /// Time since the last integrity check, in days.
    pub integrity_days: u32,
    /// Free pages, in percent of the file.
    pub free_percent: u32,
    /// Growth since the last run, in percent.
    pub growth_percent: u32,
    /// A run as many times as long as usual.
    pub slow_times: u32,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self { backup_days: 7, integrity_days: 30, free_percent: 25, growth_percent: 50, slow_times: 10 }
    }
}

/// The numbers of a database's upkeep, and what has become due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Upkeep {
    /// Size now, in bytes.
    pub bytes: u64,
    /// How much it has grown since the last run, in bytes; none where nobody knows.
    pub grown: Option<i64>,
    /// Room inside the file that holds nothing, in bytes; none where the engine has no such number.
    pub free_bytes: Option<u64>,
    /// The newest runs that changed a schema, newest first.
    pub runs: Vec<LastRun>,
    /// When the newest verified backup was verified.
    #[ts(as = "Option<String>")]
    pub backup: Option<Timestamp>,
    /// When the database was last found whole.
    #[ts(as = "Option<String>")]
    pub integrity: Option<Timestamp>,
    /// What has become due, the weightiest first.
    pub due: Vec<Due>,
}

/// Something that has become due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS, strum::VariantNames, strum::IntoStaticStr)]
#[serde(tag = "due", rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Due {
    /// There is no verified backup.
    NoBackup,
    /// The last verified backup is old.
    OldBackup {
        /// Its age.
        days: i64,
    },
    /// Nobody has looked inside yet.
    NoIntegrity,
    /// Nobody has looked inside for long.
    OldIntegrity {
        /// Since then.
        days: i64,
    },
    /// Much of the file holds nothing.
    FreePages {
        /// Of the file.
        percent: u64,
    },
    /// It has grown much since the last run.
    Growth {
        /// Of what it was.
        percent: u64,
    },
    /// The last run took much longer than usual.
    SlowRun {
        /// As many times as usual.
        times: i64,
    },
}

/// What has become due in a database at `now`.
pub fn upkeep(ledger: &Ledger, facts: &Facts, memory: &Memory, thresholds: &Thresholds, now: Timestamp) -> Upkeep {
    let runs = runs(ledger);
    let grown = memory.bytes.map(|before| signed(facts.bytes) - signed(before));
    let mut due = Vec::new();
    if !matches!(ledger.keeper, Keeper::Empty) {
        due.extend(age(memory.backup, thresholds.backup_days, now, Due::NoBackup, |days| Due::OldBackup { days }));
        due.extend(age(memory.integrity, thresholds.integrity_days, now, Due::NoIntegrity, |days| Due::OldIntegrity { days }));
    }
    due.extend(
        facts.free_bytes.and_then(|free| over(free, facts.bytes, thresholds.free_percent)).map(|percent| Due::FreePages { percent }),
    );
    let growth = grown.and_then(|grown| u64::try_from(grown).ok()).zip(memory.bytes);
    due.extend(growth.and_then(|(grown, before)| over(grown, before, thresholds.growth_percent)).map(|percent| Due::Growth { percent }));
    due.extend(slow(&runs, thresholds.slow_times).map(|times| Due::SlowRun { times }));
    let runs = runs.into_iter().take(RUNS_LISTED).collect();
    Upkeep { bytes: facts.bytes, grown, free_bytes: facts.free_bytes, runs, backup: memory.backup, integrity: memory.integrity, due }
}

/// Runs that changed a schema and were done, newest first.
fn runs(ledger: &Ledger) -> Vec<LastRun> {
    let schema = |run: &LastRun| run.outcome == Outcome::Done && matches!(run.kind, Kind::Upgrade | Kind::Downgrade) && run.steps > 0;
    ledger.runs().into_iter().rev().filter(schema).collect()
}

fn age(then: Option<Timestamp>, limit: u32, now: Timestamp, never: Due, old: impl FnOnce(i64) -> Due) -> Option<Due> {
    let Some(then) = then else { return Some(never) };
    let days = now.duration_since(then).as_hours() / 24;
    (days > i64::from(limit)).then(|| old(days))
}

/// The share of `part` in `whole` in percent, where it is over `limit`.
fn over(part: u64, whole: u64, limit: u32) -> Option<u64> {
    let percent = part.saturating_mul(100).checked_div(whole)?;
    (percent > u64::from(limit)).then_some(percent)
}

/// How many times as long as usual the newest run took, for each of its steps, where that is much.
fn slow(runs: &[LastRun], limit: u32) -> Option<i64> {
    let (last, earlier) = runs.split_first()?;
    let of_a_step = |run: &LastRun| run.duration_ms / i64::try_from(run.steps).unwrap_or(i64::MAX).max(1);
    if earlier.len() < RUNS_FOR_USUAL || last.duration_ms < NEVER_SLOW {
        return None;
    }
    let mut usual: Vec<i64> = earlier.iter().map(of_a_step).collect();
    usual.sort_unstable();
    let times = of_a_step(last) / usual[usual.len() / 2].max(1);
    (times > i64::from(limit)).then_some(times)
}

fn signed(bytes: u64) -> i64 {
    i64::try_from(bytes).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests;
