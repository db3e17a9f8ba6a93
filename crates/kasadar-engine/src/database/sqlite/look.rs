//! What a store tells of its own state: rows, flaws, whether somebody else has written, what a copy holds.

use std::path::Path;

use kasadar_schema::Objects;
use rusqlite::{Connection, ErrorCode};

use super::fault::Blame;
use super::{Sqlite, apply, blocking, connect, ledger};
use crate::conservation::Counts;
use crate::database::{Content, Database, Flaw, Result};
use crate::event::Watch;

/// More findings than this say no more.
const FINDINGS: u32 = 100;

impl Sqlite {
    /// Opens a file that nobody changes, such as a backup, and leaves nothing beside it.
    pub async fn open_still(path: &Path) -> Result<Self> {
        let path = path.to_path_buf();
        let opened = path.clone();
        let connection = blocking(move || {
            let blame = Blame::new(&opened);
            connect::still(&opened).map_err(|error| blame.on("open", error))
        })
        .await?;
        Ok(Self::around(path, connection))
    }

    /// What it holds, for the manifest of a copy.
    pub async fn content(&mut self) -> Result<Content> {
        let ledger = self.ledger().await?;
        let fingerprint = Objects::of(&self.schema().await?).fingerprint();
        Ok(Content {
            origin: ledger.entries.first().map(|entry| entry.job.clone()),
            rows: ledger.rows,
            fingerprint,
            tables: self.counts().await?,
            bytes: self.facts().await?.bytes,
        })
    }

    /// A number that moves when another connection commits. It means something to this connection only.
    pub async fn write_mark(&mut self) -> Result<i64> {
        self.call(|connection, blame| mark(connection).map_err(|error| blame.on("look at", error))).await
    }

    /// Whether another connection has committed since this one took the mark `since`.
    pub async fn written_by_others(&mut self, since: i64) -> Result<bool> {
        Ok(self.write_mark().await? != since)
    }
}

pub(super) fn mark(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "data_version", |row| row.get(0))
}

/// Rows of all tables as of one moment.
pub(super) fn counts(connection: &Connection) -> rusqlite::Result<Counts> {
    let moment = connection.is_autocommit().then(|| connection.unchecked_transaction()).transpose()?;
    let counts = ledger::tables(connection).and_then(|tables| ledger::counts(connection, &tables));
    drop(moment);
    counts
}

/// `integrity_check` and the references. What keeps SQLite from looking is a finding too.
pub(super) fn flaws(connection: &mut Connection, blame: &Blame, watch: &Watch) -> Result<Vec<Flaw>> {
    apply::listen(connection, watch);
    let found = integrity(connection).and_then(|mut flaws| {
        let broken = if flaws.is_empty() { ledger::broken_keys(connection)? } else { ledger::BrokenKeys::new() };
        flaws.extend(broken.into_iter().map(|((table, parent), rows)| Flaw::ForeignKey { table, parent, rows }));
        Ok(flaws)
    });
    apply::stop_listening(connection);
    match found {
        Err(error) if matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase)) => {
            Ok(vec![Flaw::Integrity { detail: error.to_string() }])
        }
        other => other.map_err(|error| blame.on("check", error)),
    }
}

fn integrity(connection: &Connection) -> rusqlite::Result<Vec<Flaw>> {
    let mut check = connection.prepare(&format!("PRAGMA integrity_check({FINDINGS})"))?;
    let told = check.query_map([], |row| row.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(told.into_iter().filter(|line| line != "ok").map(|detail| Flaw::Integrity { detail }).collect())
}
