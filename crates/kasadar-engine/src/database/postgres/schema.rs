//! A server's schema as a value, read from its catalogues in a few requests sent together.
//!
//! What the server writes back is taken as it is, but for what `deparsed` evens out. Owners, grants and
//! comments are not part of a schema.

mod catalogue;
mod constraints;
mod deparsed;

use std::collections::{BTreeMap, BTreeSet};

use kasadar_schema::Engine;
use kasadar_schema::model::{Column, EnumType, Index, Routine, Schema, Sequence, Table, Trigger, View};
use tokio_postgres::{Client, Error, Row};

use crate::database::OWN_TABLES;
use deparsed::{expression, one_line};

/// Sequences that count for a column, and the words that stand for one that counts as it usually does.
const USUAL: [&str; 3] = [
    "smallint start 1 increment 1 minvalue 1 maxvalue 32767 cache 1",
    "integer start 1 increment 1 minvalue 1 maxvalue 2147483647 cache 1",
    "bigint start 1 increment 1 minvalue 1 maxvalue 9223372036854775807 cache 1",
];

type Tables = BTreeMap<u32, Table>;
type Views = BTreeMap<u32, View>;

/// Reads what the session sees at this moment, in the transaction that is open if one is.
pub(super) async fn read(client: &Client) -> Result<Schema, Error> {
    let own: Vec<&str> = OWN_TABLES.to_vec();
    let ask = async |sql: &'static str| client.query(sql, &[&own]).await;
    let whole = async |sql: &'static str| client.query(sql, &[]).await;
    let (tables, columns, constraints, indexes, views, triggers, sequences, enums, routines) = tokio::try_join!(
        ask(catalogue::TABLES),
        ask(catalogue::COLUMNS),
        ask(catalogue::CONSTRAINTS),
        ask(catalogue::INDEXES),
        ask(catalogue::VIEWS),
        ask(catalogue::TRIGGERS),
        ask(catalogue::SEQUENCES),
        whole(catalogue::ENUMS),
        whole(catalogue::ROUTINES),
    )?;
    let mut found: Tables = tables.iter().map(|row| (row.get(0), table(row))).collect();
    let mut seen: Views = views.iter().map(|row| (row.get(0), view(row))).collect();
    let mut counters = BTreeSet::new();
    for row in &columns {
        counters.extend(row.get::<_, Option<u32>>(8));
        if let Some(table) = found.get_mut(&row.get(0)) {
            table.columns.push(column(row));
        }
    }
    for row in &constraints {
        if let Some(table) = found.get_mut(&row.get(0)) {
            constraints::put(table, row);
        }
    }
    for row in &indexes {
        put_index(&mut found, &mut seen, row);
    }
    let sequences = sequences.iter().filter(|row| !counters.contains(&row.get(0)));
    let mut schema = Schema {
        engine: Engine::Postgres,
        tables: found.into_values().collect(),
        views: seen.into_values().collect(),
        triggers: triggers.iter().map(trigger).collect(),
        sequences: sequences.map(|row| Sequence { name: row.get(1), definition: row.get(2) }).collect(),
        enums: enums.iter().map(|row| EnumType { name: row.get(0), words: row.get(1) }).collect(),
        routines: routines.iter().map(|row| Routine { name: row.get(0), definition: one_line(row.get(1)) }).collect(),
    };
    sort(&mut schema);
    Ok(schema)
}

/// By name and bytes, whatever the server's collation.
fn sort(schema: &mut Schema) {
    for table in &mut schema.tables {
        table.unique.sort_by(|one, other| (&one.columns, &one.name).cmp(&(&other.columns, &other.name)));
        table.foreign_keys.sort_by(|one, other| (&one.columns, &one.name).cmp(&(&other.columns, &other.name)));
        table.checks.sort_by(|one, other| one.name.cmp(&other.name));
        table.indexes.sort_by(|one, other| one.name.cmp(&other.name));
    }
    schema.tables.sort_by(|one, other| one.name.cmp(&other.name));
    schema.views.sort_by(|one, other| one.name.cmp(&other.name));
    schema.triggers.sort_by(|one, other| (&one.name, &one.table).cmp(&(&other.name, &other.table)));
    schema.sequences.sort_by(|one, other| one.name.cmp(&other.name));
    schema.enums.sort_by(|one, other| one.name.cmp(&other.name));
    schema.routines.sort_by(|one, other| one.name.cmp(&other.name));
}

fn table(row: &Row) -> Table {
    let mut options = Vec::new();
    let mut add = |when: bool, words: &str| options.extend(when.then(|| words.to_owned()));
    add(row.get(2), "unlogged");
    add(row.get(3), "row security");
    add(row.get(4), "row security for the owner too");
    let told = |index: usize, word: &str| row.get::<_, Option<&str>>(index).map(|text| format!("{word} {}", one_line(text)));
    options.extend(told(5, "replica identity"));
    options.extend(with(row.get(6)));
    options.extend(told(7, "partition by").map(|text| text.to_lowercase()));
    let parents = row.get::<_, Vec<String>>(9).join(", ");
    options.extend(match told(8, "partition of") {
        Some(bound) => Some(bound.replacen("partition of", &format!("partition of {parents}"), 1)),
        None => Some(format!("inherits {parents}")).filter(|_| !parents.is_empty()),
    });
    for index in [10, 11] {
        options.extend(row.get::<_, Vec<String>>(index).iter().map(|text| expression(text)));
    }
    options.sort();
    Table { name: row.get(1), options, ..Table::default() }
}

/// Storage parameters.
fn with(options: Option<Vec<String>>) -> Option<String> {
    let mut options = options.filter(|options| !options.is_empty())?;
    options.sort();
    Some(format!("with ({})", options.join(", ")))
}

fn column(row: &Row) -> Column {
    let computed = row.get::<_, Option<&str>>(4).map(expression);
    let counts = row.get::<_, Option<&str>>(9);
    let word = match (row.get::<_, &str>(6), counts) {
        ("a", _) => Some("identity always"),
        ("d", _) => Some("identity by default"),
        (_, Some(_)) => Some("serial"),
        _ => None,
    };
    let counter = word.map(|word| match counts.filter(|line| !USUAL.contains(line)) {
        Some(line) => format!("{word} ({line})"),
        None => word.to_owned(),
    });
    let kept = match row.get(7) {
        "s" => Some("stored"),
        "v" => Some("virtual"),
        _ => None,
    };
    let (generated, default) = match kept {
        Some(kept) => (computed.map(|computed| format!("{computed} {kept}")), None),
        None => (None, computed.filter(|_| counter.is_none())),
    };
    Column { name: row.get(1), type_name: row.get(2), nullable: row.get(3), default, collation: row.get(5), generated, counter }
}

fn view(row: &Row) -> View {
    let mut definition = expression(row.get(3));
    if let Some(options) = with(row.get(4)) {
        definition = format!("{definition} {options}");
    }
    View { name: row.get(1), materialized: row.get(2), definition }
}

fn trigger(row: &Row) -> Trigger {
    let mut definition = expression(row.get(2));
    if let Some(state) = row.get::<_, Option<&str>>(3) {
        definition = format!("{definition} {state}");
    }
    Trigger { name: row.get(0), table: row.get(1), definition }
}

/// An index stands with its table; one of a materialised view belongs to what the view is.
fn put_index(tables: &mut Tables, views: &mut Views, row: &Row) {
    let text = deparsed::index(row.get(3));
    let invalid = if row.get(5) { "" } else { "invalid" };
    let index = Index {
        name: row.get(1),
        unique: row.get(2),
        method: text.method,
        parts: text.parts,
        includes: text.includes,
        predicate: row.get::<_, Option<&str>>(4).map(expression),
        options: [invalid, &text.options].join(" ").trim().to_owned(),
    };
    if let Some(table) = tables.get_mut(&row.get(0)) {
        table.indexes.push(index);
    } else if let Some(view) = views.get_mut(&row.get(0)) {
        let unique = if index.unique { "unique " } else { "" };
        let parts = [index.parts.join(", "), index.includes.join(", "), index.predicate.unwrap_or_default(), index.options].join("; ");
        view.definition = format!("{}; {unique}index {} {} ({parts})", view.definition, index.name, index.method);
    }
}
