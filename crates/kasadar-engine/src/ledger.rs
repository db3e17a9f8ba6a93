//! What a database says of itself: its version rows and the history that Kasadar wrote into it.
//!
//! Values only. How they are stored is `database`'s; where the rows stand on a graph is `position`'s.

mod chain;
mod columns;

use std::collections::HashMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use strum::{Display, EnumString};
use ts_rs::TS;

use crate::revision::{Checksum, Direction};

pub(crate) use chain::chained;
pub use chain::{Anchor, Breach, Broken, Link, audit, audit_against};
pub(crate) use columns::{COLUMNS, Columns, text};

/// Everything that planning needs to know of a database.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    /// Who manages the database so far.
    pub keeper: Keeper,
    /// Rows of `alembic_version`, sorted.
    pub rows: Vec<String>,
    /// Entries, oldest first.
    pub entries: Vec<Entry>,
    /// Every row of the ledger, also those that are no [`Entry`] to this Kasadar, oldest first.
    pub links: Vec<Link>,
    /// The last number that was given, on an engine that leaves none out.
    pub last_seq: Option<i64>,
    /// A revision that was begun and not finished; only PostgreSQL and `no-transaction` sections know it.
    pub unfinished: Option<Unfinished>,
}

/// Who looked after a database before this run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Keeper {
    /// Nobody: there is no table at all.
    #[default]
    Empty,
    /// Nobody, but it has tables.
    Unmanaged,
    /// Alembic, or a Kasadar that only stamped it: a version table, no ledger.
    Alembic,
    /// Kasadar.
    Kasadar,
}

/// One row of `kasadar_ledger`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Entry {
    /// Position, counted by the database.
    pub seq: i64,
    /// The run that wrote it: a UUID version 7.
    pub job: String,
    /// What the run was.
    pub kind: Kind,
    /// Revision, or the dataset of a seed run; none where a run ended before its first step.
    pub revision: Option<String>,
    /// Checksum of the revision's file when it ran.
    pub checksum: Option<Checksum>,
    /// When it began, UTC.
    #[ts(as = "String")]
    pub started: Timestamp,
    /// How long it took, in milliseconds.
    pub duration_ms: i64,
    /// How it ended.
    pub outcome: Outcome,
    /// Statements run.
    pub statements: i64,
    /// `KSD-…` of what stopped it.
    pub error_code: Option<String>,
    /// Its detail, in the driver's words.
    pub error_detail: Option<String>,
    /// Program and version: `kasadar 0.1.0`.
    pub program: String,
    /// Who ran it.
    pub operator: String,
    /// On which machine.
    pub host: String,
    /// The backup made before it.
    pub backup: Option<String>,
}

/// A run as its entries tell it together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LastRun {
    /// UUID version 7.
    pub job: String,
    /// What the run was.
    pub kind: Kind,
    /// When its first entry began, UTC.
    #[ts(as = "String")]
    pub started: Timestamp,
    /// All its entries together, in milliseconds.
    pub duration_ms: i64,
    /// How the last of its entries ended.
    pub outcome: Outcome,
    /// Entries that were done.
    pub steps: usize,
    /// `KSD-…` of what stopped it.
    pub error_code: Option<String>,
    /// Who ran it.
    pub operator: String,
    /// On which machine.
    pub host: String,
}

/// What a ledger entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS, Display, EnumString)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
#[allow(missing_docs, reason = "the verbs of the glossary")]
pub enum Kind {
    Upgrade,
    Downgrade,
    Stamp,
    Seed,
    Restore,
    /// Redundant version rows were taken away.
    Heal,
}

/// How a step or a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, Display, EnumString)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Outcome {
    /// As planned.
    Done,
    /// It met an error; nothing of it stayed.
    Failed,
    /// The person stopped it; nothing of the open step stayed.
    Cancelled,
    /// It was done and then taken back with its run.
    Undone,
}

/// A revision whose work is partly in the database and whose version row is not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Unfinished {
    /// Which one.
    pub revision: String,
    /// Which way it was going.
    pub direction: Direction,
    /// Pieces done: statements of a `no-transaction` section, and ranges of backfills.
    pub pieces: Vec<Piece>,
}

/// One finished piece of an unfinished revision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Piece {
    /// Number within the revision, from 0: its statements, then its backfills.
    pub number: i64,
    /// Checksum of its SQL: a piece whose text has changed since is not skipped but refused.
    pub checksum: String,
    /// For a backfill: the last key done; none elsewhere.
    pub cursor: Option<String>,
    /// Whether nothing is left of the piece.
    pub done: bool,
}

impl Ledger {
    /// Whether any version was ever written here; base data alone makes nobody the keeper of a schema.
    pub fn has_version(&self) -> bool {
        !self.rows.is_empty() || self.entries.iter().any(|entry| entry.outcome == Outcome::Done && entry.kind != Kind::Seed)
    }

    /// The newest entry of a run, whatever it was about.
    pub fn last(&self) -> Option<&Entry> {
        self.entries.last()
    }

    /// The newest run, told from all its entries.
    pub fn last_run(&self) -> Option<LastRun> {
        let last = self.last()?;
        let first = self.entries.iter().rposition(|entry| entry.job != last.job).map_or(0, |other| other + 1);
        LastRun::of(&self.entries[first..])
    }

    /// All runs, oldest first.
    pub fn runs(&self) -> Vec<LastRun> {
        self.entries.chunk_by(|one, next| one.job == next.job).filter_map(LastRun::of).collect()
    }

    /// For each revision the newest entry that moved it and stayed.
    pub fn moves(&self) -> HashMap<&str, &Entry> {
        let moved = |entry: &&Entry| entry.outcome == Outcome::Done && matches!(entry.kind, Kind::Upgrade | Kind::Downgrade | Kind::Stamp);
        self.entries.iter().filter(moved).filter_map(|entry| Some((entry.revision.as_deref()?, entry))).collect()
    }

    /// What must not have changed between planning and running.
    pub fn mark(&self) -> Mark {
        Mark { rows: self.rows.clone(), last: self.last().map_or(0, |entry| entry.seq) }
    }
}

impl LastRun {
    /// The run that the entries of one job tell of.
    fn of(entries: &[Entry]) -> Option<Self> {
        let last = entries.last()?;
        Some(Self {
            job: last.job.clone(),
            kind: last.kind,
            started: entries.iter().map(|entry| entry.started).min().unwrap_or(last.started),
            duration_ms: entries.iter().map(|entry| entry.duration_ms).fold(0, i64::saturating_add),
            outcome: last.outcome,
            steps: entries.iter().filter(|entry| entry.outcome == Outcome::Done).count(),
            error_code: last.error_code.clone(),
            operator: last.operator.clone(),
            host: last.host.clone(),
        })
    }
}

/// A ledger's state in short, to see whether it has moved.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Mark {
    rows: Vec<String>,
    last: i64,
}
