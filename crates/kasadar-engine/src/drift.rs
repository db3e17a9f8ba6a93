//! Where a database and the graph disagree, told from checksums and from sealed schemas.

use std::collections::HashSet;

use kasadar_schema::{Engine, ObjectDifference, ObjectKind, ObjectName, Objects};
use serde::Serialize;
use ts_rs::TS;

use crate::graph::Graph;
use crate::ledger::Ledger;
use crate::position::Position;
use crate::sealed::Sealed;

/// An applied revision whose file reads differently now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Edited {
    /// Which one.
    pub revision: String,
    /// Its file.
    pub file: String,
}

/// Applied revisions whose files were edited since they ran. Blanks at line ends and line endings are
/// no edit; a revision that Alembic applied left no checksum and cannot be compared.
pub fn edited(graph: &Graph, ledger: &Ledger, position: &Position) -> Vec<Edited> {
    let moves = ledger.moves();
    graph
        .in_order(&position.applied)
        .map(|node| graph.revision(node))
        .filter(|revision| {
            let then = moves.get(revision.id.as_str()).and_then(|entry| entry.checksum.as_ref());
            then.is_some_and(|then| *then != revision.checksum)
        })
        .map(|revision| Edited { revision: revision.id.clone(), file: revision.file.clone() })
        .collect()
}

/// An object that is otherwise than the applied revisions left it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Drifted {
    /// Which one, and in what.
    #[serde(flatten)]
    pub difference: ObjectDifference,
    /// How much it matters.
    pub weight: Weight,
}

/// How much a difference matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS, strum::Display, strum::VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Weight {
    /// Revisions and programs may fail on it.
    Alarm,
    /// The shop added something that stands in nobody's way.
    Note,
}

/// In what `found`, the live objects, differs from what the applied revisions leave behind. Nothing where
/// that is not known: an applied revision is not sealed on `engine`, or no file has it.
///
/// A half-done revision differs by its nature: ask the ledger first.
pub fn schema_drift(graph: &Graph, position: &Position, engine: Engine, found: &Objects) -> Option<Vec<Drifted>> {
    let sealed = graph.sealed()?;
    if !position.unknown.is_empty() {
        return None;
    }
    // Of a database at one revision the fingerprint is sealed; only a difference is worth the objects.
    if let [row] = position.rows[..]
        && *sealed.fingerprint(graph.id(row), engine)? == found.fingerprint()
    {
        return Some(Vec::new());
    }
    Some(compare(sealed, engine, &sealed.expected(graph, &position.applied, engine)?, found))
}

/// Every difference between `expected`, what some revisions leave behind, and `found`, with its weight.
pub fn compare(sealed: &Sealed, engine: Engine, expected: &Objects, found: &Objects) -> Vec<Drifted> {
    let differences = expected.differences(found);
    let has_extra = differences.iter().any(|difference| difference.expected.is_none());
    let made = if has_extra { sealed.objects(engine) } else { HashSet::new() };
    differences.into_iter().map(|difference| Drifted { weight: weigh(expected, &made, &difference), difference }).collect()
}

fn weigh(expected: &Objects, made: &HashSet<ObjectName>, difference: &ObjectDifference) -> Weight {
    let (None, Some(found)) = (&difference.expected, &difference.found) else { return Weight::Alarm };
    match difference.object.kind {
        // It belongs to a revision that is not applied, and will be in that one's way.
        _ if made.contains(&difference.object) => Weight::Alarm,
        ObjectKind::Enum | ObjectKind::Sequence | ObjectKind::Routine | ObjectKind::Table | ObjectKind::View => Weight::Note,
        // A unique index decides which rows a table takes, as a constraint does.
        ObjectKind::Index if !found.starts_with("unique ") => Weight::Note,
        _ if belongs_to_known(expected, &difference.object.name) => Weight::Alarm,
        _ => Weight::Note,
    }
}

/// Whether `table.name` belongs to a table or view that the revisions made; either part may have a dot in it.
fn belongs_to_known(expected: &Objects, name: &str) -> bool {
    let knows = |table: &str| {
        let is = |kind| expected.0.contains_key(&ObjectName { kind, name: table.to_owned() });
        is(ObjectKind::Table) || is(ObjectKind::View)
    };
    knows(name) || name.match_indices('.').any(|(at, _)| knows(&name[..at]))
}
