//! The looks that a job begins with, one by one: how the job goes on after each, and who else wants to see
//! them, is not decided here.

use kasadar_schema::Objects;

use super::checks::{self, Room};
use super::{BackupWish, JobError, RehearsalWish, Wishes, hazards};
use crate::context::{Context, Folders};
use crate::database::{Database, DatabaseError};
use crate::drift::{Drifted, Weight, schema_drift};
use crate::error::Error;
use crate::graph::Graph;
use crate::ledger::{Keeper, Ledger};
use crate::plan::Plan;
use crate::position::Position;
use crate::report::{CheckName, Hazard};

/// What a plan is up against, and what it is going to need.
#[derive(Debug)]
pub(super) struct Prospect {
    /// Size of the database.
    pub(super) bytes: u64,
    /// What the plan takes away while rows stand in it.
    pub(super) hazards: Vec<Hazard>,
    /// What is going to be written, and where.
    pub(super) rooms: Vec<Room>,
    ledger: Ledger,
}

impl Prospect {
    pub(super) async fn of<D: Database>(
        database: &mut D,
        graph: &Graph,
        plan: &Plan,
        wishes: &Wishes,
        folders: &Folders,
    ) -> Result<Self, Error> {
        let ledger = database.ledger().await?;
        let bytes = database.facts().await?.bytes;
        let hazards = hazards(database, graph, plan).await?;
        let backup = !matches!(wishes.backup, BackupWish::NoneBecause(_)) && ledger.keeper != Keeper::Empty;
        let rooms = checks::rooms(database.engine(), &database.place(), folders, bytes, backup, rehearses(wishes, &hazards));
        Ok(Self { bytes, hazards, rooms, ledger })
    }

    /// Whether everything fits on its volume.
    pub(super) fn space(&self) -> Result<(), JobError> {
        checks::space(&self.rooms)
    }

    /// What is otherwise than the applied revisions left it, in a way that matters; none where that is not known.
    pub(super) async fn drift<D: Database>(&self, database: &mut D, graph: &Graph) -> Result<Option<Vec<Drifted>>, Error> {
        let found = Objects::of(&database.schema().await?);
        // A half-done revision stands between two schemas; it is no drift.
        if self.ledger.unfinished.is_some() {
            return Ok(None);
        }
        let drift = schema_drift(graph, &Position::new(graph, &self.ledger.rows), database.engine(), &found);
        Ok(drift.map(|drift| drift.into_iter().filter(|one| one.weight == Weight::Alarm).collect()))
    }
}

/// Whether somebody can write just now. Who cannot need not wait for a backup to learn it.
pub(super) async fn writable<D: Database>(database: &mut D, context: &Context) -> Result<(), DatabaseError> {
    let free = database.begin_rows(&context.lease()).await;
    database.abandon().await;
    free
}

/// What the differences that matter make of a job.
pub(super) fn undrifted(alarms: &[Drifted]) -> Result<(), JobError> {
    if alarms.is_empty() { Ok(()) } else { Err(JobError::SchemaDrifted { differences: alarms.to_vec() }) }
}

/// A rehearsal that was set aside is not begun: it may be the room for the copy that is missing.
pub(super) fn rehearses(wishes: &Wishes, hazards: &[Hazard]) -> bool {
    let wished = wishes.rehearsal == RehearsalWish::Always || !hazards.is_empty();
    wished && wishes.aside(CheckName::Rehearsal).is_none()
}
