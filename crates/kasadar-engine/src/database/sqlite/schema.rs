//! What a store tells of its schema. How its texts are read is `kasadar_schema::sqlite`'s.

use std::collections::BTreeMap;

use kasadar_schema::Schema;
use kasadar_schema::sqlite::{Entry, EntryKind, ToldColumn, schema};
use rusqlite::{Connection, Result, Row};

use crate::database::OWN_TABLES;

/// Indexes of constraints have no text; tables that a virtual table keeps for itself are its own.
const ENTRIES: &str = "
SELECT s.type, s.name, s.tbl_name, s.sql FROM main.sqlite_schema AS s
WHERE s.sql IS NOT NULL AND s.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND s.tbl_name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
    AND s.tbl_name NOT IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow')
ORDER BY s.type, s.name";

/// Generated columns too; those of virtual tables are their module's affair, which may not be here.
const COLUMNS: &str = "
SELECT s.name, c.name, c.type, c.\"notnull\" FROM main.sqlite_schema AS s, pragma_table_xinfo(s.name, 'main') AS c
WHERE s.type = 'table' AND s.sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY s.name, c.cid";

/// The schema without Kasadar's own tables and SQLite's.
pub(super) fn read(connection: &Connection) -> Result<Schema> {
    let entries = connection.prepare_cached(ENTRIES)?.query_map([], entry)?.collect::<Result<Vec<_>>>()?;
    let is_own = |table: &str| OWN_TABLES.iter().any(|own| own.eq_ignore_ascii_case(table));
    let entries: Vec<Entry> = entries.into_iter().flatten().filter(|entry| !is_own(&entry.table)).collect();
    let mut told: BTreeMap<String, Vec<ToldColumn>> = BTreeMap::new();
    let mut query = connection.prepare_cached(COLUMNS)?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        let column = ToldColumn { name: row.get(1)?, type_name: row.get(2)?, not_null: row.get(3)? };
        told.entry(row.get(0)?).or_default().push(column);
    }
    Ok(schema(&entries, &told))
}

fn entry(row: &Row<'_>) -> Result<Option<Entry>> {
    let kind = match row.get_ref(0)?.as_str()? {
        "table" => EntryKind::Table,
        "index" => EntryKind::Index,
        "view" => EntryKind::View,
        "trigger" => EntryKind::Trigger,
        _ => return Ok(None),
    };
    Ok(Some(Entry { kind, name: row.get(1)?, table: row.get(2)?, sql: row.get(3)? }))
}
