//! What a plan would take away while rows stand in it.

use std::collections::BTreeSet;

use kasadar_schema::{Engine, ObjectKind};

use crate::conservation::{Counts, dropped};
use crate::database::Database;
use crate::error::Result;
use crate::graph::Graph;
use crate::plan::Plan;
use crate::report::Hazard;
use crate::revision::Direction;
use crate::sealed::Sign;

/// Tables and columns that the steps of `plan` drop, with the rows that their tables have now. Rows are
/// counted only where something is dropped: a large store is not read for nothing.
pub async fn hazards<D: Database>(database: &mut D, graph: &Graph, plan: &Plan) -> Result<Vec<Hazard>> {
    let dropped = drops(graph, plan, database.engine());
    if dropped.is_empty() {
        return Ok(dropped);
    }
    Ok(standing(dropped, &database.counts().await?))
}

/// What the steps drop, rows not counted yet.
///
/// Tables are told from the statements; columns from the sealed schemas, where there are any. A table that
/// is rebuilt under its own name keeps its rows and is not dropped.
fn drops(graph: &Graph, plan: &Plan, engine: Engine) -> Vec<Hazard> {
    let mut found = Vec::new();
    for step in &plan.steps {
        let Some(node) = graph.node(&step.revision).filter(|_| step.direction != Direction::Stamp) else { continue };
        let mut drop = |table: &str, column: Option<&str>| {
            found.push(Hazard { revision: step.revision.clone(), table: table.to_lowercase(), column: column.map(str::to_owned), rows: 0 });
        };
        if let Some(section) = graph.revision(node).section(step.direction, engine) {
            for table in dropped(section.all_statements().map(|statement| &statement.effect)) {
                drop(&table, None);
            }
        }
        // What a revision adds goes when it is undone.
        let goes = if step.direction == Direction::Up { Sign::Went } else { Sign::Came };
        for change in graph.sealed().into_iter().flat_map(|sealed| sealed.delta(&step.revision, engine)) {
            if change.sign == goes
                && change.object.kind == ObjectKind::Column
                && let Some((table, column)) = change.object.name.split_once('.')
            {
                drop(table, Some(column));
            }
        }
    }
    found
}

/// Those with rows; a table that goes as a whole is told once, without its columns.
fn standing(dropped: Vec<Hazard>, rows: &Counts) -> Vec<Hazard> {
    let mut gone: BTreeSet<String> = BTreeSet::new();
    let whole: BTreeSet<String> = dropped.iter().filter(|hazard| hazard.column.is_none()).map(|hazard| hazard.table.clone()).collect();
    let counted = dropped.into_iter().map(|hazard| Hazard { rows: rows.get(&hazard.table).copied().unwrap_or(0), ..hazard });
    let worth = |hazard: &Hazard| {
        hazard.rows > 0 && if hazard.column.is_some() { !whole.contains(&hazard.table) } else { gone.insert(hazard.table.clone()) }
    };
    let mut worth = worth;
    counted.filter(|hazard| worth(hazard)).collect()
}
