//! What a plan would take away while rows stand in it. Pure.

use std::collections::BTreeSet;

use kasadar_schema::{Engine, ObjectKind};

use crate::conservation::{Counts, dropped};
use crate::graph::Graph;
use crate::plan::Plan;
use crate::report::Hazard;
use crate::revision::Direction;

/// Tables and columns that the steps of `plan` drop, with the rows that their tables have now.
///
/// Tables are told from the statements; columns from the sealed schemas, where there are any. A table that is rebuilt
/// under its own name keeps its rows and is no hazard; neither is what has no rows.
pub fn hazards(graph: &Graph, plan: &Plan, engine: Engine, rows: &Counts) -> Vec<Hazard> {
    let mut gone = BTreeSet::new();
    let mut found = Vec::new();
    for step in &plan.steps {
        let Some(node) = graph.node(&step.revision).filter(|_| step.direction != Direction::Stamp) else { continue };
        let mut drops = |table: &str, column: Option<&str>| {
            let table = table.to_lowercase();
            let standing = rows.get(&table).copied().unwrap_or(0);
            if standing > 0 && !gone.contains(&table) {
                let (revision, column) = (step.revision.clone(), column.map(str::to_owned));
                found.push(Hazard { revision, table: table.clone(), column: column.clone(), rows: standing });
                if column.is_none() {
                    gone.insert(table);
                }
            }
        };
        if let Some(section) = graph.revision(node).section(step.direction, engine) {
            for table in dropped(section.all_statements().map(|statement| &statement.effect)) {
                drops(&table, None);
            }
        }
        for object in graph.sealed().into_iter().flat_map(|sealed| sealed.takes_away(&step.revision, step.direction, engine)) {
            if let (ObjectKind::Column, Some((table, column))) = (object.kind, object.name.split_once('.')) {
                drops(table, Some(column));
            }
        }
    }
    found
}
