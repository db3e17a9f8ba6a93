//! The looks that a job begins with, taken beforehand for who wants to see them all.

use kasadar_schema::Engine;
use serde::Serialize;
use ts_rs::TS;

use super::Wishes;
use super::checks::free_at;
use super::look::{Prospect, undrifted, writable};
use crate::context::Context;
use crate::database::{Database, DatabaseError};
use crate::error::{Coded, Problem, Result};
use crate::graph::Graph;
use crate::plan::Goal;
use crate::report::CheckName;
use crate::run::refuse_unfit;
use crate::verbs::preview;

/// One look.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct PreCheck {
    /// What was looked at.
    pub check: CheckName,
    /// What is wrong; none where nothing is.
    pub problem: Option<Problem>,
}

/// What can be said of a job before it begins.
#[derive(Clone, Debug, Default, PartialEq, Serialize, TS)]
pub struct LookedAhead {
    /// Every look, in the job's order; none where there is nothing to do.
    pub checks: Vec<PreCheck>,
    /// What backup, rehearsal and run are going to write at most, in bytes, on whatever volumes.
    pub needed_bytes: u64,
    /// What is free where backups go, in bytes; none where that cannot be asked.
    pub free_bytes: Option<u64>,
    /// Size of the database, in bytes.
    pub bytes: u64,
}

/// Takes every look that the job for `goal` would take before its backup, whatever the ones before it found. What
/// `wishes` set aside is looked at all the same. Changes nothing: on a store the right to write is asked for and
/// given back, so `database` must be open for writing. What no job would begin on is an error.
pub async fn pre_checks<D: Database>(
    database: &mut D,
    graph: &Graph,
    goal: &Goal,
    wishes: &Wishes,
    context: &Context,
) -> Result<LookedAhead> {
    let plan = preview(database, graph, goal).await?;
    refuse_unfit(database, graph, &plan).await?;
    let free_bytes = free_at(&context.folders.backups);
    if plan.is_empty() {
        let bytes = database.facts().await?.bytes;
        return Ok(LookedAhead { free_bytes, bytes, ..LookedAhead::default() });
    }
    let prospect = Prospect::of(database, graph, &plan, wishes, &context.folders).await?;
    let mut checks = Vec::new();
    if let Some(hours) = &wishes.quiet_hours {
        checks.push(seen(CheckName::QuietHours, hours.check(context.now())));
    }
    checks.push(seen(CheckName::Space, prospect.space()));
    checks.push(seen(CheckName::InUse, in_use(database, context).await));
    if let Some(alarms) = prospect.drift(database, graph).await? {
        checks.push(seen(CheckName::Drift, undrifted(&alarms)));
    }
    let needed_bytes = prospect.rooms.iter().map(|room| room.bytes).fold(0, u64::saturating_add);
    Ok(LookedAhead { checks, needed_bytes, free_bytes, bytes: prospect.bytes })
}

/// A job would wait for another Kasadar; here that is told. A server lets everybody write at once.
async fn in_use<D: Database>(database: &mut D, context: &Context) -> Result<(), DatabaseError> {
    if database.is_held().await? {
        return Err(DatabaseError::LockHeld { place: database.place(), holder: None });
    }
    if database.engine() != Engine::Sqlite {
        return Ok(());
    }
    // SQLite gives who may only read a transaction as well, and it would say nothing of who writes.
    if database.facts().await?.read_only {
        return Err(DatabaseError::ReadOnly { path: database.place() });
    }
    writable(database, context).await
}

fn seen<E: Coded>(check: CheckName, found: Result<(), E>) -> PreCheck {
    PreCheck { check, problem: found.err().map(|error| error.problem()) }
}
