//! Toward head: `ancestors(T) ∪ T − applied`, every revision after all that it needs.

use super::resolve::{Place, Resolver};
use super::{Draft, Plan, PlanError, Step};
use crate::graph::{Follow, Node, Nodes};
use crate::ledger::Kind;
use crate::revision::Direction;
use crate::target::{Core, Target};

pub(super) fn plan(draft: &Draft<'_>, target: &Target) -> Result<Plan, PlanError> {
    if matches!(target.core, Core::Walk { from: None, steps } if steps < 0) {
        return Err(PlanError::WrongDirection { target: target.to_string() });
    }
    let goal = match Resolver::new(draft.graph, draft.position, target)?.place()? {
        Place::Base => Vec::new(),
        Place::At(nodes) => nodes,
    };
    let mut applied = draft.applied();
    let mut wanted = draft.graph.ancestors(&goal, Follow::Everything);
    for (wanted, applied) in wanted.iter_mut().zip(&applied) {
        *wanted &= !applied;
    }
    let mut rows: Nodes = vec![false; draft.graph.len()];
    for row in &draft.position.rows {
        rows[*row] = true;
    }
    let mut steps: Vec<Step> = Vec::new();
    for node in draft.graph.in_order(&wanted) {
        // A maximal element below `node` is one of its needs: anything deeper is below one of those.
        let removes: Vec<Node> = draft.graph.needs(node).iter().copied().filter(|need| rows[*need]).collect();
        for row in &removes {
            rows[*row] = false;
        }
        (rows[node], applied[node]) = (true, true);
        steps.push(draft.step(node, Direction::Up, &removes, &[node]));
    }
    let rows_after: Vec<Node> = (0..rows.len()).filter(|node| rows[*node]).collect();
    Ok(draft.plan(Kind::Upgrade, target.to_string(), steps, &rows_after))
}
