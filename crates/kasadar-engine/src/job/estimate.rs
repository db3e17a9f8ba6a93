//! How long a run will take, told from a rehearsal of the same plan, else from runs in the past.

use jiff::Timestamp;
use kasadar_schema::Engine;
use serde::Serialize;
use ts_rs::TS;

use super::hazards;
use crate::context::Folders;
use crate::database::Database;
use crate::error::Result;
use crate::graph::Graph;
use crate::ledger::{Kind, Ledger, Outcome};
use crate::plan::Plan;
use crate::rehearse::{self, Rehearsal};
use crate::report::Hazard;

/// A guess, and what it stands on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Estimate {
    /// In milliseconds.
    pub duration_ms: u64,
    /// The most room that the copy took beyond its size at the start, in bytes; only a rehearsal knows.
    pub extra_bytes: Option<u64>,
    /// Where it comes from.
    pub source: EstimateSource,
}

/// What an estimate stands on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "from", rename_all = "kebab-case")]
pub enum EstimateSource {
    /// The same plan ran on a copy of this database.
    Rehearsal {
        /// When, UTC.
        #[ts(as = "String")]
        at: Timestamp,
    },
    /// Steps that ran on this database before, on average.
    PastRuns {
        /// How many.
        steps: u64,
    },
}

/// A plan with what can be told before it runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Outlook {
    /// What would run.
    #[serde(flatten)]
    pub plan: Plan,
    /// What it would take away while rows stand in it.
    pub hazards: Vec<Hazard>,
    /// How long it may take.
    pub estimate: Option<Estimate>,
}

/// Looks at what `plan` would meet. Writes nothing.
pub async fn outlook<D: Database>(database: &mut D, graph: &Graph, plan: Plan, folders: &Folders) -> Result<Outlook> {
    let hazards = hazards(database, graph, &plan).await?;
    let estimate = estimate(&plan, &database.ledger().await?, database.engine(), &database.place(), folders);
    Ok(Outlook { plan, hazards, estimate })
}

/// The estimate for `plan` on the database at `place`; none where nothing like it ever ran.
pub fn estimate(plan: &Plan, ledger: &Ledger, engine: Engine, place: &str, folders: &Folders) -> Option<Estimate> {
    let same = |rehearsal: &Rehearsal| rehearsal.rows_before == plan.rows_before && rehearsal.rows_after == plan.rows_after;
    if let Some(rehearsal) = rehearse::last(engine, place, folders).filter(same).filter(|rehearsal| rehearsal.outcome == Outcome::Done) {
        return Some(Estimate {
            duration_ms: rehearsal.duration_ms,
            extra_bytes: Some(rehearsal.peak_bytes.saturating_sub(rehearsal.bytes)),
            source: EstimateSource::Rehearsal { at: rehearsal.started },
        });
    }
    let ran = ledger.entries.iter().filter(|entry| entry.outcome == Outcome::Done && matches!(entry.kind, Kind::Upgrade | Kind::Downgrade));
    let (steps, took) = ran.fold((0_u64, 0_u64), |(steps, took), entry| (steps + 1, took + entry.duration_ms.unsigned_abs()));
    let duration_ms = took * plan.steps.len() as u64 / steps.max(1);
    (steps > 0).then_some(Estimate { duration_ms, extra_bytes: None, source: EstimateSource::PastRuns { steps } })
}
