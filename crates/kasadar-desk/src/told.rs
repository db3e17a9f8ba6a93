//! Revisions as the page draws them: the history with its lanes, one revision with its SQL, the steps of a plan in words.

use std::collections::HashSet;

use kasadar_engine::Engine;
use kasadar_engine::graph::{Graph, Node};
use kasadar_engine::history::{LaneRow, Listed, Piece, lanes};
use kasadar_engine::job::{EstimateSource, Outlook};
use kasadar_engine::ledger::Outcome;
use kasadar_engine::rehearse::Rehearsal;
use kasadar_engine::revision::{Direction, Down, Section, Sections};
use kasadar_engine::sealed::Sign;
use kasadar_engine::status::Named;

use crate::wire::{Edge, History, HistoryRow, RevisionPage, Scripts, StepTold};

/// The history with the lanes of its drawing.
pub(crate) fn history(graph: &Graph, listed: Vec<Listed>) -> History {
    let nodes: Vec<Node> = listed.iter().filter_map(|one| graph.node(&one.named.revision)).collect();
    let applied: HashSet<Node> = listed.iter().zip(&nodes).filter(|(one, _)| one.applied == Some(true)).map(|(_, node)| *node).collect();
    let drawing = lanes(graph, &nodes);
    let edge = |piece: Piece| Edge { from: piece.from, to: piece.to, applied: applied.contains(&piece.child) };
    let rows = listed.into_iter().zip(drawing.rows);
    let row =
        |(listed, drawn): (Listed, LaneRow)| HistoryRow { listed, lane: drawn.lane, edges: drawn.pieces.into_iter().map(edge).collect() };
    History { lanes: drawing.width, rows: rows.map(row).collect() }
}

/// One revision.
pub(crate) fn revision(graph: &Graph, listed: Listed, node: Node) -> RevisionPage {
    let revision = graph.revision(node);
    let named = |nodes: &[Node]| nodes.iter().map(|node| Named::new(graph, *node)).collect();
    let (down, irreversible) = match &revision.down {
        Down::Sections(sections) => (Some(scripts(sections)), None),
        Down::Irreversible(reason) => (None, Some(reason.clone())),
    };
    RevisionPage {
        listed,
        checksum: revision.checksum.0.clone(),
        irreversible,
        up: scripts(&revision.up),
        down,
        parents: named(graph.parents(node)),
        children: named(graph.children(node)),
    }
}

fn scripts(sections: &Sections) -> Scripts {
    let on = |engine| sections.on(engine).map(script).unwrap_or_default();
    Scripts { sqlite: on(Engine::Sqlite), postgres: on(Engine::Postgres) }
}

fn script(section: &Section) -> String {
    section.all_statements().map(|statement| statement.sql.trim().to_owned()).collect::<Vec<_>>().join("\n\n")
}

/// The steps of a plan in words.
pub(crate) fn steps(graph: &Graph, engine: Engine, outlook: &Outlook, rehearsed: Option<&Rehearsal>) -> Vec<StepTold> {
    let plan = &outlook.plan;
    let told = plan.steps.iter().filter_map(|step| {
        let node = graph.node(&step.revision)?;
        let mut told = StepTold {
            named: Named::new(graph, node),
            adds: Vec::new(),
            changes: Vec::new(),
            removes: Vec::new(),
            duration_ms: expected(outlook, rehearsed, &step.revision),
        };
        for change in graph.sealed().into_iter().flat_map(|sealed| sealed.delta(&step.revision, engine)) {
            let back = step.direction == Direction::Down;
            let list = match change.sign {
                Sign::Became => &mut told.changes,
                Sign::Came if back => &mut told.removes,
                Sign::Went if back => &mut told.adds,
                Sign::Came => &mut told.adds,
                Sign::Went => &mut told.removes,
            };
            list.push(change.object);
        }
        Some(told)
    });
    told.collect()
}

/// How long a step may take: as long as on a copy, else as the steps of the past on average.
fn expected(outlook: &Outlook, rehearsed: Option<&Rehearsal>, revision: &str) -> Option<u64> {
    let estimate = outlook.estimate.as_ref()?;
    let copied =
        rehearsed.and_then(|rehearsal| rehearsal.steps.iter().find(|step| step.revision == revision && step.outcome == Outcome::Done));
    match (&estimate.source, copied) {
        (EstimateSource::Rehearsal { .. }, copied) => copied.map(|step| step.duration_ms),
        (EstimateSource::PastRuns { .. }, _) => Some(estimate.duration_ms / (outlook.plan.steps.len() as u64).max(1)),
    }
}
