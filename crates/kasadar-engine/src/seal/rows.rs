//! Made-up rows that fit a table, as well as its schema tells: types, keys, and the words and numbers that
//! stand in its checks. Pure; whether a row is taken is seen when it is offered.

use std::collections::HashMap;

use kasadar_schema::Schema;
use kasadar_schema::model::{Column, ForeignKey, Table};
use serde_json::{Value, json};

/// How many ways to fill a row are worth trying.
pub(super) const ATTEMPTS: usize = 24;
/// Rows in each table.
pub(super) const ROWS: usize = 2;

/// The tables in an order in which those that are pointed at come first, as far as there is one.
pub(super) fn parents_first(schema: &Schema) -> Vec<&Table> {
    let mut ordered: Vec<&Table> = Vec::new();
    let mut rest: Vec<&Table> = schema.tables.iter().collect();
    while !rest.is_empty() {
        let waits = |table: &Table, key: &ForeignKey| key.parent != table.name && rest.iter().any(|other| other.name == key.parent);
        let is_ready = |table: &&Table| !table.foreign_keys.iter().any(|key| waits(table, key));
        let (ready, waiting): (Vec<&Table>, Vec<&Table>) = rest.iter().copied().partition(is_ready);
        if ready.is_empty() {
            // In a circle somebody has to begin.
            ordered.push(rest.remove(0));
        } else {
            ordered.extend(ready);
            rest = waiting;
        }
    }
    ordered
}

/// The columns that `key` points at: named, or the parent's primary key.
pub(super) fn parent_columns(schema: &Schema, key: &ForeignKey) -> Vec<String> {
    if !key.parent_columns.is_empty() {
        return key.parent_columns.clone();
    }
    let parent = schema.tables.iter().find(|table| table.name == key.parent);
    parent.and_then(|table| table.primary_key.as_ref()).map(|key| key.columns.clone()).unwrap_or_default()
}

/// Row `number` of `table` in its `attempt`-th form. `parents` are rows to point at, by parent and columns.
pub(super) fn row(
    schema: &Schema,
    table: &Table,
    number: usize,
    attempt: usize,
    parents: &HashMap<(String, Vec<String>), Vec<Vec<Value>>>,
) -> Vec<(String, Value)> {
    let pointed = pointed(schema, table, number, parents);
    // Every other form leaves out what may be left out.
    let sparse = attempt % 2 == 1;
    let mut row = Vec::new();
    for (place, column) in table.columns.iter().enumerate() {
        if let Some(value) = pointed.get(&column.name) {
            // A reference that leads nowhere yet, or round in a circle, is left out where it may be.
            if !((sparse || value.is_null()) && may_lack(column)) {
                row.push((column.name.clone(), value.clone()));
            }
        } else if column.generated.is_none() && column.counter.is_none() && !(sparse && may_lack(column)) {
            row.push((column.name.clone(), value(schema, table, column, place, number, attempt / 2)));
        }
    }
    row
}

fn may_lack(column: &Column) -> bool {
    column.nullable || column.default.is_some()
}

/// What each referencing column holds.
fn pointed(
    schema: &Schema,
    table: &Table,
    number: usize,
    parents: &HashMap<(String, Vec<String>), Vec<Vec<Value>>>,
) -> HashMap<String, Value> {
    let mut values = HashMap::new();
    for key in &table.foreign_keys {
        let rows = parents.get(&(key.parent.clone(), parent_columns(schema, key))).map(Vec::as_slice).unwrap_or_default();
        let chosen = if rows.is_empty() { None } else { rows.get(number % rows.len()) };
        for (place, column) in key.columns.iter().enumerate() {
            let value = chosen.and_then(|row| row.get(place)).cloned().unwrap_or_default();
            values.insert(column.clone(), value);
        }
    }
    values
}

/// A value of the column's type; the `form`-th of those that its checks speak of, where they do.
fn value(schema: &Schema, table: &Table, column: &Column, place: usize, number: usize, form: usize) -> Value {
    let words = checked(table, column);
    if !words.is_empty() && form < ATTEMPTS / 2 - 1 {
        // What one word demands of the other columns it demands in every row, but a key takes no word twice.
        let alone = |columns: &[String]| columns.contains(&column.name);
        let is_key = table.primary_key.iter().chain(&table.unique).any(|key| alone(&key.columns));
        return words[(form + if is_key { number } else { 0 }) % words.len()].clone();
    }
    if let Some(words) = schema.enums.iter().find(|one| one.name == column.type_name).map(|one| &one.words) {
        return words.get(number % words.len().max(1)).cloned().map_or(Value::Null, Value::String);
    }
    plain(&column.type_name, place, number, form)
}

/// The words of checks that name the column: `durum IN ('acik', 'kapali')`, `oran <= 100`.
fn checked(table: &Table, column: &Column) -> Vec<Value> {
    let mut words = Vec::new();
    for check in table.checks.iter().filter(|check| mentions(&check.expression, &column.name)) {
        words.extend(check.expression.split('\'').skip(1).step_by(2).map(|word| Value::String(word.to_owned())));
    }
    words
}

fn mentions(expression: &str, column: &str) -> bool {
    expression.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == column)
}

/// A value that a type takes. Later columns get later times, because ends stand behind beginnings.
fn plain(type_name: &str, place: usize, number: usize, form: usize) -> Value {
    let lower = type_name.to_ascii_lowercase();
    let (name, length) = match lower.split_once('(') {
        Some((name, rest)) => (name.trim().to_owned(), rest.split([',', ')']).next().and_then(|text| text.trim().parse::<usize>().ok())),
        None => (lower.clone(), None),
    };
    let has = |words: &[&str]| words.iter().any(|word| name.contains(word));
    let day = 1 + (place + number) % 27;
    if lower.ends_with("[]") {
        json!("{}")
    } else if has(&["bool"]) {
        json!(form.is_multiple_of(2))
    } else if has(&["timestamp", "datetime"]) {
        let zone = if has(&["tz", "with time zone"]) || lower.ends_with("with time zone") { "+00" } else { "" };
        json!(format!("2026-01-{day:02} 10:{:02}:{number:02}{zone}", place % 60))
    } else if has(&["interval"]) {
        json!("1 day")
    } else if has(&["date"]) {
        json!(format!("2026-01-{day:02}"))
    } else if has(&["time"]) {
        json!(format!("10:{:02}:{number:02}", place % 60))
    } else if has(&["int", "serial"]) {
        [json!(7001 + number), json!(1 + number), json!(0), json!(100), json!(-1)][form % 5].clone()
    } else if has(&["num", "dec", "real", "double", "float", "money"]) {
        [json!(1 + number), json!(0), json!(10), json!(-1)][form % 4].clone()
    } else if has(&["uuid"]) {
        json!(format!("00000000-0000-7000-8000-{:012x}", 7000 + number))
    } else if has(&["json"]) {
        json!("{}")
    } else if has(&["bytea"]) {
        json!(format!("\\x{number:02x}"))
    } else if has(&["inet", "cidr"]) {
        json!(format!("10.0.0.{number}"))
    } else {
        text(length, number, form)
    }
}

/// Text with a letter that is two bytes, so that widths are counted rightly; digits alone in another form.
fn text(length: Option<usize>, number: usize, form: usize) -> Value {
    let word = match form % 4 {
        0 => format!("{number}-örnek-satır"),
        1 => format!("{:010}", 5_550_000_000_u64 + number as u64),
        2 => format!("örnek{number}@kasa.example"),
        _ => format!("X{number}"),
    };
    Value::String(length.map_or(word.clone(), |length| word.chars().take(length).collect()))
}
