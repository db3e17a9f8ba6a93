//! What the page may look at.

use jiff::Timestamp;
use kasadar_engine::Engine;
use kasadar_engine::backup::Kept;
use kasadar_engine::history::Listed;
use kasadar_engine::ledger::{Kind, Outcome};
use kasadar_engine::status::Named;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the page must know before it draws anything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Greeting {
    /// `tr` or `en`: as a person chose it, else as the system has it.
    pub language: String,
    /// As a person chose it.
    pub theme: Theme,
    /// Where a new store would be put when nobody chooses another place, for people to read.
    pub store_place: String,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the system has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// A database that the window shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Configured {
    /// Its name in the configuration, or the path that the window was started with.
    pub name: String,
    /// Which engine: a store is SQLite, the centre is PostgreSQL.
    pub engine: Engine,
    /// Path, or `user@host:port/name`. Never a password.
    pub place: String,
}

/// All revisions, newest first, with the lanes of the drawing beside them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct History {
    /// How many lanes the drawing needs.
    pub lanes: u32,
    /// One row for each revision.
    pub rows: Vec<HistoryRow>,
}

/// A revision and its node.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct HistoryRow {
    /// The revision, with what the database says of it.
    #[serde(flatten)]
    pub listed: Listed,
    /// Lane of the node, counted from 0 on the left.
    pub lane: u32,
    /// Lines from this row to the next one below.
    pub edges: Vec<Edge>,
}

/// A line between two rows that follow one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Edge {
    /// Lane at the upper row.
    pub from: u32,
    /// Lane at the lower row.
    pub to: u32,
    /// Whether the child at its upper end is applied.
    pub applied: bool,
}

/// Everything about one revision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RevisionPage {
    /// The revision, with what the database says of it.
    #[serde(flatten)]
    pub listed: Listed,
    /// SHA-256 of its text, 64 hex digits.
    pub checksum: String,
    /// Why it cannot be undone, where that is so.
    pub irreversible: Option<String>,
    /// What runs on the way up.
    pub up: Scripts,
    /// What runs on the way down; none where it cannot be undone.
    pub down: Option<Scripts>,
    /// Parents, oldest first.
    pub parents: Vec<Named>,
    /// Children.
    pub children: Vec<Named>,
}

/// One text for each database, statements parted by blank lines; empty where nothing runs there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Scripts {
    /// For stores.
    pub sqlite: String,
    /// For the centre.
    pub postgres: String,
}

/// The backups of a database.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct BackupList {
    /// Where they are, for people to read.
    pub folder: String,
    /// Free space there, in bytes; none where it could not be asked.
    pub free_bytes: Option<u64>,
    /// How many of the last ones are kept when old ones are cleared.
    pub keep_last: u32,
    /// Newest first.
    pub backups: Vec<Kept>,
    /// The state that the last restore saved and that an undo would bring back, by its id; stores only.
    pub undo: Option<String>,
    /// Databases that restores set aside and that wait to be confirmed; the centre only.
    pub kept_databases: Vec<String>,
}

/// A report that is kept on this machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ReportListed {
    /// Its job.
    pub job: String,
    /// What it was.
    pub kind: Kind,
    /// Which database.
    pub place: String,
    /// When it began, UTC.
    #[ts(as = "String")]
    pub started: Timestamp,
    /// How long it took, in milliseconds.
    pub duration_ms: u64,
    /// How it ended.
    pub outcome: Outcome,
    /// Who.
    pub operator: String,
}

/// A folder that the page may have shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FolderName {
    /// Of the reports.
    Reports,
    /// Of all backups.
    Backups,
    /// Of the log files.
    Logs,
}
