//! The graph as a list for people: newest first, with what a database says of each revision.

mod lanes;

use std::collections::HashMap;
use std::str::FromStr;

use serde::Serialize;
use ts_rs::TS;

use crate::graph::{Follow, Graph, Node, Nodes};
use crate::ledger::{Entry, Kind, Ledger};
use crate::plan::{Place, PlanError, place};
use crate::position::Position;
use crate::status::Named;
use crate::target::Target;

pub use lanes::{LaneRow, Lanes, Piece, lanes};

/// `from:to`, both ends inclusive; a missing end is base or heads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Range {
    /// The older end.
    pub from: Option<Target>,
    /// The newer end.
    pub to: Option<Target>,
}

impl FromStr for Range {
    type Err = PlanError;

    fn from_str(text: &str) -> Result<Self, PlanError> {
        let end = |text: &str| if text.is_empty() { Ok(None) } else { text.parse().map(Some) };
        match text.split_once(':') {
            Some((from, to)) => Ok(Self { from: end(from)?, to: end(to)? }),
            None => Ok(Self { from: None, to: end(text)? }),
        }
    }
}

/// A revision in the history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[allow(clippy::struct_excessive_bools, reason = "facts that do not exclude each other")]
pub struct Listed {
    /// Id and messages.
    #[serde(flatten)]
    pub named: Named,
    /// Its file.
    pub file: String,
    /// Ids of its parents.
    pub revises: Vec<String>,
    /// Ids of what it depends on.
    pub depends_on: Vec<String>,
    /// Labels of its own and of the lineages it is in.
    pub labels: Vec<String>,
    /// Without children.
    pub head: bool,
    /// With several parents.
    pub merge: bool,
    /// With several children.
    pub branch_point: bool,
    /// When its author made it, UTC.
    #[ts(as = "Option<String>")]
    pub created: Option<jiff::Timestamp>,
    /// Whether the database has it; none where no database was asked.
    pub applied: Option<bool>,
    /// Whether the version table holds it.
    pub current: bool,
    /// The run that applied it.
    pub run: Option<Entry>,
}

/// The revisions of `range`, newest first.
pub fn history(graph: &Graph, ledger: Option<&Ledger>, range: &Range) -> Result<Vec<Listed>, PlanError> {
    let position = Position::new(graph, ledger.map_or(&[][..], |ledger| &ledger.rows));
    let ends = |target: &Option<Target>| -> Result<Option<Vec<Node>>, PlanError> {
        match target {
            None => Ok(None),
            Some(target) => Ok(Some(match place(graph, &position, target)? {
                Place::Base => Vec::new(),
                Place::At(nodes) => nodes,
            })),
        }
    };
    let mut chosen = match ends(&range.to)? {
        Some(nodes) => graph.ancestors(&nodes, Follow::Everything),
        None => vec![true; graph.len()],
    };
    if let Some(from) = ends(&range.from)?
        && !from.is_empty()
    {
        for (chosen, above) in chosen.iter_mut().zip(graph.descendants(&from, Follow::Everything)) {
            *chosen &= above;
        }
    }
    let catalogue = Catalogue::new(graph, ledger);
    Ok(graph.in_order(&chosen).rev().map(|node| catalogue.listed(node)).collect())
}

/// What every line of a list is told from, looked up once.
pub struct Catalogue<'a> {
    graph: &'a Graph,
    position: Option<Position>,
    moves: HashMap<&'a str, &'a Entry>,
    lineages: Vec<(&'a str, Nodes)>,
}

impl<'a> Catalogue<'a> {
    /// Without a ledger no revision is said to be applied or not.
    pub fn new(graph: &'a Graph, ledger: Option<&'a Ledger>) -> Self {
        Self {
            graph,
            position: ledger.map(|ledger| Position::new(graph, &ledger.rows)),
            moves: ledger.map(Ledger::moves).unwrap_or_default(),
            lineages: graph.lineages(),
        }
    }

    /// One revision.
    pub fn listed(&self, node: Node) -> Listed {
        let graph = self.graph;
        let revision = graph.revision(node);
        let ids = |nodes: &[Node]| nodes.iter().map(|node| graph.id(*node).to_owned()).collect::<Vec<_>>();
        let revises = ids(graph.parents(node));
        let applied = self.position.as_ref().map(|position| position.applied[node]);
        let run = self.moves.get(revision.id.as_str()).filter(|entry| applied == Some(true) && entry.kind != Kind::Downgrade);
        Listed {
            named: Named::new(graph, node),
            file: revision.file.clone(),
            depends_on: ids(graph.needs(node)).into_iter().filter(|id| !revises.contains(id)).collect(),
            revises,
            labels: self.lineages.iter().filter(|(_, lineage)| lineage[node]).map(|(label, _)| (*label).to_owned()).collect(),
            head: graph.children(node).is_empty(),
            merge: graph.parents(node).len() > 1,
            branch_point: graph.children(node).len() > 1,
            created: revision.created,
            applied,
            current: self.position.as_ref().is_some_and(|position| position.rows.contains(&node)),
            run: run.map(|entry| (*entry).clone()),
        }
    }
}
