//! What a run did: told after it, also when it failed.

use jiff::Timestamp;
use serde::Serialize;
use ts_rs::TS;

use crate::error::Problem;
use crate::ledger::{Kind, Outcome};
use crate::revision::Direction;

/// The account of one run.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Report {
    /// UUID version 7; the same in the ledger.
    pub job: String,
    /// Upgrade, downgrade, stamp or seed.
    pub kind: Kind,
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
    /// What stopped it.
    pub problem: Option<Problem>,
}

/// The account of one step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
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
