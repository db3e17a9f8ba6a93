//! A plan as SQL text, for people who run it themselves. Nothing is opened.
//!
//! The text keeps the version table, so that Kasadar and Alembic go on behind it; the ledger is not
//! written, because Kasadar did not run it. Backfills become one range over the whole table.

use std::fmt::Write as _;

use kasadar_schema::Engine;

use crate::graph::Graph;
use crate::ledger::Ledger;
use crate::plan::{Goal, Plan, PlanError, plan};
use crate::position::Position;
use crate::revision::{Direction, Section};
use crate::target::Target;

/// Plans `goal` for a database that stands at `from`; without it, at base.
pub fn plan_from(graph: &Graph, from: Option<&Target>, goal: &Goal) -> Result<Plan, PlanError> {
    let base = Position::new(graph, &[]);
    let rows = match from {
        None => Vec::new(),
        Some(target) => match crate::plan::place(graph, &base, target)? {
            crate::plan::Place::Base => Vec::new(),
            crate::plan::Place::At(nodes) => nodes.into_iter().map(|node| graph.id(node).to_owned()).collect(),
        },
    };
    plan(graph, &Ledger { rows, ..Ledger::default() }, goal)
}

/// The SQL that carries out `plan` on `engine`.
pub fn script(graph: &Graph, plan: &Plan, engine: Engine) -> String {
    let mut text = String::new();
    let (begin, commit) = match engine {
        Engine::Sqlite => ("PRAGMA foreign_keys = OFF;\nBEGIN IMMEDIATE;", "COMMIT;\nPRAGMA foreign_keys = ON;\n"),
        Engine::Postgres => ("BEGIN;", "COMMIT;\n"),
    };
    // Writing to a String cannot fail.
    let _ = writeln!(text, "{begin}\n");
    if plan.rows_before.is_empty() && !plan.steps.is_empty() {
        let _ = writeln!(
            text,
            "CREATE TABLE IF NOT EXISTS alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));\n"
        );
    }
    for step in &plan.steps {
        let revision = graph.node(&step.revision).map(|node| graph.revision(node));
        let message = revision.map_or("", |revision| &revision.message);
        let _ = writeln!(text, "-- {} {}: {message}", step.direction, step.revision);
        if let Some(section) = revision.and_then(|revision| revision.section(step.direction, engine))
            && step.direction != Direction::Stamp
        {
            write_section(&mut text, section, begin);
        }
        for row in &step.removes {
            let _ = writeln!(text, "DELETE FROM alembic_version WHERE version_num = '{row}';");
        }
        for row in &step.adds {
            let _ = writeln!(text, "INSERT INTO alembic_version (version_num) VALUES ('{row}');");
        }
        text.push('\n');
    }
    text.push_str(commit);
    text
}

fn write_section(text: &mut String, section: &Section, begin: &str) {
    if section.no_transaction {
        text.push_str("COMMIT;\n");
    }
    for statement in &section.statements {
        let _ = writeln!(text, "{};", statement.sql);
    }
    for backfill in &section.backfills {
        // A key of any type: the first and the last one by its own order.
        let (table, key) = (&backfill.table, &backfill.key);
        let end = |order: &str| format!("(SELECT {key} FROM {table} WHERE {key} IS NOT NULL ORDER BY {key} {order} LIMIT 1)");
        for statement in &backfill.statements {
            let filled = statement.fill(|name| match name {
                "from" => Some(end("ASC")),
                "to" => Some(end("DESC")),
                _ => None,
            });
            let _ = writeln!(text, "{filled};");
        }
    }
    if section.no_transaction {
        let _ = writeln!(text, "{begin}");
    }
}
