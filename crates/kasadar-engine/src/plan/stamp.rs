//! The version written without running SQL: the targets replace the rows of their lineage.

use super::resolve::{Place, Resolver};
use super::{Draft, Plan, PlanError, Step, UnknownRows, refuse_unknown};
use crate::graph::{Follow, Node};
use crate::ledger::Kind;
use crate::revision::Direction;
use crate::target::Target;

pub(super) fn plan(draft: &Draft<'_>, targets: &[Target], unknown_rows: UnknownRows) -> Result<Plan, PlanError> {
    let unknown = &draft.position.unknown;
    if unknown_rows == UnknownRows::Refuse {
        refuse_unknown(draft.ledger, unknown)?;
    }
    let mut wanted: Vec<Node> = Vec::new();
    // Rows that share a lineage with a target make room for it.
    let mut related = vec![false; draft.graph.len()];
    for target in targets {
        let resolver = Resolver::new(draft.graph, draft.position, target)?;
        match resolver.place()? {
            Place::Base => mark(&mut related, &resolver.lineage),
            Place::At(nodes) => {
                mark(&mut related, &draft.graph.ancestors(&nodes, Follow::Everything));
                mark(&mut related, &draft.graph.descendants(&nodes, Follow::Everything));
                wanted.extend(nodes);
            }
        }
    }
    wanted.sort_unstable();
    wanted.dedup();
    refuse_overlap(draft, targets, &wanted)?;
    let (removed, kept): (Vec<Node>, Vec<Node>) = draft.position.rows.iter().partition(|row| related[**row] && !wanted.contains(row));
    let added: Vec<Node> = wanted.iter().copied().filter(|node| !kept.contains(node)).collect();
    let steps = steps(draft, &removed, &added);
    let mut rows_after = kept;
    rows_after.extend(added);
    let names: Vec<String> = targets.iter().map(ToString::to_string).collect();
    let mut plan = draft.plan(Kind::Stamp, names.join(" "), steps, &rows_after);
    plan.rows_dropped.extend(unknown.iter().cloned());
    plan.rows_dropped.sort_unstable();
    Ok(plan)
}

fn mark(nodes: &mut [bool], also: &[bool]) {
    for (node, also) in nodes.iter_mut().zip(also) {
        *node |= also;
    }
}

/// Overlapping rows are never written.
fn refuse_overlap(draft: &Draft<'_>, targets: &[Target], wanted: &[Node]) -> Result<(), PlanError> {
    let overlaps = wanted.iter().any(|node| {
        let above = draft.graph.ancestors(&[*node], Follow::Everything);
        wanted.iter().any(|other| other != node && above[*other])
    });
    if overlaps {
        return Err(PlanError::OverlappingTargets { targets: targets.iter().map(ToString::to_string).collect() });
    }
    Ok(())
}

/// One step for every new row; the first takes the old ones away.
fn steps(draft: &Draft<'_>, removed: &[Node], added: &[Node]) -> Vec<Step> {
    let mut steps: Vec<Step> = added.iter().map(|node| draft.step(*node, Direction::Stamp, &[], &[*node])).collect();
    match steps.first_mut() {
        Some(first) => first.removes = draft.ids(removed),
        None if !removed.is_empty() => steps.push(Step {
            revision: "base".to_owned(),
            direction: Direction::Stamp,
            checksum: None,
            removes: draft.ids(removed),
            adds: Vec::new(),
        }),
        None => {}
    }
    steps
}
