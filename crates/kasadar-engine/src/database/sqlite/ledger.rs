//! Kasadar's own tables in a store, and what SQLite tells of the others.

use std::collections::BTreeMap;

use kasadar_schema::TableName;
use rusqlite::types::{Type, ValueRef};
use rusqlite::{Connection, Error, OptionalExtension, Result, Row, TransactionBehavior, ffi, params_from_iter};

use crate::conservation::Counts;
use crate::database::OWN_TABLES;
use crate::ledger::{self, COLUMNS, Columns, Entry, Keeper, Ledger, Piece, Unfinished, chained};

/// Rows without their parent, by table and parent.
pub(super) type BrokenKeys = BTreeMap<(String, String), u64>;

/// `alembic_version` is spelled as Alembic spells it; `AUTOINCREMENT` never gives a number twice.
const CREATE: &str = "
CREATE TABLE IF NOT EXISTS alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));
CREATE TABLE IF NOT EXISTS kasadar_ledger (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    job TEXT NOT NULL, kind TEXT NOT NULL, revision TEXT, checksum TEXT,
    started TEXT NOT NULL, duration_ms INTEGER NOT NULL, outcome TEXT NOT NULL, statements INTEGER NOT NULL,
    error_code TEXT, error_detail TEXT, program TEXT NOT NULL, operator TEXT NOT NULL, host TEXT NOT NULL, backup TEXT,
    chain TEXT
);
CREATE TABLE IF NOT EXISTS kasadar_progress (
    revision TEXT NOT NULL, direction TEXT NOT NULL, piece INTEGER NOT NULL,
    checksum TEXT NOT NULL, key_done TEXT, done INTEGER NOT NULL,
    PRIMARY KEY (revision, piece)
);
CREATE TABLE IF NOT EXISTS kasadar_seed (
    dataset TEXT NOT NULL, table_name TEXT NOT NULL, row_key TEXT NOT NULL, shipped TEXT NOT NULL,
    PRIMARY KEY (dataset, row_key)
);";

pub(super) fn create(connection: &Connection) -> Result<()> {
    connection.execute_batch(CREATE)?;
    add_chain(connection)
}

/// Ledgers from before entries were chained get the column. Only inside a transaction.
fn add_chain(connection: &Connection) -> Result<()> {
    if has_chain(connection)? {
        return Ok(());
    }
    connection.execute_batch("ALTER TABLE kasadar_ledger ADD COLUMN chain TEXT")
}

fn has_chain(connection: &Connection) -> Result<bool> {
    connection.prepare_cached("SELECT 1 FROM pragma_table_info('kasadar_ledger') WHERE name = 'chain'")?.exists([])
}

pub(super) fn exists(connection: &Connection, table: &str) -> Result<bool> {
    connection.prepare_cached("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1 COLLATE NOCASE")?.exists([table])
}

pub(super) fn read(connection: &Connection) -> Result<Ledger> {
    let has_version = exists(connection, "alembic_version")?;
    let has_ledger = exists(connection, "kasadar_ledger")?;
    let mut ledger = Ledger::default();
    if has_version {
        let mut rows = connection.prepare("SELECT version_num FROM alembic_version ORDER BY version_num")?;
        ledger.rows = rows.query_map([], |row| row.get(0))?.collect::<Result<_>>()?;
    }
    if has_ledger {
        read_entries(connection, &mut ledger)?;
    }
    if exists(connection, "kasadar_progress")? {
        ledger.unfinished = unfinished(connection)?;
    }
    ledger.keeper = match (has_ledger, has_version) {
        (true, _) if ledger.has_version() => Keeper::Kasadar,
        (false, true) => Keeper::Alembic,
        _ if !tables(connection)?.is_empty() => Keeper::Unmanaged,
        (true, _) => Keeper::Kasadar,
        (false, false) => Keeper::Empty,
    };
    Ok(ledger)
}

/// Columns are read as text, whatever somebody has put into them: what is no entry is still a row.
fn read_entries(connection: &Connection, ledger: &mut Ledger) -> Result<()> {
    let chain = if has_chain(connection)? { "chain" } else { "NULL" };
    let columns = COLUMNS.map(|column| format!("CAST({column} AS TEXT)")).join(", ");
    let mut entries = connection.prepare(&format!("SELECT seq, CAST({chain} AS TEXT), {columns} FROM kasadar_ledger ORDER BY seq"))?;
    let mut rows = entries.query([])?;
    while let Some(row) = rows.next()? {
        let mut columns = Columns::default();
        for (at, column) in columns.iter_mut().enumerate() {
            *column = text(row, at + 2)?;
        }
        ledger.read_row(row.get(0)?, &columns, text(row, 1)?);
    }
    if exists(connection, "sqlite_sequence")? {
        let mut last = connection.prepare("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'kasadar_ledger'")?;
        ledger.last_seq = Some(last.query_row([], |row| row.get(0))?);
    }
    Ok(())
}

/// Text that may be no UTF-8 when somebody else wrote it.
fn text(row: &Row<'_>, column: usize) -> Result<Option<String>> {
    Ok(match row.get_ref(column)? {
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => Some(String::from_utf8_lossy(bytes).into_owned()),
        _ => None,
    })
}

/// A column whose text must be one of our words.
fn word<T: std::str::FromStr<Err: std::error::Error + Send + Sync + 'static>>(row: &Row<'_>, column: usize) -> Result<T> {
    let text: String = row.get(column)?;
    text.parse().map_err(|error| Error::FromSqlConversionFailure(column, Type::Text, Box::new(error)))
}

fn unfinished(connection: &Connection) -> Result<Option<Unfinished>> {
    let mut query =
        connection.prepare("SELECT revision, direction, piece, checksum, key_done, done FROM kasadar_progress ORDER BY piece")?;
    let mut rows = query.query([])?;
    let mut found: Option<Unfinished> = None;
    while let Some(row) = rows.next()? {
        let piece = Piece { number: row.get(2)?, checksum: row.get(3)?, cursor: row.get(4)?, done: row.get(5)? };
        match &mut found {
            Some(unfinished) => unfinished.pieces.push(piece),
            None => found = Some(Unfinished { revision: row.get(0)?, direction: word(row, 1)?, pieces: vec![piece] }),
        }
    }
    Ok(found)
}

/// Appends an entry and its hash. Only inside a transaction: the entry before must stay the one before.
pub(super) fn append(connection: &Connection, entry: &Entry) -> Result<()> {
    let previous: Option<String> = connection
        .prepare_cached("SELECT chain FROM kasadar_ledger ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?
        .flatten();
    let columns = entry.columns();
    let chain = chained(previous.as_deref(), &ledger::text(&columns));
    let places = (1..=COLUMNS.len() + 1).map(|place| format!("?{place}")).collect::<Vec<_>>().join(", ");
    let sql = format!("INSERT INTO kasadar_ledger ({}, chain) VALUES ({places})", COLUMNS.join(", "));
    connection.prepare_cached(&sql)?.execute(params_from_iter(columns.iter().chain([&Some(chain)])))?;
    Ok(())
}

/// Appends an entry in a transaction of its own, if the ledger is there.
pub(super) fn note(connection: &mut Connection, entry: &Entry) -> Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if exists(&transaction, "kasadar_ledger")? {
        add_chain(&transaction)?;
        append(&transaction, entry)?;
    }
    transaction.commit()
}

/// Tables that hold somebody's data, folded and sorted.
pub(super) fn tables(connection: &Connection) -> Result<Vec<TableName>> {
    let mut query = connection.prepare_cached(
        "SELECT lower(name) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1",
    )?;
    let names = query.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>>>()?;
    Ok(names.into_iter().filter(|name| !OWN_TABLES.contains(&name.as_str())).collect())
}

pub(super) fn counts(connection: &Connection, tables: &[TableName]) -> Result<Counts> {
    let count = |table: &TableName| {
        let rows: i64 = connection.query_row(&format!("SELECT count(*) FROM main.{}", quoted(table)), [], |row| row.get(0))?;
        Ok((table.clone(), rows.unsigned_abs()))
    };
    tables.iter().map(count).collect()
}

/// Table by table: a reference that fits no key of its parent makes SQLite refuse the check of its
/// table, which counts as one broken row, so that an old one stops no run and a new one does.
pub(super) fn broken_keys(connection: &Connection) -> Result<BrokenKeys> {
    let mut broken = BrokenKeys::new();
    let mut children = connection.prepare(
        "SELECT t.name, group_concat(DISTINCT k.\"table\") FROM pragma_table_list AS t, pragma_foreign_key_list(t.name) AS k
         WHERE t.schema = 'main' AND t.type = 'table' GROUP BY t.name",
    )?;
    let mut check = connection.prepare("SELECT parent, count(*) FROM pragma_foreign_key_check(?1) GROUP BY parent")?;
    for child in children.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))? {
        let (table, parents): (String, String) = child?;
        let rows = check.query_map([&table], |row| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?.unsigned_abs())));
        match rows.and_then(Iterator::collect::<Result<Vec<_>>>) {
            Ok(found) => broken.extend(found.into_iter().map(|(parent, rows)| ((table.clone(), parent), rows))),
            Err(Error::SqliteFailure(failure, _)) if failure.extended_code == ffi::SQLITE_ERROR => {
                broken.insert((table, parents), 1);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(broken)
}

/// A name in double quotes, so that Turkish and reserved names are names.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
