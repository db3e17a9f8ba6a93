//! The one task that may be under way, as the page draws it.

use jiff::Timestamp;
use kasadar_engine::Problem;
use kasadar_engine::backup::{Manifest, Verdict};
use kasadar_engine::event::Stage;
use kasadar_engine::report::Report;
use kasadar_engine::restore::RestoreReport;
use kasadar_engine::seed::SeedReport;
use kasadar_engine::status::Named;
use serde::Serialize;
use strum::{Display, VariantNames};
use ts_rs::TS;

/// What the desk tells the page without being asked.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(tag = "message", rename_all = "kebab-case")]
pub enum Message {
    /// The task, whole, at most ten times a second.
    Task {
        /// As it is.
        task: Box<Task>,
    },
    /// Somebody wants to close the window while a task is under way.
    CloseAsked,
}

/// The task.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Task {
    /// Tells it from others.
    pub id: u32,
    /// What it does.
    pub kind: TaskKind,
    /// Name of the database.
    pub database: String,
    /// When it began, UTC.
    #[ts(as = "String")]
    pub started: Timestamp,
    /// How far it is.
    pub progress: Progress,
    /// Whether it was asked to stop.
    pub stopping: bool,
    /// How it ended; none while it is under way.
    pub ended: Option<Ended>,
}

/// What a task does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS, Display, VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum TaskKind {
    /// Upgrades.
    Update,
    /// Goes back.
    Downgrade,
    /// Makes a backup.
    Backup,
    /// Looks a backup through.
    Verify,
    /// Restores, or undoes that.
    Restore,
    /// Writes a version.
    Stamp,
    /// Loads base data.
    Seed,
    /// Takes a way out.
    Recover,
    /// Makes a new store.
    Install,
    /// Clears old backups.
    Prune,
}

/// How far a task is: the lines of its list, what it waits for, what a stop would do.
#[derive(Clone, Debug, Default, PartialEq, Serialize, TS)]
pub struct Progress {
    /// In the order in which they come.
    pub lines: Vec<Line>,
    /// Who holds the database, while that is waited for; an empty name where it is not known.
    pub waits_for: Option<String>,
    /// What a stop would do now.
    pub stop: StopEffect,
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Line {
    /// What it is.
    pub what: What,
    /// How far it is.
    pub state: LineState,
    /// When it began, UTC.
    #[ts(as = "Option<String>")]
    pub started: Option<Timestamp>,
    /// How long it took, in milliseconds; what it is expected to take while it has not begun, where that is known.
    pub duration_ms: Option<u64>,
    /// How much of it is done, where that is known.
    pub share: Option<Share>,
}

/// What a line stands for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum What {
    /// A stage of the job.
    Stage {
        /// Which one.
        stage: Stage,
    },
    /// A revision.
    Revision {
        /// Id and messages.
        named: Named,
    },
}

/// How far a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum LineState {
    /// Still to come.
    Waiting,
    /// Under way.
    Running,
    /// Done.
    Done,
    /// It stopped here.
    Failed,
}

/// How much of something is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "of", rename_all = "kebab-case")]
pub enum Share {
    /// Rows of a table.
    Rows {
        /// Which table.
        table: String,
        /// Rows so far.
        done: u64,
        /// All of them.
        total: u64,
    },
    /// Bytes of a copy.
    Bytes {
        /// So far.
        done: u64,
        /// All of them, where that is known.
        total: Option<u64>,
    },
    /// Statements of a revision.
    Statements {
        /// So far.
        done: u32,
        /// All of them.
        total: u32,
    },
}

/// What a stop would do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS, Display, VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum StopEffect {
    /// It stops at once; nothing has been changed yet.
    #[default]
    Nothing,
    /// The open revision is taken back; what is done stays.
    StepUndone,
    /// The open part of the rows is finished; the run can go on there later.
    RangeFinished,
    /// It comes too late: what is done is being made permanent.
    TooLate,
}

/// How a task ended.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(tag = "ended", rename_all = "kebab-case")]
pub enum Ended {
    /// Well.
    Done {
        /// What came out.
        product: Box<Product>,
    },
    /// Not.
    Failed {
        /// Why.
        problem: Problem,
        /// What was done all the same.
        report: Option<Box<Report>>,
    },
}

/// What came out of a task.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(tag = "product", rename_all = "kebab-case")]
pub enum Product {
    /// Of an update, a way back, a stamp.
    Run {
        /// Its report.
        report: Box<Report>,
    },
    /// Of a restore.
    Restore {
        /// Its report.
        report: Box<RestoreReport>,
    },
    /// Of an undone restore, or a way out.
    Recovered {
        /// Its report, where a run was part of it.
        report: Option<Box<Report>>,
    },
    /// A backup.
    Backup {
        /// Its manifest.
        manifest: Box<Manifest>,
    },
    /// Of a look at a backup.
    Verified {
        /// What it found.
        verdict: Box<Verdict>,
    },
    /// Of base data.
    Seed {
        /// What was loaded.
        report: Box<SeedReport>,
    },
    /// A new store.
    Installed {
        /// Report of the run that made it.
        report: Box<Report>,
        /// The recovery code, shown and printed once.
        recovery_code: String,
    },
    /// Old backups that are gone, by id.
    Pruned {
        /// Which.
        removed: Vec<String>,
    },
}
