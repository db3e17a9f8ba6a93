//! The verbs that change a version, whole: read, plan, run. Faces call these and nothing below.

use crate::context::Context;
use crate::database::Database;
use crate::error::{Error, Result};
use crate::graph::Graph;
use crate::plan::{Goal, Plan, plan};
use crate::report::Report;
use crate::run::{RunFailure, run};

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

/// Brings a database to `goal`.
pub async fn reach<D: Database>(database: &mut D, graph: &Graph, goal: &Goal, context: &Context) -> Result<(Plan, Report), Stopped> {
    let plan = preview(database, graph, goal).await?;
    let report = run(database, graph, &plan, context).await?;
    Ok((plan, report))
}
