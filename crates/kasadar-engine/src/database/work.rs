//! What is handed to a database for one step, and what comes back.

use std::time::Duration;

use kasadar_schema::{Effect, TableName};

use crate::ledger::{Entry, Unfinished};
use crate::plan::Step;
use crate::revision::Backfill;

/// How a run holds a database.
#[derive(Clone, Debug)]
pub struct Lease {
    /// `operator@host, process`: what others are told while they wait.
    pub holder: String,
    /// How long to wait for others, in all.
    pub wait: Duration,
    /// What one transaction covers on PostgreSQL.
    pub transaction: Transaction,
}

/// What one transaction covers on PostgreSQL; on SQLite it is always the run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Transaction {
    /// Each revision: what is done stays done.
    #[default]
    PerRevision,
    /// The whole run: all or nothing.
    PerRun,
}

/// One step, ready to run.
#[derive(Clone, Debug)]
pub struct Work {
    /// Version rows to take away and to write.
    pub step: Step,
    /// What to run; none for a stamp or where there is nothing to undo.
    pub section: Option<Section>,
    /// The ledger entry; the database fills in duration and statements.
    pub entry: Entry,
    /// File name, for errors.
    pub file: String,
    /// What an earlier run left of this very step.
    pub resume: Option<Unfinished>,
    /// The version table when the step is done.
    pub rows_after: Vec<String>,
}

/// The statements of a step as this database runs them.
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// Whether each statement commits by itself.
    pub no_transaction: bool,
    /// In order.
    pub statements: Vec<Runnable>,
    /// After the statements, in order.
    pub backfills: Vec<Backfill>,
    /// Tables that the revision declares by name.
    pub changes_rows: Vec<TableName>,
    /// Tables that are gone afterwards: what was shipped into them is forgotten with them.
    pub drops: Vec<TableName>,
}

/// One statement as it is sent.
#[derive(Clone, Debug)]
pub struct Runnable {
    /// The text.
    pub sql: String,
    /// Line in the revision's file.
    pub line: u32,
    /// What it does to tables.
    pub effect: Effect,
}

impl Section {
    /// What the statements and backfills do to tables, in order.
    pub fn effects(&self) -> impl Iterator<Item = &Effect> {
        let backfills = self.backfills.iter().flat_map(|backfill| &backfill.statements).map(|statement| &statement.effect);
        self.statements.iter().map(|statement| &statement.effect).chain(backfills)
    }
}

/// What a step did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// Statements run.
    pub statements: u64,
    /// Rows that backfills walked over.
    pub rows: u64,
    /// Whether it and all before it are committed.
    pub committed: bool,
}
