//! What a set of revisions must fulfil to be a graph.

use std::collections::HashMap;

use super::{Graph, GraphError, Node};
use crate::revision::Revision;

type Names = HashMap<String, Node>;

/// Ids and labels share one namespace, because targets name either.
pub(super) fn names(revisions: &[Revision]) -> Result<(Names, Names), GraphError> {
    let mut by_id: Names = HashMap::with_capacity(revisions.len());
    for (node, revision) in revisions.iter().enumerate() {
        if let Some(other) = by_id.insert(revision.id.clone(), node) {
            let files = vec![revisions[other].file.clone(), revision.file.clone()];
            return Err(GraphError::DuplicateId { id: revision.id.clone(), files });
        }
    }
    let mut by_label = Names::new();
    for (node, revision) in revisions.iter().enumerate() {
        for label in &revision.labels {
            let files = |other: Node| vec![revisions[other].file.clone(), revision.file.clone()];
            if let Some(other) = by_id.get(label) {
                return Err(GraphError::DuplicateId { id: label.clone(), files: files(*other) });
            }
            if let Some(other) = by_label.insert(label.clone(), node) {
                return Err(GraphError::DuplicateLabel { label: label.clone(), files: files(other) });
            }
        }
    }
    Ok((by_id, by_label))
}

/// One circle out of those that keep the graph from being sorted, in the order of its arrows.
pub(super) fn cycle(graph: &Graph) -> GraphError {
    let mut sorted = vec![false; graph.len()];
    for node in &graph.order {
        sorted[*node] = true;
    }
    // Every unsorted node needs an unsorted one, so following needs comes round sooner or later.
    let mut path: Vec<Node> = (0..graph.len()).filter(|node| !sorted[*node]).take(1).collect();
    while let Some(next) = path.last().and_then(|node| graph.needs[*node].iter().find(|need| !sorted[**need])) {
        if let Some(at) = path.iter().position(|node| node == next) {
            path.drain(..at);
            break;
        }
        path.push(*next);
    }
    GraphError::Cycle { files: path.iter().map(|node| graph.revisions[*node].file.clone()).collect() }
}
