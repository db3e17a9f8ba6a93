//! From where a database stands to where it should be: ordered steps, made without touching anything.
//!
//! Owns the rules of upgrade, downgrade and stamp (`docs/decisions` says which of Alembic's they follow
//! and which they mend). Running a plan is `run`'s.

mod downgrade;
mod error;
mod resolve;
mod stamp;
#[cfg(test)]
pub(crate) mod tests;
mod upgrade;

use serde::Serialize;
use ts_rs::TS;

use crate::graph::{Graph, Node, Nodes};
use crate::ledger::{Kind, Ledger, Mark};
use crate::position::Position;
use crate::revision::{Checksum, Direction};
use crate::target::Target;

pub use error::PlanError;
pub use resolve::{Place, place};

/// What a person wants of a database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Goal {
    /// Apply what the target needs.
    Upgrade(Target),
    /// Undo what lies beyond the target.
    Downgrade(Target),
    /// Write the targets into the version table and run no SQL.
    Stamp {
        /// One or more; none may contain another.
        targets: Vec<Target>,
        /// Whether rows that no file has are dropped first.
        unknown_rows: UnknownRows,
    },
}

/// What a stamp does with version rows that no file has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnknownRows {
    /// Refuse.
    Refuse,
    /// Drop them first.
    Purge,
}

/// Ordered steps from where a database is to a target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Plan {
    /// Upgrade, downgrade or stamp.
    pub kind: Kind,
    /// The target as it was written.
    pub target: String,
    /// The version table now.
    pub rows_before: Vec<String>,
    /// Rows taken away first, because another row contains them or because they are purged.
    pub rows_dropped: Vec<String>,
    /// In the order in which they run.
    pub steps: Vec<Step>,
    /// The version table afterwards.
    pub rows_after: Vec<String>,
    /// What the plan was made from; a run refuses it when the database has moved since.
    pub mark: Mark,
}

/// One revision in one direction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Step {
    /// Its id; `base` where a stamp leaves no row.
    pub revision: String,
    /// Which way.
    pub direction: Direction,
    /// Checksum of its file; none for a stamp to base.
    pub checksum: Option<Checksum>,
    /// Version rows that the step takes away.
    pub removes: Vec<String>,
    /// Version rows that the step writes.
    pub adds: Vec<String>,
}

impl Plan {
    /// Whether running it would change nothing.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty() && self.rows_dropped.is_empty()
    }
}

/// Plans `goal` for a database with `ledger`. Pure.
pub fn plan(graph: &Graph, ledger: &Ledger, goal: &Goal) -> Result<Plan, PlanError> {
    let position = Position::new(graph, &ledger.rows);
    let plan = match goal {
        Goal::Upgrade(target) => upgrade::plan(&Draft::new(graph, ledger, &position)?, target)?,
        Goal::Downgrade(target) => downgrade::plan(&Draft::new(graph, ledger, &position)?, target)?,
        Goal::Stamp { targets, unknown_rows } => stamp::plan(&Draft { graph, ledger, position: &position }, targets, *unknown_rows)?,
    };
    finish_first(&plan, ledger)?;
    Ok(plan)
}

/// One revision up or down, where it is next in that direction, whatever stands beside it.
pub(crate) fn single(graph: &Graph, ledger: &Ledger, node: Node, direction: Direction) -> Result<Plan, PlanError> {
    let position = Position::new(graph, &ledger.rows);
    let draft = Draft::new(graph, ledger, &position)?;
    let mut applied = draft.applied();
    applied[node] = direction == Direction::Up;
    let after = graph.maximal(&applied);
    let lost: Vec<Node> = position.rows.iter().copied().filter(|row| !after.contains(row)).collect();
    let won: Vec<Node> = after.iter().copied().filter(|row| !position.rows.contains(row)).collect();
    let kind = if direction == Direction::Up { Kind::Upgrade } else { Kind::Downgrade };
    Ok(draft.plan(kind, graph.id(node).to_owned(), vec![draft.step(node, direction, &lost, &won)], &after))
}

/// A half-done revision must be the next step of whatever runs.
fn finish_first(plan: &Plan, ledger: &Ledger) -> Result<(), PlanError> {
    let Some(unfinished) = &ledger.unfinished else { return Ok(()) };
    let finishes = |step: &Step| step.revision == unfinished.revision && step.direction == unfinished.direction;
    if plan.steps.first().is_some_and(finishes) || plan.is_empty() {
        return Ok(());
    }
    Err(PlanError::UnfinishedRevision { revision: unfinished.revision.clone(), direction: unfinished.direction.to_string() })
}

/// What every kind of plan is made from.
struct Draft<'a> {
    graph: &'a Graph,
    ledger: &'a Ledger,
    position: &'a Position,
}

impl<'a> Draft<'a> {
    /// Refuses databases with rows that no file has: what is applied there cannot be known.
    fn new(graph: &'a Graph, ledger: &'a Ledger, position: &'a Position) -> Result<Self, PlanError> {
        refuse_unknown(ledger, &position.unknown)?;
        Ok(Self { graph, ledger, position })
    }

    fn plan(&self, kind: Kind, target: String, steps: Vec<Step>, rows_after: &[Node]) -> Plan {
        Plan {
            kind,
            target,
            rows_before: self.ledger.rows.clone(),
            rows_dropped: self.ids(&self.position.redundant),
            steps,
            rows_after: self.ids(rows_after),
            mark: self.ledger.mark(),
        }
    }

    fn step(&self, node: Node, direction: Direction, removes: &[Node], adds: &[Node]) -> Step {
        Step {
            revision: self.graph.id(node).to_owned(),
            direction,
            checksum: Some(self.graph.revision(node).checksum.clone()),
            removes: self.ids(removes),
            adds: self.ids(adds),
        }
    }

    /// Ids, sorted as the version table is read.
    fn ids(&self, nodes: &[Node]) -> Vec<String> {
        let mut ids: Vec<String> = nodes.iter().map(|node| self.graph.id(*node).to_owned()).collect();
        ids.sort_unstable();
        ids
    }

    fn applied(&self) -> Nodes {
        self.position.applied.clone()
    }
}

/// Rows that no file has come from a later Kasadar when its ledger entry says so.
fn refuse_unknown(ledger: &Ledger, unknown: &[String]) -> Result<(), PlanError> {
    if unknown.is_empty() {
        return Ok(());
    }
    let rows = unknown.to_vec();
    let moves = ledger.moves();
    match unknown.iter().find_map(|row| moves.get(row.as_str())) {
        Some(entry) => Err(PlanError::DatabaseNewer { rows, program: entry.program.clone() }),
        None => Err(PlanError::UnknownRows { rows }),
    }
}
