//! Where branches stand side by side there are more sets of revisions than can be looked at one by one.
//! From the best of those that were, this goes on while it gets better, and then gathers all that are as good.

use super::fold::{Fold, Score};
use super::sets::{Set, go};
use crate::graph::{Follow, Nodes};

/// More sets that fit alike than this are as good as any number.
const MOST_ALIKE: usize = 16;

/// Sets near the best of `sets` that fit better, or that fit as well where that one fits wholly.
pub(super) fn look(fold: &mut Fold<'_>, sets: &[(Set, Score)]) -> Vec<(Set, Score)> {
    let Some((best, score)) = sets.iter().min_by_key(|(_, score)| score.wrong) else { return Vec::new() };
    let mut nodes = best.nodes(fold.graph);
    let mut wrong = score.wrong;
    while wrong > 0 {
        let Some((less, better)) = better(fold, &nodes, wrong) else { break };
        (wrong, nodes) = (less, better);
    }
    let mut near = if wrong == 0 { alike(fold, nodes) } else { vec![nodes] };
    near.retain(|nodes| !sets.iter().any(|(set, _)| set.nodes(fold.graph) == *nodes));
    let mut scored = Vec::new();
    for nodes in near {
        go(fold, &nodes);
        scored.push((Set::Of(nodes), fold.score()));
    }
    scored
}

/// The best of all sets that have one revision more, with what it needs, or one less, with what needs it.
fn better(fold: &mut Fold<'_>, nodes: &[bool], wrong: usize) -> Option<(usize, Nodes)> {
    let mut best: Option<(usize, Nodes)> = None;
    for node in 0..nodes.len() {
        let mut other = nodes.to_vec();
        if nodes[node] {
            let gone = fold.graph.descendants(&[node], Follow::Everything);
            other.iter_mut().zip(gone).for_each(|(has, gone)| *has &= !gone);
        } else if fold.is_comparable(node) {
            let needed = fold.graph.ancestors(&[node], Follow::Everything);
            other.iter_mut().zip(needed).for_each(|(has, needed)| *has |= needed);
        }
        go(fold, &other);
        let found = fold.score().wrong;
        if found < best.as_ref().map_or(wrong, |(wrong, _)| *wrong) {
            best = Some((found, other));
        }
    }
    best
}

/// `nodes`, which fits wholly, and the sets around it that do so too: revisions that change no object can
/// be in it or not.
fn alike(fold: &mut Fold<'_>, nodes: Nodes) -> Vec<Nodes> {
    let mut alike = vec![nodes];
    let mut at = 0;
    while at < alike.len() && alike.len() < MOST_ALIKE {
        for node in 0..alike[at].len() {
            let mut other = alike[at].clone();
            let graph = fold.graph;
            let may_turn = if other[node] {
                !graph.needed_by(node).iter().any(|next| other[*next])
            } else {
                fold.is_comparable(node) && graph.needs(node).iter().all(|need| other[*need])
            };
            other[node] = !other[node];
            if may_turn && !alike.contains(&other) {
                go(fold, &other);
                if fold.score().wrong == 0 {
                    alike.push(other);
                }
            }
        }
        at += 1;
    }
    alike
}
