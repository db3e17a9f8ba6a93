//! What a job that was cut off left behind, and the ways out of it.
//!
//! The journal says what was going on; what became of it is read from the database itself.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::journal::{Journal, JournalFile};
use super::{JobError, Wishes, carry_out};
use crate::backup::Backups;
use crate::context::{Context, Folders};
use crate::database::{Address, AnyDatabase, Database};
use crate::error::{Error, Result};
use crate::graph::Graph;
use crate::ledger::{Kind, Ledger, Outcome};
use crate::plan::{Goal, Plan, plan};
use crate::report::Report;
use crate::restore::{self, Chosen, RestoreWishes};
use crate::revision::Direction;
use crate::target::Target;
use crate::verbs::Stopped;

/// A job that began and did not end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LeftBehind {
    /// What it was about; none where only a half-done revision tells of it.
    pub journal: Option<Journal>,
    /// What became of the database.
    pub remains: Remains,
    /// What can be done now, the usual way first.
    pub ways: Vec<WayOut>,
}

/// What a job that was cut off did to its database.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "remains", rename_all = "kebab-case")]
pub enum Remains {
    /// Nothing: it is as it was before.
    Before,
    /// All of it; only the last look at it is missing.
    After,
    /// Some revisions, each of them whole.
    Part,
    /// A revision is half-done.
    HalfDone {
        /// Which one.
        revision: String,
    },
}

/// A way out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS, strum::Display, strum::EnumString, strum::VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Way {
    /// Run what is left of the plan.
    Finish,
    /// Go back to the revision that the job began at.
    Undo,
    /// Put the backup back that the job made.
    Restore,
}

impl Remains {
    /// Its name in texts.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
            Self::Part => "part",
            Self::HalfDone { .. } => "half-done",
        }
    }
}

/// A way out with what it leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct WayOut {
    /// Which one.
    pub way: Way,
    /// Version rows at its end.
    pub rows: Vec<String>,
    /// Revisions that would run.
    pub steps: usize,
    /// The backup that would be put back; what was written after it would be lost.
    pub backup: Option<String>,
    /// When that backup was taken, UTC.
    #[ts(as = "Option<String>")]
    pub taken: Option<jiff::Timestamp>,
}

/// What a job that was cut off left behind on `database`; none where there is none, or where it is still
/// under way. Writes nothing.
pub async fn left_behind<D: Database>(database: &mut D, graph: &Graph, folders: &Folders) -> Result<Option<LeftBehind>> {
    let ledger = database.ledger().await?;
    left_behind_by(database, graph, &ledger, folders).await
}

/// The same for who has read the ledger.
pub(crate) async fn left_behind_by<D: Database>(
    database: &mut D,
    graph: &Graph,
    ledger: &Ledger,
    folders: &Folders,
) -> Result<Option<LeftBehind>> {
    let journal = JournalFile::of(database.engine(), &database.place(), folders).read();
    if (journal.is_none() && ledger.unfinished.is_none()) || database.is_held().await? {
        return Ok(None);
    }
    let remains = remains(journal.as_ref(), ledger);
    let mut ways = Vec::new();
    for (way, goal) in [(Way::Finish, finishing(journal.as_ref(), ledger)), (Way::Undo, undoing(journal.as_ref()))] {
        if let Some(plan) = plan_of(graph, ledger, &goal) {
            ways.push(WayOut { way, rows: plan.rows_after, steps: plan.steps.len(), backup: None, taken: None });
        }
    }
    if remains == Remains::Before {
        ways.retain(|out| out.way == Way::Finish);
        ways.push(WayOut { way: Way::Undo, rows: ledger.rows.clone(), steps: 0, backup: None, taken: None });
    }
    let backups = Backups::of(folders, database.engine(), &database.place());
    // Where nothing was changed there is nothing to bring back.
    let backup = backup_of(journal.as_ref(), ledger).filter(|_| remains != Remains::Before);
    if let Some(manifest) = backup.and_then(|id| backups.find(&id).ok()) {
        let (backup, taken) = (Some(manifest.id.clone()), Some(manifest.taken));
        ways.push(WayOut { way: Way::Restore, rows: manifest.rows, steps: 0, backup, taken });
    }
    Ok(Some(LeftBehind { journal, remains, ways }))
}

/// The backup that the job made: the journal knows it, else the ledger's last words of it.
fn backup_of(journal: Option<&Journal>, ledger: &Ledger) -> Option<String> {
    match journal {
        Some(journal) => journal.backup.clone(),
        None => ledger.last().and_then(|entry| entry.backup.clone()),
    }
}

fn remains(journal: Option<&Journal>, ledger: &Ledger) -> Remains {
    if let Some(unfinished) = &ledger.unfinished {
        return Remains::HalfDone { revision: unfinished.revision.clone() };
    }
    let Some(journal) = journal else { return Remains::Before };
    let did = ledger.entries.iter().any(|entry| entry.job == journal.job && entry.outcome == Outcome::Done);
    match (did, ledger.rows == journal.rows_after) {
        (true, true) => Remains::After,
        (true, false) => Remains::Part,
        (false, _) => Remains::Before,
    }
}

/// The plan of a single goal, where it has one.
fn plan_of(graph: &Graph, ledger: &Ledger, goals: &[Goal]) -> Option<Plan> {
    let [goal] = goals else { return None };
    plan(graph, ledger, goal).ok()
}

fn toward(kind: Kind, rows: &[String]) -> Vec<Goal> {
    let goal = |target: Target| if kind == Kind::Downgrade { Goal::Downgrade(target) } else { Goal::Upgrade(target) };
    match rows {
        [] => "base".parse().map(goal).into_iter().collect(),
        rows => rows.iter().filter_map(|row| row.parse().ok()).map(goal).collect(),
    }
}

fn finishing(journal: Option<&Journal>, ledger: &Ledger) -> Vec<Goal> {
    match (journal, &ledger.unfinished) {
        (Some(journal), _) => toward(journal.kind, &journal.rows_after),
        // Undoing goes as far as the half-done revision itself.
        (None, Some(unfinished)) if unfinished.direction == Direction::Down => "-1".parse().map(Goal::Downgrade).into_iter().collect(),
        (None, Some(unfinished)) => toward(Kind::Upgrade, std::slice::from_ref(&unfinished.revision)),
        (None, None) => Vec::new(),
    }
}

fn undoing(journal: Option<&Journal>) -> Vec<Goal> {
    let Some(journal) = journal else { return Vec::new() };
    let back = if journal.kind == Kind::Downgrade { Kind::Upgrade } else { Kind::Downgrade };
    toward(back, &journal.rows_before)
}

/// Takes a way out of what was left behind on `database`, which is at `address`. Gives the report of what ran; none where nothing had to.
pub async fn recover(
    address: &Address,
    database: &mut AnyDatabase,
    graph: &Graph,
    way: Way,
    wishes: &Wishes,
    context: &Context,
) -> Result<Option<Report>, Stopped> {
    let Some(left) = left_behind(database, graph, &context.folders).await? else {
        return Err(Error::from(JobError::NothingToRecover {}).into());
    };
    let open: Vec<Way> = left.ways.iter().map(|out| out.way).collect();
    if !open.contains(&way) {
        return Err(Error::from(JobError::WayClosed { way, open }).into());
    }
    let file = JournalFile::of(database.engine(), &database.place(), &context.folders);
    let goals = match way {
        Way::Undo if left.remains == Remains::Before => Vec::new(),
        Way::Undo => undoing(left.journal.as_ref()),
        Way::Finish => finishing(left.journal.as_ref(), &database.ledger().await.map_err(Error::from)?),
        Way::Restore => {
            let id = left.ways.iter().find_map(|out| out.backup.clone()).unwrap_or_default();
            restore::restore(address, Some(database), &Chosen::of(&id), RestoreWishes::default(), graph, context).await?;
            Vec::new()
        }
    };
    let mut last = None;
    for goal in &goals {
        last = Some(carry_out(database, graph, goal, wishes, context).await?.1);
    }
    file.remove().map_err(Error::from)?;
    Ok(last)
}
