//! Rows in and out of a store, as JSON scalars.

use rusqlite::types::{ToSqlOutput, Value as Stored, ValueRef};
use rusqlite::{Connection, Result, ToSql, params_from_iter};
use serde_json::Value;

use super::ledger::quoted;

pub(super) fn read(connection: &Connection, table: &str, columns: &[String]) -> Result<Vec<Vec<Value>>> {
    let list = columns.iter().map(|column| quoted(column)).collect::<Vec<_>>().join(", ");
    let mut query = connection.prepare(&format!("SELECT {list} FROM main.{}", quoted(table)))?;
    let rows = query.query_map([], |row| (0..columns.len()).map(|column| row.get_ref(column).map(json)).collect())?;
    rows.collect()
}

pub(super) fn insert(connection: &Connection, table: &str, row: &[(String, Value)]) -> Result<()> {
    let columns = row.iter().map(|(column, _)| quoted(column)).collect::<Vec<_>>().join(", ");
    let places = vec!["?"; row.len()].join(", ");
    let sql = format!("INSERT INTO main.{} ({columns}) VALUES ({places})", quoted(table));
    connection.prepare_cached(&sql)?.execute(params_from_iter(row.iter().map(|(_, value)| Scalar(value))))?;
    Ok(())
}

pub(super) fn update(connection: &Connection, table: &str, key: &[(String, Value)], row: &[(String, Value)]) -> Result<u64> {
    let list = |pairs: &[(String, Value)], between: &str| {
        pairs.iter().map(|(column, _)| format!("{} = ?", quoted(column))).collect::<Vec<_>>().join(between)
    };
    let sql = format!("UPDATE main.{} SET {} WHERE {}", quoted(table), list(row, ", "), list(key, " AND "));
    let values = row.iter().chain(key).map(|(_, value)| Scalar(value));
    Ok(connection.prepare_cached(&sql)?.execute(params_from_iter(values))? as u64)
}

/// A JSON scalar as SQLite stores it: booleans are 0 and 1.
struct Scalar<'a>(&'a Value);

impl ToSql for Scalar<'_> {
    fn to_sql(&self) -> Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Owned(match self.0 {
            Value::Null => Stored::Null,
            Value::Bool(yes) => Stored::Integer(i64::from(*yes)),
            Value::Number(number) => number.as_i64().map_or_else(|| Stored::Text(number.to_string()), Stored::Integer),
            Value::String(text) => return Ok(ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes()))),
            other => Stored::Text(other.to_string()),
        }))
    }
}

fn json(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => number.into(),
        ValueRef::Real(number) => number.into(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into(),
        ValueRef::Blob(bytes) => bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>().into(),
    }
}
