//! The sets of revisions that a database may hold: each revision with all that it needs, what an upgrade
//! of everything has done when it stops, and any two heads beside each other.

use super::fold::{Fold, Score};
use super::near;
use crate::graph::{Follow, Graph, Node, Nodes};

/// Unions of two heads are looked at where there are no more heads than this.
const FEW_HEADS: usize = 8;

/// A set of revisions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Set {
    /// What these revisions need, and they themselves.
    Above(Vec<Node>),
    /// The first so many in the order of the graph.
    First(usize),
    /// Just these.
    Of(Nodes),
}

/// A revision whose objects are partly there.
#[derive(Clone, Debug)]
pub(super) struct Midway {
    /// What is whole.
    pub after: Set,
    pub node: Node,
    pub done: usize,
    pub of: usize,
}

impl Set {
    /// Its members.
    pub fn nodes(&self, graph: &Graph) -> Nodes {
        match self {
            Self::Above(nodes) => graph.ancestors(nodes, Follow::Everything),
            Self::First(count) => {
                let mut nodes = vec![false; graph.len()];
                graph.order().iter().take(*count).for_each(|node| nodes[*node] = true);
                nodes
            }
            Self::Of(nodes) => nodes.clone(),
        }
    }

    /// The version rows of a database that holds it, sorted.
    pub fn rows(&self, graph: &Graph) -> Vec<String> {
        let mut rows: Vec<String> = graph.maximal(&self.nodes(graph)).into_iter().map(|node| graph.id(node).to_owned()).collect();
        rows.sort_unstable();
        rows
    }
}

/// Scores every set. Between one and the next only what they do not share is looked at.
pub(super) fn walk(fold: &mut Fold<'_>) -> (Vec<(Set, Score)>, Option<Midway>) {
    let graph = fold.graph;
    let (mut sets, mut midway) = (Vec::new(), None);
    // Up to here the order is a single line, and its beginnings are what each revision needs.
    let mut in_line = vec![false; graph.len()];
    for (place, node) in graph.order().iter().copied().enumerate().filter(|(_, node)| fold.is_comparable(*node)).collect::<Vec<_>>() {
        let needed = graph.ancestors(graph.needs(node), Follow::Everything);
        in_line[place] = needed.iter().filter(|needed| **needed).count() == place;
        go(fold, &needed);
        midway = step(fold, node, || Set::Above(graph.needs(node).to_vec())).or(midway);
        sets.push((Set::Above(vec![node]), fold.score()));
    }
    go(fold, &vec![false; graph.len()]);
    for (place, node) in graph.order().iter().copied().enumerate() {
        if !fold.is_comparable(node) {
            break;
        }
        let between = step(fold, node, || Set::First(place));
        if !in_line[place] {
            midway = midway.or(between);
            sets.push((Set::First(place + 1), fold.score()));
        }
    }
    if in_line.contains(&false) {
        sets.extend(unions(fold));
        let near = near::look(fold, &sets);
        sets.extend(near);
    }
    (sets, midway)
}

/// Any two heads beside each other; two alone are the end of the order.
fn unions(fold: &mut Fold<'_>) -> Vec<(Set, Score)> {
    let heads: Vec<Node> = fold.graph.tips().into_iter().filter(|node| fold.is_comparable(*node)).collect();
    let mut sets = Vec::new();
    if (3..=FEW_HEADS).contains(&heads.len()) {
        for (number, one) in heads.iter().enumerate() {
            for other in &heads[number + 1..] {
                let set = Set::Above(vec![*one, *other]);
                go(fold, &set.nodes(fold.graph));
                sets.push((set, fold.score()));
            }
        }
    }
    sets
}

/// Makes `nodes` the current set.
pub(super) fn go(fold: &mut Fold<'_>, nodes: &[bool]) {
    for (node, wanted) in nodes.iter().enumerate() {
        if fold.has(node) != *wanted {
            fold.turn(node);
        }
    }
}

/// Puts `node` into the set. When everything else is as the set leaves it, and of what `node` changes some
/// is done and some is not, the database stands between.
fn step(fold: &mut Fold<'_>, node: Node, after: impl FnOnce() -> Set) -> Option<Midway> {
    let (wrong, before) = (fold.score().wrong, fold.touched(node));
    fold.turn(node);
    let outside = wrong - before.iter().filter(|(fits, _)| !fits).count();
    let changed: Vec<_> = before.into_iter().zip(fold.touched(node)).filter(|((_, was), (_, is))| was != is).collect();
    let done = changed.iter().filter(|(_, (fits, _))| *fits).count();
    let whole = changed.iter().all(|((fitted, _), (fits, _))| *fitted || *fits);
    (outside == 0 && whole && (1..changed.len()).contains(&done)).then(|| Midway { after: after(), node, done, of: changed.len() })
}
