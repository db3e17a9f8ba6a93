//! What must hold when a plan has run, and what was wrong already before.

use kasadar_schema::Objects;

use super::JobError;
use crate::context::Context;
use crate::database::{Database, DatabaseError, Flaw};
use crate::drift::{Drifted, Weight, schema_drift};
use crate::error::Error;
use crate::event::{Event, Stage};
use crate::graph::Graph;
use crate::ledger::Kind;
use crate::plan::Plan;
use crate::position::Position;
use crate::report::{Check, CheckName, CheckOutcome};
use crate::seed::{self, Datasets, SeedError};

/// A larger store is looked through after the commit, not before: the till waits as long as it takes.
const LOOKED_THROUGH_BEFORE_COMMIT: u64 = 256 << 20;

/// How a database was before a run.
#[derive(Debug, Default)]
pub(super) struct Before {
    /// What was wrong inside it.
    pub(super) flaws: Vec<Flaw>,
    /// What differed from its recorded revision and was set aside.
    pub(super) drift: Vec<Drifted>,
    /// Base data that must be there and was.
    pub(super) base_data: Option<Datasets>,
}

/// Looks at what came out of `plan`, inside the run's transaction where there is one.
pub(super) async fn result<D: Database>(
    database: &mut D,
    graph: &Graph,
    plan: &Plan,
    before: &Before,
    context: &Context,
    checks: &mut Vec<Check>,
) -> Result<(), Error> {
    context.watch.tell(Event::StageStarted { stage: Stage::Verify });
    let mut put = |check, outcome| checks.push(Check { check, outcome, at: context.now() });
    let found = Objects::of(&database.schema().await?);
    match schema_drift(graph, &Position::new(graph, &plan.rows_after), database.engine(), &found) {
        None => put(CheckName::Fingerprint, CheckOutcome::Unknown),
        Some(drift) => {
            let differences: Vec<Drifted> =
                drift.into_iter().filter(|one| one.weight == Weight::Alarm && !before.drift.contains(one)).collect();
            if !differences.is_empty() {
                put(CheckName::Fingerprint, CheckOutcome::Failed);
                return Err(JobError::WrongResult { differences }.into());
            }
            put(CheckName::Fingerprint, CheckOutcome::Passed);
        }
    }
    if let Some(datasets) = &before.base_data {
        match seed::check(database, datasets).await {
            Ok(()) => put(CheckName::BaseData, CheckOutcome::Passed),
            // Who goes back before the tables of the base data has no base data.
            Err(Error::Seed(SeedError::TableMissing { .. })) if plan.kind == Kind::Downgrade => {
                put(CheckName::BaseData, CheckOutcome::Unknown);
            }
            Err(error) => {
                put(CheckName::BaseData, CheckOutcome::Failed);
                return Err(error);
            }
        }
    }
    if database.facts().await?.bytes <= LOOKED_THROUGH_BEFORE_COMMIT {
        integrity(database, before, context, checks).await?;
    }
    if context.watch.is_cancelled() { Err(DatabaseError::Cancelled {}.into()) } else { Ok(()) }
}

/// What `result` left for after the commit.
pub(super) async fn afterwards<D: Database>(
    database: &mut D,
    before: &Before,
    context: &Context,
    checks: &mut Vec<Check>,
) -> Result<(), Error> {
    if checks.iter().any(|check| check.check == CheckName::Integrity) {
        return Ok(());
    }
    integrity(database, before, context, checks).await
}

async fn integrity<D: Database>(database: &mut D, before: &Before, context: &Context, checks: &mut Vec<Check>) -> Result<(), Error> {
    let flaws = database.integrity(&context.watch).await?;
    let flaws: Vec<Flaw> = flaws.into_iter().filter(|flaw| !was_there(flaw, &before.flaws)).collect();
    let outcome = if flaws.is_empty() { CheckOutcome::Passed } else { CheckOutcome::Failed };
    checks.push(Check { check: CheckName::Integrity, outcome, at: context.now() });
    if flaws.is_empty() { Ok(()) } else { Err(JobError::FlawsAfter { flaws }.into()) }
}

/// A flaw that was there before is not this run's doing; more broken rows are.
fn was_there(flaw: &Flaw, before: &[Flaw]) -> bool {
    before.iter().any(|old| match (old, flaw) {
        (Flaw::ForeignKey { table, parent, rows }, Flaw::ForeignKey { table: now, parent: of, rows: more }) => {
            (table, parent) == (now, of) && more <= rows
        }
        (old, flaw) => old == flaw,
    })
}
