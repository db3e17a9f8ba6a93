//! Where a database and the graph disagree, told from checksums.

use serde::Serialize;
use ts_rs::TS;

use crate::graph::Graph;
use crate::ledger::Ledger;
use crate::position::Position;

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
