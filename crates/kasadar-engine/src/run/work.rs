//! From a plan's step to what a database runs.
//!
//! The one place where an author's statements become those that are sent: text that has to be put in
//! another way for an engine is put so here.

use kasadar_schema::Engine;

use crate::conservation::dropped;
use crate::database::{Section, Work};
use crate::graph::Graph;
use crate::ledger::{Entry, Ledger};
use crate::plan::Step;
use crate::revision::{self, Revision};

use crate::database::Runnable;

/// The work of `step` on `engine`, with what an earlier run left of it.
pub(super) fn of(graph: &Graph, step: &Step, entry: Entry, engine: Engine, ledger: &Ledger, rows_after: Vec<String>) -> Work {
    let revision = graph.node(&step.revision).map(|node| graph.revision(node));
    let resumes = |unfinished: &&crate::ledger::Unfinished| unfinished.revision == step.revision && unfinished.direction == step.direction;
    Work {
        step: step.clone(),
        section: revision.and_then(|revision| revision.section(step.direction, engine).map(|section| runnable(revision, section))),
        entry,
        file: revision.map(|revision| revision.file.clone()).unwrap_or_default(),
        resume: ledger.unfinished.as_ref().filter(resumes).cloned(),
        rows_after,
    }
}

fn runnable(revision: &Revision, section: &revision::Section) -> Section {
    let statement = |statement: &kasadar_schema::Statement| Runnable {
        sql: statement.sql.clone(),
        line: statement.line,
        effect: statement.effect.clone(),
    };
    Section {
        drops: dropped(section.all_statements().map(|statement| &statement.effect)),
        no_transaction: section.no_transaction,
        statements: section.statements.iter().map(statement).collect(),
        backfills: section.backfills.clone(),
        changes_rows: revision.changes_rows.clone(),
    }
}
