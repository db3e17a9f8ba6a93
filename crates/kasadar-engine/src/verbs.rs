//! The verbs that change a version, whole: read, plan, run. Faces call these and nothing below.

use kasadar_schema::Objects;

use crate::context::Context;
use crate::database::Database;
use crate::error::{Error, Result};
use crate::graph::Graph;
use crate::identify::Identity;
use crate::plan::{Goal, Plan, PlanError, plan};
use crate::report::Report;
use crate::run::{RunFailure, Terms, held};

/// How a verb ended that did not reach its goal.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub enum Stopped {
    /// Before anything was begun.
    Early(#[from] Error),
    /// In a run; its report is inside.
    InRun(#[from] Box<RunFailure>),
}

impl Stopped {
    /// What stopped it.
    pub fn error(&self) -> &Error {
        match self {
            Self::Early(error) => error,
            Self::InRun(failure) => &failure.error,
        }
    }
}

/// What reaching `goal` would take. Writes nothing.
pub async fn preview<D: Database>(database: &mut D, graph: &Graph, goal: &Goal) -> Result<Plan> {
    let ledger = database.ledger().await?;
    Ok(plan(graph, &ledger, goal)?)
}

/// Which revision a database really is, told from its schema. Writes nothing.
pub async fn identify<D: Database>(database: &mut D, graph: &Graph) -> Result<Identity> {
    let ledger = database.ledger().await?;
    let found = Objects::of(&database.schema().await?);
    Ok(crate::identify::identify(graph, database.engine(), &ledger, &found))
}

/// Makes the version table and Kasadar's own where they are missing, and nothing else.
pub async fn ensure_version<D: Database>(database: &mut D, context: &Context) -> Result<()> {
    database.lock(&context.lease(), &context.watch).await?;
    let made = match database.begin(&context.lease()).await {
        Ok(()) => database.finish(&context.watch).await,
        Err(error) => Err(error),
    };
    if made.is_err() {
        database.abandon().await;
    }
    database.unlock().await;
    Ok(made?)
}

/// What can be told without waiting for anybody is told first. A half-done revision may be the one that
/// another run is just at, so that is looked at again under the lock.
pub(crate) async fn refuse_early<D: Database>(database: &mut D, graph: &Graph, goal: &Goal) -> Result<()> {
    match preview(database, graph, goal).await {
        Err(error) if !matches!(error, Error::Plan(PlanError::UnfinishedRevision { .. })) => Err(error),
        _ => Ok(()),
    }
}

/// Brings a database to `goal`. Who has to wait for another run plans from what that one left.
pub async fn reach<D: Database>(database: &mut D, graph: &Graph, goal: &Goal, context: &Context) -> Result<(Plan, Report), Stopped> {
    refuse_early(database, graph, goal).await?;
    database.lock(&context.lease(), &context.watch).await.map_err(Error::from)?;
    let reached = under_lock(database, graph, goal, context).await;
    database.unlock().await;
    reached
}

async fn under_lock<D: Database>(database: &mut D, graph: &Graph, goal: &Goal, context: &Context) -> Result<(Plan, Report), Stopped> {
    let plan = preview(database, graph, goal).await?;
    let report = held(database, graph, &plan, Terms::new(context), context, async |_| Ok(())).await?;
    Ok((plan, report))
}
