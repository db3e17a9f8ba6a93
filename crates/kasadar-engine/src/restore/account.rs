//! What a restore leaves behind for people: the account that faces keep, with the new end of the ledger.

use jiff::Timestamp;

use super::Saved;
use crate::context::Context;
use crate::database::{Access, Address, AnyDatabase, Database, Sqlite};
use crate::ledger::{Kind, Ledger, Outcome};
use crate::report::{Report, Verdict};

/// A restore that has begun.
pub(super) struct Begun {
    /// When.
    started: Timestamp,
    /// Version rows of what was there; none where it could not be read.
    rows: Vec<String>,
    bytes: u64,
}

impl Begun {
    pub(super) async fn now(database: Option<&mut AnyDatabase>, context: &Context) -> Self {
        let started = context.now();
        let Some(database) = database else { return Self { started, rows: Vec::new(), bytes: 0 } };
        let rows = database.ledger().await.map(|ledger| ledger.rows).unwrap_or_default();
        Self { started, rows, bytes: database.facts().await.map_or(0, |facts| facts.bytes) }
    }

    /// The account of what is there now, and the end of a job that was cut off before: what it left is gone.
    pub(super) async fn ended(
        self,
        place: &Address,
        database: Option<&mut AnyDatabase>,
        job: String,
        target: &str,
        saved: &Saved,
        context: &Context,
    ) -> Report {
        let engine = place.engine();
        // A journal that cannot be taken away is told of again by the next look; the restore stands.
        let _ = crate::job::forget(engine, &place.to_string(), &context.folders);
        let (ledger, bytes_after) = present(place, database).await;
        Report {
            job,
            kind: Kind::Restore,
            place: place.to_string(),
            engine,
            operator: context.operator.clone(),
            host: context.host.clone(),
            program: context.program.clone(),
            target: target.to_owned(),
            started: self.started,
            duration_ms: context.since(self.started),
            outcome: Outcome::Done,
            rows_before: self.rows,
            rows_after: ledger.rows.clone(),
            steps: Vec::new(),
            checks: Vec::new(),
            backup: if let Saved::Backup { id } = saved { Some(id.clone()) } else { None },
            set_aside: Vec::new(),
            hazards: Vec::new(),
            verdict: Verdict::Kept,
            bytes_before: self.bytes,
            bytes_after,
            ledger: ledger.anchor(),
            problem: None,
        }
    }
}

/// What is there now; a store is looked at anew, because the restore may have put another file in its place.
async fn present(place: &Address, database: Option<&mut AnyDatabase>) -> (Ledger, u64) {
    async fn read<D: Database>(database: &mut D) -> (Ledger, u64) {
        (database.ledger().await.unwrap_or_default(), database.facts().await.map_or(0, |facts| facts.bytes))
    }
    match (place, database) {
        (Address::Sqlite(path), _) => match Sqlite::open(path, Access::Read).await {
            Ok(mut store) => read(&mut store).await,
            Err(_) => (Ledger::default(), 0),
        },
        (Address::Postgres(_), Some(database)) => read(database).await,
        (Address::Postgres(_), None) => (Ledger::default(), 0),
    }
}
