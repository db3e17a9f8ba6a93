//! What a run did: told after it, also when it failed.

use jiff::Timestamp;
use kasadar_schema::Engine;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::Problem;
use crate::ledger::{Anchor, Kind, Outcome};
use crate::revision::Direction;

/// The account of one run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Report {
    /// UUID version 7; the same in the ledger.
    pub job: String,
    /// Upgrade, downgrade, stamp or seed.
    pub kind: Kind,
    /// Path, or `user@host:port/name`.
    pub place: String,
    /// Which engine.
    pub engine: Engine,
    /// Who ran it.
    pub operator: String,
    /// On which machine.
    pub host: String,
    /// Program and version.
    pub program: String,
    /// Target as it was written.
    pub target: String,
    /// When it began, UTC.
    #[ts(as = "String")]
    pub started: Timestamp,
    /// How long it took, in milliseconds.
    pub duration_ms: u64,
    /// How it ended.
    pub outcome: Outcome,
    /// Version rows before.
    pub rows_before: Vec<String>,
    /// Version rows now.
    pub rows_after: Vec<String>,
    /// Every step of the plan that was begun, in order.
    pub steps: Vec<StepReport>,
    /// What was looked at before and after, in order; empty for a run without a job around it.
    pub checks: Vec<Check>,
    /// The backup that was made before.
    pub backup: Option<String>,
    /// Rules that a person set aside, with their reason.
    pub set_aside: Vec<SetAside>,
    /// What the plan would lose, as counted before.
    pub hazards: Vec<Hazard>,
    /// What became of the database.
    pub verdict: Verdict,
    /// Size of the database before, in bytes; 0 where nobody looked.
    pub bytes_before: u64,
    /// Size of the database now, in bytes; 0 where nobody looked.
    pub bytes_after: u64,
    /// The end of the ledger afterwards: shows later whether entries were cut off since. None where nobody could look.
    pub ledger: Option<Anchor>,
    /// What stopped it.
    pub problem: Option<Problem>,
}

/// What became of a database in a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, strum::Display, strum::VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Verdict {
    /// It was there already.
    Nothing,
    /// What was done stays.
    Kept,
    /// It is as it was before: nothing was begun, or all of it was taken back.
    Unchanged,
    /// It is as it was before: the backup was put back.
    PutBack,
    /// Part of the plan stays, at a whole revision.
    PartKept,
    /// A revision is half-done; `recover` names the ways out.
    Unfinished,
}

/// Something that a job looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Check {
    /// What.
    pub check: CheckName,
    /// How it came out.
    pub outcome: CheckOutcome,
    /// When, UTC.
    #[ts(as = "String")]
    pub at: Timestamp,
}

/// What a job looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS, strum::Display, strum::EnumString, strum::VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum CheckName {
    /// Room on the volumes of data, backups and copies.
    Space,
    /// Whether somebody else is writing.
    InUse,
    /// Whether the shop is in its quiet hours.
    QuietHours,
    /// Whether the schema is that of the recorded revision.
    Drift,
    /// Whether the database contradicts itself, before.
    IntegrityBefore,
    /// The plan on a copy.
    Rehearsal,
    /// Whether the database contradicts itself, afterwards.
    Integrity,
    /// Whether the schema is the sealed one of the target.
    Fingerprint,
    /// Whether base data that must be there still is.
    BaseData,
}

/// How a check came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, strum::Display, strum::VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum CheckOutcome {
    /// All is well.
    Passed,
    /// Nobody could look, and nothing depends on it.
    Unknown,
    /// It did not hold, and a person set it aside.
    SetAside,
    /// It did not hold.
    Failed,
}

/// A rule that a person set aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SetAside {
    /// Which one: a check's name, or `backup`.
    pub rule: String,
    /// Why, in their words.
    pub reason: String,
}

/// Something that a plan takes away while rows stand in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Hazard {
    /// The revision that does it.
    pub revision: String,
    /// The table.
    pub table: String,
    /// The column; none where the whole table goes.
    pub column: Option<String>,
    /// Rows that the table has now.
    pub rows: u64,
}

/// The account of one step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StepReport {
    /// Which revision.
    pub revision: String,
    /// Which way.
    pub direction: Direction,
    /// How it ended.
    pub outcome: Outcome,
    /// Statements run.
    pub statements: u64,
    /// Rows that backfills walked over.
    pub rows: u64,
    /// How long it took, in milliseconds.
    pub duration_ms: u64,
}
