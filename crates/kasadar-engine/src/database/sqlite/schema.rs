//! A store's schema read into the model: tables and their columns.

use kasadar_schema::model::{Column, Table};
use kasadar_schema::{Engine, Schema};
use rusqlite::{Connection, Result};

use super::ledger;

pub(super) fn read(connection: &Connection) -> Result<Schema> {
    let mut schema = Schema::empty(Engine::Sqlite);
    let mut columns = connection.prepare("SELECT name, lower(type), \"notnull\", dflt_value FROM pragma_table_xinfo(?1) ORDER BY cid")?;
    for name in ledger::tables(connection)? {
        let column = |row: &rusqlite::Row<'_>| {
            let not_null: bool = row.get(2)?;
            Ok(Column { name: row.get(0)?, type_name: row.get(1)?, nullable: !not_null, default: row.get(3)?, ..Column::default() })
        };
        let columns = columns.query_map([&name], column)?.collect::<Result<_>>()?;
        schema.tables.push(Table { name, columns, ..Table::default() });
    }
    Ok(schema)
}
