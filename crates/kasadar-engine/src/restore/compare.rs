//! Now and then side by side: what a person looks at before a restore.

use serde::Serialize;
use ts_rs::TS;

use crate::backup::Manifest;
use crate::database::Database;
use crate::error::Error;

/// The database as it is, and as a backup holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Comparison {
    /// The backup.
    pub backup: Manifest,
    /// Version rows now; none where the database cannot be read.
    pub rows_now: Option<Vec<String>>,
    /// Every table of either, by name.
    pub tables: Vec<TableRows>,
}

/// Rows of one table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TableRows {
    /// Which one.
    pub table: String,
    /// Rows now; none where the table is not there.
    pub now: Option<u64>,
    /// Rows in the backup; none where the table is not in it.
    pub then: Option<u64>,
}

/// Compares the database with a backup's manifest. Writes nothing; a database that cannot be read has no rows.
pub async fn compare<D: Database>(database: Option<&mut D>, backup: Manifest) -> Result<Comparison, Error> {
    let (mut rows_now, mut now) = (None, None);
    if let Some(database) = database {
        rows_now = database.ledger().await.ok().map(|ledger| ledger.rows);
        now = database.counts().await.ok();
    }
    let now = now.unwrap_or_default();
    let names: std::collections::BTreeSet<&String> = now.keys().chain(backup.tables.keys()).collect();
    let tables = names
        .into_iter()
        .map(|table| TableRows { table: table.clone(), now: now.get(table).copied(), then: backup.tables.get(table).copied() })
        .collect();
    Ok(Comparison { backup, rows_now, tables })
}
