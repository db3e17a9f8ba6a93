//! Toward base: the applied descendants of the target's children, newest first. What they needed stays.

use std::collections::BTreeSet;

use kasadar_schema::Effect;

use super::resolve::{Place, Resolver};
use super::{Draft, Plan, PlanError, Step};
use crate::graph::{Follow, Node, Nodes};
use crate::ledger::Kind;
use crate::revision::{Direction, Down, Revision, Sections};
use crate::target::{Core, Symbol, Target};

pub(super) fn plan(draft: &Draft<'_>, target: &Target) -> Result<Plan, PlanError> {
    let undo = undone(draft, target)?;
    let order: Vec<Node> = draft.graph.in_order(&undo).collect();
    refuse_irreversible(draft, &order)?;
    let mut applied = draft.applied();
    let mut steps: Vec<Step> = Vec::new();
    for node in order.into_iter().rev() {
        applied[node] = false;
        let bare = |need: &Node| !draft.graph.needed_by(*need).iter().any(|next| applied[*next]);
        let adds: Vec<Node> = draft.graph.needs(node).iter().copied().filter(bare).collect();
        steps.push(draft.step(node, Direction::Down, &[node], &adds));
    }
    let rows_after = draft.graph.maximal(&applied);
    Ok(draft.plan(Kind::Downgrade, target.to_string(), steps, &rows_after))
}

/// What is applied and must go.
fn undone(draft: &Draft<'_>, target: &Target) -> Result<Nodes, PlanError> {
    let resolver = Resolver::new(draft.graph, draft.position, target)?;
    let roots = match &target.core {
        Core::Walk { from: None, steps } if *steps > 0 => {
            return Err(PlanError::WrongDirection { target: target.to_string() });
        }
        Core::Walk { from: None, steps } => newest(draft, &resolver, steps.unsigned_abs())?,
        Core::At(Symbol::Current) => Vec::new(),
        _ => match resolver.place()? {
            Place::Base => (0..draft.graph.len()).filter(|node| resolver.lineage[*node]).collect(),
            Place::At(nodes) => {
                if nodes.iter().any(|node| !draft.position.applied[*node]) {
                    return Err(PlanError::NotApplied { target: target.to_string() });
                }
                let children = nodes.iter().flat_map(|node| draft.graph.children(*node)).copied();
                children.filter(|child| resolver.lineage[*child]).collect()
            }
        },
    };
    // Only what is applied can need something that is applied, so the walk may start anywhere.
    let mut undo = draft.graph.descendants(&roots, Follow::Everything);
    for (undo, applied) in undo.iter_mut().zip(&draft.position.applied) {
        *undo &= applied;
    }
    Ok(undo)
}

/// `-N`: the current revision and its N − 1 parents. A merge can be the last of them, not one before.
fn newest(draft: &Draft<'_>, resolver: &Resolver<'_>, count: u32) -> Result<Vec<Node>, PlanError> {
    let mut chain: Vec<Node> = Vec::new();
    let mut next = resolver.start()?;
    for walked in 0..count {
        let node = next.filter(|node| resolver.lineage[*node]).ok_or_else(|| resolver.too_few(walked))?;
        chain.push(node);
        next = match draft.graph.parents(node) {
            [] => None,
            [parent] => Some(*parent),
            parents if walked + 1 < count => return Err(resolver.ambiguous(parents)),
            _ => None,
        };
    }
    Ok(chain)
}

/// An irreversible revision stands in the way, unless all that it did was to change rows of tables
/// that the same plan drops later on: then nothing of it is left to be undone.
fn refuse_irreversible(draft: &Draft<'_>, order: &[Node]) -> Result<(), PlanError> {
    for (at, node) in order.iter().enumerate() {
        let revision = draft.graph.revision(*node);
        let Down::Irreversible(reason) = &revision.down else { continue };
        let dropped: BTreeSet<&str> = order[..at].iter().flat_map(|node| created(draft.graph.revision(*node))).collect();
        if !touched(&revision.up).is_some_and(|tables| tables.iter().all(|table| dropped.contains(table))) {
            return Err(PlanError::IrreversibleRevision { revision: revision.id.clone(), reason: reason.clone() });
        }
    }
    Ok(())
}

/// Tables that going back over `revision` takes away: those that its down sections drop.
fn created(revision: &Revision) -> impl Iterator<Item = &str> {
    let down = match &revision.down {
        Down::Sections(down) => Some(down),
        Down::Irreversible(_) => None,
    };
    down.into_iter()
        .flat_map(effects)
        .filter_map(|effect| if let Effect::Drops(tables) = effect { Some(tables) } else { None })
        .flatten()
        .map(String::as_str)
}

/// Tables whose rows the sections change, or nothing where they do anything else.
fn touched(sections: &Sections) -> Option<Vec<&str>> {
    let mut tables = Vec::new();
    for effect in effects(sections) {
        match effect {
            Effect::Rows(names) => tables.extend(names.iter().map(String::as_str)),
            Effect::Updates(name) => tables.push(name.as_str()),
            _ => return None,
        }
    }
    Some(tables)
}

fn effects(sections: &Sections) -> impl Iterator<Item = &Effect> {
    kasadar_schema::Engine::ALL
        .into_iter()
        .filter_map(|engine| sections.on(engine))
        .flat_map(|section| section.all_statements())
        .map(|statement| &statement.effect)
}
