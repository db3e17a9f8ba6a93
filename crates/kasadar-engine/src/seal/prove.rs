//! The proof of all revisions on one database: each goes up, down and up again, and what it does to the
//! schema is written down.

use std::collections::HashMap;

use kasadar_schema::{Engine, Fingerprint, Objects};
use serde::Serialize;
use ts_rs::TS;

use super::Filling;
use super::fill::{Unfilled, fill};
use crate::conservation::{Counts, Difference};
use crate::context::Context;
use crate::database::{Database, DatabaseError};
use crate::error::Result;
use crate::event::Event;
use crate::graph::{Graph, Node};
use crate::plan;
use crate::revision::{Direction, Down};
use crate::run;
use crate::sealed::{Change, SealError};

/// What was proved on one database.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Proof {
    /// Which engine.
    pub engine: Engine,
    /// Its version: `SQLite 3.51.0`.
    pub version: String,
    /// Every revision, in order.
    pub revisions: Vec<Proved>,
    /// Tables that no row was found for: what happens to rows in them was not seen.
    pub unfilled: Vec<Unfilled>,
    /// What each revision changes.
    #[serde(skip)]
    #[ts(skip)]
    pub(super) changes: HashMap<String, Vec<Change>>,
}

/// What was proved of one revision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Proved {
    /// Which one.
    pub revision: String,
    /// Of the schema that it left behind, beside what else was there.
    pub fingerprint: Fingerprint,
    /// Objects that it changes.
    pub objects: usize,
    /// Rows that were in the database when it ran.
    pub rows: u64,
    /// Whether it could be undone.
    pub way_back: WayBack,
    /// Tables whose rows are not as many as before when it was undone; it says of each that it changes them.
    pub rows_changed: Vec<Difference>,
}

/// What is known of a revision's way back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS, strum::Display, strum::VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum WayBack {
    /// It leads to the schema there was before, and up again to the same.
    Proved,
    /// The author says that there is none.
    Irreversible,
}

/// Proves every revision of `graph` on an empty database, which is full of made-up rows afterwards.
pub async fn prove<D: Database>(database: &mut D, graph: &Graph, filling: Filling, context: &Context) -> Result<Proof> {
    if !Objects::of(&database.schema().await?).0.is_empty() || database.ledger().await?.has_version() {
        return Err(SealError::ScratchNotEmpty { place: database.place() }.into());
    }
    let watch = context.watch.clone();
    let context = &Context { watch: watch.muted(), ..context.clone() };
    let (engine, version) = (database.engine(), database.facts().await?.version);
    let mut proof = Proof { engine, version, revisions: Vec::new(), unfilled: Vec::new(), changes: HashMap::new() };
    let mut before = Objects::default();
    watch.tell(Event::RunStarted { steps: count(graph.len()) });
    for (number, node) in (1..).zip(graph.order().iter().copied()) {
        if watch.is_cancelled() {
            return Err(DatabaseError::Cancelled {}.into());
        }
        let began = context.now();
        watch.tell(Event::StepStarted { number, revision: graph.id(node).to_owned(), direction: Direction::Up });
        let (proved, after, unfilled) = one(database, graph, node, &before, filling, context).await?;
        let changes = before.differences(&after).into_iter().filter_map(Change::of).collect();
        proof.changes.insert(graph.id(node).to_owned(), changes);
        proof.revisions.push(proved);
        proof.unfilled = unfilled;
        before = after;
        watch.tell(Event::StepDone { number, duration_ms: context.since(began) });
    }
    Ok(proof)
}

/// Up, rows, down, up again.
async fn one<D: Database>(
    database: &mut D,
    graph: &Graph,
    node: Node,
    before: &Objects,
    filling: Filling,
    context: &Context,
) -> Result<(Proved, Objects, Vec<Unfilled>)> {
    let counts = database.counts().await?;
    step(database, graph, node, Direction::Up, context).await?;
    let after = Objects::of(&database.schema().await?);
    let unfilled = if filling == Filling::MadeUpRows { fill(database, context).await? } else { Vec::new() };
    let mut proved = Proved {
        revision: graph.id(node).to_owned(),
        fingerprint: after.fingerprint(),
        objects: before.differences(&after).len(),
        rows: counts.values().sum(),
        way_back: WayBack::Irreversible,
        rows_changed: Vec::new(),
    };
    if matches!(graph.revision(node).down, Down::Irreversible(_)) {
        return Ok((proved, after, unfilled));
    }
    let (revision, engine) = (proved.revision.clone(), database.engine());
    step(database, graph, node, Direction::Down, context).await?;
    let differences = before.differences(&Objects::of(&database.schema().await?));
    if !differences.is_empty() {
        return Err(SealError::DownLeavesOther { revision, engine, differences }.into());
    }
    proved.rows_changed = changed(&counts, &database.counts().await?);
    step(database, graph, node, Direction::Up, context).await?;
    let differences = after.differences(&Objects::of(&database.schema().await?));
    if !differences.is_empty() {
        return Err(SealError::UpLeavesOther { revision, engine, differences }.into());
    }
    proved.way_back = WayBack::Proved;
    let unfilled = if filling == Filling::MadeUpRows { fill(database, context).await? } else { unfilled };
    Ok((proved, after, unfilled))
}

async fn step<D: Database>(database: &mut D, graph: &Graph, node: Node, direction: Direction, context: &Context) -> Result<()> {
    let plan = plan::single(graph, &database.ledger().await?, node, direction)?;
    run::run(database, graph, &plan, context).await.map_err(|failure| failure.error)?;
    Ok(())
}

/// Tables that were there before and are there now, with another number of rows.
fn changed(before: &Counts, now: &Counts) -> Vec<Difference> {
    let differs = |(table, rows): (&String, &u64)| {
        let after = now.get(table).copied().filter(|after| after != rows)?;
        Some(Difference { table: table.clone(), before: *rows, after: Some(after) })
    };
    before.iter().filter_map(differs).collect()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
