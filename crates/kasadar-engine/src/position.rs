//! Where a database stands on the graph, told from its version rows.

use crate::graph::{Follow, Graph, Node, Nodes};

/// Version rows read against a graph.
#[derive(Clone, Debug)]
pub struct Position {
    /// Known rows that no other known row contains, by node.
    pub rows: Vec<Node>,
    /// Rows that no file has.
    pub unknown: Vec<String>,
    /// Rows that another row contains already: Alembic can leave them behind.
    pub redundant: Vec<Node>,
    /// Everything that the known rows stand for.
    pub applied: Nodes,
}

impl Position {
    /// Reads `rows`, the content of the version table.
    pub fn new(graph: &Graph, rows: &[String]) -> Self {
        let unknown = rows.iter().filter(|row| graph.node(row).is_none()).cloned().collect();
        let known: Vec<Node> = rows.iter().filter_map(|row| graph.node(row)).collect();
        let applied = graph.ancestors(&known, Follow::Everything);
        let maximal = graph.maximal(&applied);
        let redundant = known.into_iter().filter(|node| !maximal.contains(node)).collect();
        Self { rows: maximal, unknown, redundant, applied }
    }

    /// Revisions in the graph that are not applied, in the order in which they can be.
    pub fn pending(&self, graph: &Graph) -> Vec<Node> {
        graph.order().iter().copied().filter(|node| !self.applied[*node]).collect()
    }
}
