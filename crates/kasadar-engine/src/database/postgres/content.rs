//! What a server's database holds, counted and looked at: rows, flaws, and the content of a copy.

use kasadar_schema::{Objects, TableName};
use tokio_postgres::{Client, Error};

use super::rows::quoted;
use super::{ledger, schema};
use crate::conservation::Counts;
use crate::database::{Content, Flaw, OWN_TABLES};

/// A table that holds somebody's rows. A partition's are counted with the table above it.
pub(super) struct Counted {
    /// Folded.
    name: TableName,
    /// As it stands in a statement.
    pub(super) sql: String,
}

pub(super) async fn counted(client: &Client) -> Result<Vec<Counted>, Error> {
    let sql = "SELECT n.nspname::text, c.relname::text, lower(c.relname), c.relkind = 'r' FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
               WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname = ANY (current_schemas(false))
                 AND n.nspname !~ '^(pg_|information_schema$)'
                 AND NOT c.relname::text = ANY ($1) ORDER BY c.oid";
    let own: Vec<&str> = OWN_TABLES.to_vec();
    let rows = client.query(sql, &[&own]).await?;
    let table = |row: &tokio_postgres::Row| {
        // Heirs of a plain table are tables of their own.
        let only = if row.get(3) { "ONLY " } else { "" };
        Counted { name: row.get(2), sql: format!("{only}{}.{}", quoted(row.get(0)), quoted(row.get(1))) }
    };
    Ok(rows.iter().map(table).collect())
}

/// Counts in one statement, which sees one moment. Names that fold alike are one, as everywhere else.
pub(super) async fn counts(client: &Client) -> Result<Counts, Error> {
    let tables = counted(client).await?;
    let mut counts = Counts::new();
    let list = tables.iter().map(|table| format!("(SELECT count(*) FROM {})", table.sql)).collect::<Vec<_>>().join(", ");
    let rows: Vec<i64> = client.query_one(&format!("SELECT ARRAY[{list}]::bigint[]"), &[]).await?.get(0);
    for (table, rows) in tables.into_iter().zip(rows) {
        *counts.entry(table.name).or_default() += rows.unsigned_abs();
    }
    Ok(counts)
}

/// Indexes that the server does not use, and constraints that old rows were never checked against.
pub(super) async fn flaws(client: &Client) -> Result<Vec<Flaw>, Error> {
    let sql = "SELECT NULL::text, i.indexrelid::regclass::text FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
               WHERE NOT (i.indisvalid AND i.indisready) AND c.relnamespace::regnamespace::text NOT LIKE 'pg\\_%'
               UNION ALL
               SELECT k.conrelid::regclass::text, k.conname::text FROM pg_constraint k
               WHERE NOT k.convalidated AND k.conrelid <> 0
               ORDER BY 1, 2";
    let rows = client.query(sql, &[]).await?;
    let flaw = |row: &tokio_postgres::Row| match row.get::<_, Option<String>>(0) {
        Some(table) => Flaw::UncheckedConstraint { table, constraint: row.get(1) },
        None => Flaw::InvalidIndex { index: row.get(1) },
    };
    Ok(rows.iter().map(flaw).collect())
}

/// Everything that is told of a copy, read in the transaction that is open.
pub(super) async fn content(client: &Client) -> Result<Content, Error> {
    let sql = "SELECT to_regclass('alembic_version') IS NOT NULL, to_regclass('kasadar_ledger') IS NOT NULL, pg_database_size(current_database())";
    let row = client.query_one(sql, &[]).await?;
    let rows = if row.get(0) { ledger::read_rows(client).await? } else { Vec::new() };
    let origin = if row.get(1) { client.query_opt("SELECT job FROM kasadar_ledger ORDER BY seq LIMIT 1", &[]).await? } else { None };
    let fingerprint = Objects::of(&Box::pin(schema::read(client)).await?).fingerprint();
    let bytes: i64 = row.get(2);
    Ok(Content { rows, origin: origin.map(|row| row.get(0)), fingerprint, tables: counts(client).await?, bytes: bytes.unsigned_abs() })
}
