//! How a database is: one state, and what stands behind it. Reads only.

use jiff::Timestamp;
use kasadar_schema::{Engine, Fingerprint, Objects};
use serde::Serialize;
use ts_rs::TS;

use crate::context::Folders;
use crate::database::{Database, Facts};
use crate::drift::{self, Drifted, Edited, Weight};
use crate::error::{Exit, Result};
use crate::graph::{Graph, Node};
use crate::job::{LeftBehind, left_behind_by};
use crate::ledger::{self, Broken, Keeper, LastRun, Ledger, Outcome, Unfinished};
use crate::position::Position;
use crate::upkeep::{Memory, Thresholds, Upkeep, upkeep};

/// The one thing to know about a database. The most urgent state wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS, strum::VariantNames, strum::IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum State {
    /// Everything is applied.
    UpToDate,
    /// Revisions are waiting.
    Pending,
    /// There is nothing in it yet.
    Empty,
    /// It has tables and no version.
    NoStamp,
    /// A later Kasadar upgraded it.
    Newer,
    /// Its version table holds rows that no file has.
    UnknownRows,
    /// Files of applied revisions were edited, or the schema is not what they left behind.
    Drift,
    /// A revision was begun and not finished.
    Unfinished,
    /// Revisions are waiting, and they end in several heads.
    SeveralHeads,
}

impl State {
    /// How a face that was asked about the state should end.
    pub fn exit(self) -> Exit {
        match self {
            Self::UpToDate => Exit::Done,
            Self::Pending | Self::Empty | Self::SeveralHeads => Exit::Pending,
            Self::NoStamp | Self::Newer | Self::UnknownRows | Self::Drift | Self::Unfinished => Exit::Verification,
        }
    }
}

/// What is known of a database.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Status {
    /// The one thing to know.
    pub state: State,
    /// Which engine.
    pub engine: Engine,
    /// Path, or `user@host:port/name`.
    pub place: String,
    /// Who managed it so far.
    pub keeper: Keeper,
    /// Version rows as they are.
    pub current: Vec<Named>,
    /// Heads of the graph.
    pub heads: Vec<Named>,
    /// Revisions to apply, in order.
    pub pending: Vec<Named>,
    /// Number of revisions applied.
    pub applied: usize,
    /// Version rows that no file has.
    pub unknown: Vec<String>,
    /// Applied revisions whose files were edited.
    pub edited: Vec<Edited>,
    /// What the schema is, and in what it is not what the applied revisions left behind.
    pub schema: LiveSchema,
    /// A revision that was begun and not finished.
    pub unfinished: Option<Unfinished>,
    /// What a job that was cut off left behind; `look` finds it.
    pub left_behind: Option<LeftBehind>,
    /// The newest run.
    pub last_run: Option<LastRun>,
    /// Where the ledger is not as Kasadar wrote it.
    pub audit: Vec<Broken>,
    /// Size, version and the like.
    pub facts: Facts,
    /// What has become due; none where the machine's memory was not asked.
    pub upkeep: Option<Upkeep>,
}

/// The live schema, held against what is sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LiveSchema {
    /// Of the live schema.
    pub fingerprint: Fingerprint,
    /// Whether it is known what it should be: there is a version, every applied revision is sealed, and none is half-done.
    pub sealed: bool,
    /// Object by object what is otherwise.
    pub differences: Vec<Drifted>,
}

impl LiveSchema {
    fn new(graph: &Graph, ledger: &Ledger, position: &Position, engine: Engine, found: &Objects) -> Self {
        // A half-done revision differs by its nature, and of a database without a version nothing is expected.
        let is_expected = ledger.unfinished.is_none() && ledger.keeper != Keeper::Unmanaged;
        let known = is_expected.then(|| drift::schema_drift(graph, position, engine, found)).flatten();
        Self { fingerprint: found.fingerprint(), sealed: known.is_some(), differences: known.unwrap_or_default() }
    }

    /// Differences on which revisions and programs may fail.
    pub fn alarms(&self) -> impl Iterator<Item = &Drifted> {
        self.differences.iter().filter(|drifted| drifted.weight == Weight::Alarm)
    }
}

/// A revision with its messages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Named {
    /// Its id.
    pub revision: String,
    /// One line in English; empty where no file has it.
    pub message: String,
    /// The same by language.
    pub messages: std::collections::BTreeMap<String, String>,
}

impl Named {
    /// The revision at `node`.
    pub fn new(graph: &Graph, node: Node) -> Self {
        let revision = graph.revision(node);
        Self { revision: revision.id.clone(), message: revision.message.clone(), messages: revision.messages.clone() }
    }

    /// A revision that may be in no file.
    fn of_row(graph: &Graph, row: &str) -> Self {
        match graph.node(row) {
            Some(node) => Self::new(graph, node),
            None => Self { revision: row.to_owned(), message: String::new(), messages: std::collections::BTreeMap::new() },
        }
    }

    /// The message in `language`, or in English.
    pub fn message_in(&self, language: &str) -> &str {
        self.messages.get(language).unwrap_or(&self.message)
    }
}

/// What the machine that somebody looks from knows of a database.
#[derive(Clone, Copy, Debug)]
pub struct Onlooker<'a> {
    /// Where journals and backups are.
    pub folders: &'a Folders,
    /// What earlier reports and backups tell.
    pub memory: &'a Memory,
    /// From where on something is worth a warning.
    pub thresholds: &'a Thresholds,
    /// What time it is.
    pub now: Timestamp,
}

/// Looks at a database as a face shows it: held against what the machine remembers of it. Was a job cut
/// off, was its ledger cut, what has become due?
pub async fn look<D: Database>(database: &mut D, graph: &Graph, machine: Onlooker<'_>) -> Result<Status> {
    let ledger = database.ledger().await?;
    let mut found = of(database, graph, &ledger).await?;
    found.audit = ledger::audit_against(&ledger, machine.memory.anchor.as_ref());
    found.upkeep = Some(upkeep(&ledger, &found.facts, machine.memory, machine.thresholds, machine.now));
    found.left_behind = left_behind_by(database, graph, &ledger, machine.folders).await?;
    // Rows that no file has come first: no way out can be planned past them.
    if found.left_behind.is_some() && found.unknown.is_empty() {
        found.state = State::Unfinished;
    }
    Ok(found)
}

/// Looks at a database, and at nothing beside it.
pub async fn status<D: Database>(database: &mut D, graph: &Graph) -> Result<Status> {
    let ledger = database.ledger().await?;
    let found = of(database, graph, &ledger).await?;
    Ok(Status { audit: ledger::audit(&ledger), ..found })
}

/// What ledger and schema tell; the ledger itself is not looked through yet.
async fn of<D: Database>(database: &mut D, graph: &Graph, ledger: &Ledger) -> Result<Status> {
    let facts = database.facts().await?;
    let position = Position::new(graph, &ledger.rows);
    let named = |nodes: &[Node]| nodes.iter().map(|node| Named::new(graph, *node)).collect();
    let pending = position.pending(graph);
    let edited = drift::edited(graph, ledger, &position);
    let found = Objects::of(&database.schema().await?);
    let schema = LiveSchema::new(graph, ledger, &position, database.engine(), &found);
    Ok(Status {
        state: state(graph, ledger, &position, !edited.is_empty() || schema.alarms().next().is_some()),
        engine: database.engine(),
        place: database.place(),
        keeper: ledger.keeper,
        current: ledger.rows.iter().map(|row| Named::of_row(graph, row)).collect(),
        heads: named(&graph.heads()),
        pending: named(&pending),
        applied: graph.len() - pending.len(),
        unknown: position.unknown,
        edited,
        schema,
        unfinished: ledger.unfinished.clone(),
        left_behind: None,
        last_run: ledger.last_run(),
        audit: Vec::new(),
        facts,
        upkeep: None,
    })
}

fn state(graph: &Graph, ledger: &Ledger, position: &Position, drifts: bool) -> State {
    let from_later =
        |row: &String| ledger.entries.iter().any(|entry| entry.outcome == Outcome::Done && entry.revision.as_ref() == Some(row));
    if position.unknown.iter().any(from_later) {
        State::Newer
    } else if !position.unknown.is_empty() {
        State::UnknownRows
    } else if ledger.unfinished.is_some() {
        State::Unfinished
    } else if drifts {
        State::Drift
    } else if position.applied.iter().all(|applied| *applied) {
        State::UpToDate
    } else if ledger.keeper == Keeper::Unmanaged {
        State::NoStamp
    } else if graph.heads().len() > 1 {
        State::SeveralHeads
    } else if ledger.keeper == Keeper::Empty {
        State::Empty
    } else {
        State::Pending
    }
}
