//! Rows in and out of a server, as JSON scalars.
//!
//! Values are sent as untyped literals, so that the server reads each as its column's type; the driver's
//! parameters would want every type known here.

use serde_json::Value;
use tokio_postgres::{Client, Error};

pub(super) async fn read(client: &Client, table: &str, columns: &[String]) -> Result<Vec<Vec<Value>>, Error> {
    let list = columns.iter().map(|column| format!("to_jsonb({})", quoted(column))).collect::<Vec<_>>().join(", ");
    let sql = format!("SELECT jsonb_build_array({list})::text FROM {}", quoted(table));
    let rows = client.query(&sql, &[]).await?;
    Ok(rows.iter().map(|row| serde_json::from_str(row.get(0)).unwrap_or_default()).collect())
}

pub(super) fn insert(table: &str, row: &[(String, Value)]) -> String {
    let columns = row.iter().map(|(column, _)| quoted(column)).collect::<Vec<_>>().join(", ");
    let values = row.iter().map(|(_, value)| scalar(value)).collect::<Vec<_>>().join(", ");
    format!("INSERT INTO {} ({columns}) VALUES ({values})", quoted(table))
}

pub(super) fn update(table: &str, key: &[(String, Value)], row: &[(String, Value)]) -> String {
    let list = |pairs: &[(String, Value)], between: &str| {
        pairs.iter().map(|(column, value)| format!("{} = {}", quoted(column), scalar(value))).collect::<Vec<_>>().join(between)
    };
    format!("UPDATE {} SET {} WHERE {}", quoted(table), list(row, ", "), list(key, " AND "))
}

fn scalar(value: &Value) -> String {
    match value {
        Value::Null => "NULL".to_owned(),
        Value::String(text) => literal(text),
        other => literal(&other.to_string()),
    }
}

/// A string literal. `standard_conforming_strings` is on in our sessions; the E form is right either way.
pub(super) fn literal(text: &str) -> String {
    if text.contains('\\') {
        format!("E'{}'", text.replace('\\', "\\\\").replace('\'', "''"))
    } else {
        format!("'{}'", text.replace('\'', "''"))
    }
}

/// A name in double quotes. Names reach us folded or as authors wrote them in seed files.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
