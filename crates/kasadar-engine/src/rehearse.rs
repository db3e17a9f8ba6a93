//! A plan run on a copy: how long it takes, how much room, which locks, and what the shop's own rows say
//! to it. The original is only read.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use jiff::Timestamp;
use kasadar_schema::Engine;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::backup::place_key;
use crate::context::{Context, Folders};
use crate::database::{Access, AnyDatabase, Database, DatabaseError, LockTaken, Postgres, Sqlite};
use crate::error::{Error, Problem, Result};
use crate::event::{Event, Watch};
use crate::files;
use crate::graph::Graph;
use crate::job::hazards;
use crate::ledger::{Kind, Outcome};
use crate::plan::Plan;
use crate::report::{Hazard, StepReport};
use crate::run;
use crate::scratch::Scratch;
use crate::source::SourceError;

/// What a rehearsal found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Rehearsal {
    /// Upgrade or downgrade.
    pub kind: Kind,
    /// The target as it was written.
    pub target: String,
    /// When it began, UTC.
    #[ts(as = "String")]
    pub started: Timestamp,
    /// How long the plan took on the copy, in milliseconds; making the copy is not part of it.
    pub duration_ms: u64,
    /// How long making the copy took, in milliseconds.
    pub copy_ms: u64,
    /// How it ended.
    pub outcome: Outcome,
    /// Version rows before.
    pub rows_before: Vec<String>,
    /// Version rows at the end of the plan.
    pub rows_after: Vec<String>,
    /// Every step that was begun, in order.
    pub steps: Vec<StepReport>,
    /// Size of the copy at the start, in bytes.
    pub bytes: u64,
    /// The most that copy and journals took together, in bytes.
    pub peak_bytes: u64,
    /// Locks on tables that others would meet; a store is held as a whole.
    pub locks: Vec<LockTaken>,
    /// What the plan takes away while rows stand in it.
    pub hazards: Vec<Hazard>,
    /// What the rows of this very database refused.
    pub problem: Option<Problem>,
}

/// Runs `plan` on a copy of `database`, which is gone afterwards. A plan that fails there is no error
/// here: the rehearsal tells of it.
pub async fn on_copy(database: &mut AnyDatabase, graph: &Graph, plan: &Plan, context: &Context) -> Result<Rehearsal> {
    let asked = context.now();
    let hazards = hazards(database, graph, plan).await?;
    let rehearsed = match database {
        AnyDatabase::Sqlite(store) => on_file(store, graph, plan, context).await?,
        AnyDatabase::Postgres(server) => on_server(server, graph, plan, context).await?,
    };
    let Ran { report, locks, bytes, peak_bytes } = rehearsed;
    let rehearsal = Rehearsal {
        kind: plan.kind,
        target: plan.target.clone(),
        started: asked,
        duration_ms: report.duration_ms,
        copy_ms: context.since(asked).saturating_sub(report.duration_ms),
        outcome: report.outcome,
        rows_before: plan.rows_before.clone(),
        rows_after: plan.rows_after.clone(),
        steps: report.steps,
        bytes,
        peak_bytes,
        locks,
        hazards,
        problem: report.problem,
    };
    // What it is remembered for is an estimate: losing that loses nothing else.
    if let Err(error) = remember(&rehearsal, database.engine(), &database.place(), &context.folders) {
        tracing::warn!(%error, "the rehearsal could not be remembered");
    }
    Ok(rehearsal)
}

struct Ran {
    report: crate::report::Report,
    locks: Vec<LockTaken>,
    bytes: u64,
    peak_bytes: u64,
}

async fn on_file(store: &mut Sqlite, graph: &Graph, plan: &Plan, context: &Context) -> Result<Ran> {
    let unwritable = |source| SourceError::UnwritableFile { file: context.folders.scratch.display().to_string(), source };
    let scratch = Scratch::new(&context.folders.scratch, &context.new_id()).map_err(unwritable)?;
    let file = scratch.file("copy.db");
    let content = store.copy_to(&file, &context.folders, &context.watch).await?;
    let (watch, peak) = measured(&context.watch, file.clone());
    let mut copy = Sqlite::open(&file, Access::Write).await?;
    let report = ran(run::run(&mut copy, graph, plan, &Context { watch, ..context.clone() }).await)?;
    drop(copy);
    Ok(Ran { report, locks: Vec::new(), bytes: content.bytes, peak_bytes: peak.load(Ordering::Relaxed).max(content.bytes) })
}

async fn on_server(server: &Postgres, graph: &Graph, plan: &Plan, context: &Context) -> Result<Ran> {
    let name = server.scratch_name("rehearsal", &context.new_id()[24..]);
    let mut copy = server.clone_as(&name, &context.folders, &context.watch).await?;
    let bytes = copy.facts().await.map_or(0, |facts| facts.bytes);
    copy.observe_locks();
    let ran = ran(run::run(&mut copy, graph, plan, context).await);
    let locks = copy.observed_locks();
    let peak_bytes = copy.facts().await.map_or(bytes, |facts| facts.bytes).max(bytes);
    drop(copy);
    let dropped = server.drop_database(&name).await;
    let report = ran?;
    dropped?;
    Ok(Ran { report, locks, bytes, peak_bytes })
}

/// A plan that fails is what was to be found out; a disk or a connection that fails says nothing about it.
fn ran(result: Result<crate::report::Report, Box<run::RunFailure>>) -> Result<crate::report::Report> {
    use DatabaseError::{ConnectionLost, DiskFault, DiskFull, LockFile, NoPermission};
    match result {
        Ok(report) => Ok(report),
        Err(failure) => match failure.error {
            error @ Error::Database(ConnectionLost { .. } | DiskFault { .. } | DiskFull { .. } | LockFile { .. } | NoPermission { .. }) => {
                Err(error)
            }
            _ => Ok(failure.report),
        },
    }
}

/// `watch`, looking at how much room `file` and its journals take whenever something happens.
fn measured(watch: &Watch, file: PathBuf) -> (Watch, Arc<AtomicU64>) {
    let peak = Arc::new(AtomicU64::new(0));
    let seen = Arc::clone(&peak);
    let heard = watch.clone();
    let look = move |event: Event| {
        if !matches!(event, Event::RowsDone { .. }) {
            let size = |path: &Path| std::fs::metadata(path).map_or(0, |found| found.len());
            let beside = ["-journal", "-wal"].map(|ending| size(&files::with_ending(&file, ending)));
            seen.fetch_max(size(&file) + beside.iter().sum::<u64>(), Ordering::Relaxed);
        }
        heard.tell(event);
    };
    (watch.with_ear(look), peak)
}

fn memory_of(engine: Engine, place: &str, folders: &Folders) -> PathBuf {
    folders.reports.join("rehearsals").join(format!("{}.json", place_key(engine, place)))
}

fn remember(rehearsal: &Rehearsal, engine: Engine, place: &str, folders: &Folders) -> std::io::Result<()> {
    let path = memory_of(engine, place, folders);
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    files::write_whole(&path, &serde_json::to_vec_pretty(rehearsal)?)
}

/// The newest rehearsal of the database at `place`.
pub fn last(engine: Engine, place: &str, folders: &Folders) -> Option<Rehearsal> {
    serde_json::from_slice(&std::fs::read(memory_of(engine, place, folders)).ok()?).ok()
}

/// Plans `goal` as a real run would, and runs the plan on a copy.
pub async fn rehearse(
    database: &mut AnyDatabase,
    graph: &Graph,
    goal: &crate::plan::Goal,
    context: &Context,
) -> Result<(Plan, Rehearsal), Error> {
    let plan = crate::verbs::preview(database, graph, goal).await?;
    let rehearsal = on_copy(database, graph, &plan, context).await?;
    Ok((plan, rehearsal))
}
