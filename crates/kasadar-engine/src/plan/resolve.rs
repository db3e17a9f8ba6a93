//! From a target's words to nodes.

use super::PlanError;
use crate::graph::{Graph, Node, Nodes};
use crate::position::Position;
use crate::target::{Core, Symbol, Target, find};

/// Where a target leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// Before the first revision (of the lineage, where there is one).
    Base,
    /// At one or several revisions.
    At(Vec<Node>),
}

/// A target with its lineage looked up, against a position.
pub(super) struct Resolver<'a> {
    pub graph: &'a Graph,
    pub position: &'a Position,
    pub target: &'a Target,
    /// Members of the label's lineage; all nodes without a label.
    pub lineage: Nodes,
}

/// Where `target` leads, seen from `position`.
pub fn place(graph: &Graph, position: &Position, target: &Target) -> Result<Place, PlanError> {
    Resolver::new(graph, position, target)?.place()
}

impl<'a> Resolver<'a> {
    pub(super) fn new(graph: &'a Graph, position: &'a Position, target: &'a Target) -> Result<Self, PlanError> {
        let lineage = match &target.label {
            None => vec![true; graph.len()],
            Some(label) => graph.lineage(label).ok_or_else(|| PlanError::UnknownTarget { target: label.clone() })?,
        };
        Ok(Self { graph, position, target, lineage })
    }

    pub(super) fn place(&self) -> Result<Place, PlanError> {
        match &self.target.core {
            Core::At(symbol) => self.symbol(symbol),
            Core::Walk { from, steps } => {
                let start = match from {
                    Some(symbol) => self.symbol(symbol)?,
                    None => self.current(),
                };
                let mut place = self.single(start)?;
                for walked in 0..steps.unsigned_abs() {
                    place = if *steps > 0 { self.up(place, walked)? } else { self.down(place, walked)? };
                }
                Ok(place.map_or(Place::Base, |node| Place::At(vec![node])))
            }
        }
    }

    fn symbol(&self, symbol: &Symbol) -> Result<Place, PlanError> {
        match symbol {
            Symbol::Base => Ok(Place::Base),
            Symbol::Current => Ok(self.rows()),
            Symbol::Head => match self.heads()[..] {
                [] => Ok(Place::Base),
                [head] => Ok(Place::At(vec![head])),
                _ => Err(PlanError::SeveralHeads { heads: self.names(&self.heads()) }),
            },
            Symbol::Heads if self.target.label.is_none() => Ok(Place::At(self.graph.tips())),
            Symbol::Heads => Ok(Place::At(self.heads())),
            Symbol::Name(name) => {
                let node = find(self.graph, name)?;
                match &self.target.label {
                    Some(label) if !self.lineage[node] => Err(PlanError::NotInLineage { target: name.clone(), label: label.clone() }),
                    _ => Ok(Place::At(vec![node])),
                }
            }
        }
    }

    /// The current rows that belong to the lineage.
    fn rows(&self) -> Place {
        let rows: Vec<Node> = self.position.rows.iter().copied().filter(|row| self.lineage[*row]).collect();
        if rows.is_empty() { Place::Base } else { Place::At(rows) }
    }

    /// Where a relative target without a symbol begins.
    ///
    /// The version table does not hold a row whose revision another row depends on, so a lineage may
    /// have applied members and no row: then its newest applied members stand for it.
    fn current(&self) -> Place {
        match self.rows() {
            Place::Base if self.target.label.is_some() => {
                let applied = |node: &Node| self.lineage[*node] && self.position.applied[*node];
                let newest: Vec<Node> =
                    (0..self.graph.len()).filter(applied).filter(|node| !self.graph.children(*node).iter().any(applied)).collect();
                if newest.is_empty() { Place::Base } else { Place::At(newest) }
            }
            rows => rows,
        }
    }

    /// Heads by `revises` within the lineage.
    fn heads(&self) -> Vec<Node> {
        self.graph.heads().into_iter().filter(|node| self.lineage[*node]).collect()
    }

    /// A walk starts at one place; `None` is base.
    fn single(&self, place: Place) -> Result<Option<Node>, PlanError> {
        match place {
            Place::Base => Ok(None),
            Place::At(nodes) => match nodes[..] {
                [node] => Ok(Some(node)),
                _ => Err(self.ambiguous(&nodes)),
            },
        }
    }

    fn up(&self, from: Option<Node>, walked: u32) -> Result<Option<Node>, PlanError> {
        let next: Vec<Node> = match from {
            Some(node) => self.graph.children(node).iter().copied().filter(|child| self.lineage[*child]).collect(),
            // Base of a lineage: its members without a parent inside it.
            None => (0..self.graph.len())
                .filter(|node| self.lineage[*node] && !self.graph.parents(*node).iter().any(|parent| self.lineage[*parent]))
                .collect(),
        };
        match next[..] {
            [] => Err(self.too_few(walked)),
            [node] => Ok(Some(node)),
            _ => Err(self.ambiguous(&next)),
        }
    }

    fn down(&self, from: Option<Node>, walked: u32) -> Result<Option<Node>, PlanError> {
        let node = from.ok_or_else(|| self.too_few(walked))?;
        match self.graph.parents(node) {
            [] => Ok(None),
            [parent] => Ok(self.lineage[*parent].then_some(*parent)),
            parents => Err(self.ambiguous(parents)),
        }
    }

    pub(super) fn too_few(&self, found: u32) -> PlanError {
        PlanError::TooFewSteps { target: self.target.to_string(), found }
    }

    pub(super) fn ambiguous(&self, choices: &[Node]) -> PlanError {
        PlanError::AmbiguousWalk { target: self.target.to_string(), choices: self.names(choices) }
    }

    pub(super) fn start(&self) -> Result<Option<Node>, PlanError> {
        self.single(self.current())
    }

    fn names(&self, nodes: &[Node]) -> Vec<String> {
        let mut names: Vec<String> = nodes.iter().map(|node| self.graph.id(*node).to_owned()).collect();
        names.sort_unstable();
        names
    }
}
