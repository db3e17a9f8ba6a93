//! Kasadar's own tables on a server, and what PostgreSQL tells of the others.

use kasadar_schema::TableName;
use tokio_postgres::{Client, Error, Row};

use super::rows::literal;
use crate::database::OWN_TABLES;
use crate::ledger::{self, COLUMNS, Columns, Entry, Keeper, Ledger, Piece, Unfinished};

/// `alembic_version` is spelled as Alembic spells it.
const CREATE: &str = "
CREATE TABLE IF NOT EXISTS alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));
CREATE TABLE IF NOT EXISTS kasadar_ledger (
    seq BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    job TEXT NOT NULL, kind TEXT NOT NULL, revision TEXT, checksum TEXT,
    started TEXT NOT NULL, duration_ms BIGINT NOT NULL, outcome TEXT NOT NULL, statements BIGINT NOT NULL,
    error_code TEXT, error_detail TEXT, program TEXT NOT NULL, operator TEXT NOT NULL, host TEXT NOT NULL, backup TEXT,
    chain TEXT
);
ALTER TABLE kasadar_ledger ADD COLUMN IF NOT EXISTS chain TEXT;
CREATE TABLE IF NOT EXISTS kasadar_progress (
    revision TEXT NOT NULL, direction TEXT NOT NULL, piece BIGINT NOT NULL,
    checksum TEXT NOT NULL, key_done TEXT, done BOOLEAN NOT NULL,
    PRIMARY KEY (revision, piece)
);
CREATE TABLE IF NOT EXISTS kasadar_seed (
    dataset TEXT NOT NULL, table_name TEXT NOT NULL, row_key TEXT NOT NULL, shipped TEXT NOT NULL,
    PRIMARY KEY (dataset, row_key)
);";

/// Makes what is missing, in one transaction of its own. An account that may not create tables can
/// still use those that are there.
pub(super) async fn create(client: &Client) -> Result<(), Error> {
    let sql = "SELECT count(*), EXISTS (SELECT FROM pg_attribute
                   WHERE attrelid = to_regclass('kasadar_ledger') AND attname = 'chain' AND NOT attisdropped)
               FROM unnest($1::text[]) name WHERE to_regclass(quote_ident(name)) IS NOT NULL";
    let own: Vec<&str> = OWN_TABLES.to_vec();
    let found = client.query_one(sql, &[&own]).await?;
    let (tables, chained): (i64, bool) = (found.get(0), found.get(1));
    if chained && usize::try_from(tables).is_ok_and(|tables| tables == OWN_TABLES.len()) {
        return Ok(());
    }
    client.batch_execute(CREATE).await
}

pub(super) async fn exists(client: &Client) -> Result<bool, Error> {
    Ok(client.query_one("SELECT to_regclass('kasadar_ledger') IS NOT NULL", &[]).await?.get(0))
}

pub(super) async fn read(client: &Client) -> Result<Ledger, Error> {
    let row = client
        .query_one(
            "SELECT to_regclass('alembic_version') IS NOT NULL, to_regclass('kasadar_ledger') IS NOT NULL, to_regclass('kasadar_progress') IS NOT NULL",
            &[],
        )
        .await?;
    let (has_version, has_ledger, has_progress): (bool, bool, bool) = (row.get(0), row.get(1), row.get(2));
    let mut ledger = Ledger::default();
    if has_version {
        ledger.rows = read_rows(client).await?;
    }
    if has_ledger {
        read_entries(client, &mut ledger).await?;
    }
    if has_progress {
        ledger.unfinished = unfinished(&client.query("SELECT * FROM kasadar_progress ORDER BY piece", &[]).await?);
    }
    ledger.keeper = match (has_ledger, has_version) {
        (true, _) if ledger.has_version() => Keeper::Kasadar,
        (false, true) => Keeper::Alembic,
        _ if !tables(client).await?.is_empty() => Keeper::Unmanaged,
        (true, _) => Keeper::Kasadar,
        (false, false) => Keeper::Empty,
    };
    Ok(ledger)
}

/// Ledgers from before entries were chained have no such column, which JSON does not mind.
async fn read_entries(client: &Client, ledger: &mut Ledger) -> Result<(), Error> {
    let columns = COLUMNS.map(|column| format!("{column}::text")).join(", ");
    let sql = format!("SELECT seq, to_jsonb(l) ->> 'chain', {columns} FROM kasadar_ledger l ORDER BY seq");
    for row in client.query(&sql, &[]).await? {
        let mut columns = Columns::default();
        for (at, column) in columns.iter_mut().enumerate() {
            *column = row.get(at + 2);
        }
        ledger.read_row(row.get(0), &columns, row.get(1));
    }
    Ok(())
}

fn unfinished(rows: &[Row]) -> Option<Unfinished> {
    let first = rows.first()?;
    let piece =
        |row: &Row| Piece { number: row.get("piece"), checksum: row.get("checksum"), cursor: row.get("key_done"), done: row.get("done") };
    Some(Unfinished {
        revision: first.get("revision"),
        direction: first.get::<_, &str>("direction").parse().ok()?,
        pieces: rows.iter().map(piece).collect(),
    })
}

pub(super) async fn append(client: &Client, entry: &Entry) -> Result<(), Error> {
    client.batch_execute(&insertion(entry)).await
}

/// The statement that writes `entry` and its hash. With literals it is one round trip, prepared it would be two;
/// the hash before it is the server's to look up, so that it costs none either.
pub(super) fn insertion(entry: &Entry) -> String {
    let columns = entry.columns();
    let text = literal(&ledger::text(&columns));
    let values = columns.map(|column| column.map_or_else(|| "NULL".to_owned(), |text| literal(&text)));
    format!(
        "INSERT INTO kasadar_ledger ({}, chain) VALUES ({}, encode(sha256(convert_to(
             coalesce((SELECT chain FROM kasadar_ledger ORDER BY seq DESC LIMIT 1), '') || {text}, 'UTF8')), 'hex'))",
        COLUMNS.join(", "),
        values.join(", ")
    )
}

/// Tables on the search path that hold somebody's data, folded and sorted.
pub(super) async fn tables(client: &Client) -> Result<Vec<TableName>, Error> {
    let sql = "SELECT DISTINCT lower(c.relname) FROM pg_class c
               WHERE c.relkind IN ('r', 'p') AND c.relnamespace = ANY (
                   SELECT oid FROM pg_namespace WHERE nspname = ANY (current_schemas(false)))
                 AND NOT c.relname = ANY ($1) ORDER BY 1";
    let own: Vec<&str> = OWN_TABLES.to_vec();
    Ok(client.query(sql, &[&own]).await?.iter().map(|row| row.get(0)).collect())
}

/// The version rows alone, sorted by bytes as everywhere else, whatever the server's collation.
pub(super) async fn read_rows(client: &Client) -> Result<Vec<String>, Error> {
    let rows = client.query("SELECT version_num FROM alembic_version ORDER BY version_num COLLATE \"C\"", &[]).await?;
    Ok(rows.iter().map(|row| row.get(0)).collect())
}
