//! The schema of a store, read from the texts that SQLite keeps of it.
//!
//! SQLite's pragmas do not tell checks, collations, conflict clauses, expressions or constraints'
//! names; its texts tell everything. What SQLite itself says of columns is held against what was read,
//! and a table that was not understood goes into the schema with its whole text, so that no
//! difference is ever lost. Which rows of `sqlite_schema` are given is the driver's choice.

mod column;
mod constraint;
mod index;
mod reader;
mod table;

use std::collections::BTreeMap;

use crate::Engine;
use crate::lexer::tokens;
use crate::model::{Schema, Table, Trigger, View};
use crate::normal::NormalForm;
use reader::Reader;

/// What an entry of `sqlite_schema` is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// A table, virtual ones too.
    Table,
    /// An index with a text of its own.
    Index,
    /// A view.
    View,
    /// A trigger.
    Trigger,
}

/// An entry of `sqlite_schema`.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What it is.
    pub kind: EntryKind,
    /// Its name.
    pub name: String,
    /// The table that it belongs to.
    pub table: String,
    /// Its text.
    pub sql: String,
}

/// A column as `pragma table_xinfo` tells it.
#[derive(Clone, Debug)]
pub struct ToldColumn {
    /// Its name.
    pub name: String,
    /// Its type, as written.
    pub type_name: String,
    /// Whether it refuses NULL.
    pub not_null: bool,
}

/// The schema that `entries` make. `told` has the columns of every table that is not virtual.
pub fn schema(entries: &[Entry], told: &BTreeMap<String, Vec<ToldColumn>>) -> Schema {
    let mut form = NormalForm::of(Engine::Sqlite);
    for name in entries.iter().map(|entry| &entry.name).chain(told.values().flatten().map(|column| &column.name)) {
        form.know(name);
    }
    let mut schema = Schema::empty(Engine::Sqlite);
    let of = |kind| entries.iter().filter(move |entry| entry.kind == kind);
    schema.tables = of(EntryKind::Table).map(|entry| read_table(&form, entry, told.get(&entry.name))).collect();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for (place, table) in schema.tables.iter().enumerate() {
        places.insert(table.name.to_ascii_lowercase(), place);
    }
    for entry in of(EntryKind::Index) {
        if let Some(place) = places.get(&entry.table.to_ascii_lowercase()) {
            let table = &mut schema.tables[*place];
            let index = index::read(&form, entry, &table.columns);
            table.indexes.push(index);
        }
    }
    name_parents(&mut schema.tables, &places);
    schema.views = of(EntryKind::View).map(|entry| read_view(&form, entry)).collect();
    // SQLite keeps a trigger's table as the trigger's author spelled it.
    let watched = of(EntryKind::Table).chain(of(EntryKind::View)).map(|entry| (entry.name.to_ascii_lowercase(), &entry.name));
    let watched: BTreeMap<String, &String> = watched.collect();
    for entry in of(EntryKind::Trigger) {
        let table = watched.get(&entry.table.to_ascii_lowercase()).map_or(&entry.table, |name| *name).clone();
        schema.triggers.push(Trigger { table, ..read_trigger(&form, entry) });
    }
    schema.sort();
    schema
}

/// A table's text, or where that was not understood, what SQLite tells and the text as it is.
fn read_table(form: &NormalForm, entry: &Entry, told: Option<&Vec<ToldColumn>>) -> Table {
    let tokens = tokens(Engine::Sqlite, &entry.sql);
    let told = told.map_or(&[][..], Vec::as_slice);
    match table::read(form, &tokens, told) {
        Some(table) => Table { name: entry.name.clone(), ..table },
        None => Table {
            name: entry.name.clone(),
            options: vec![form.print(&tokens)],
            columns: told.iter().map(|one| column::as_told(form, one)).collect(),
            ..Table::default()
        },
    }
}

/// References spell their parent as the parent is spelled.
fn name_parents(tables: &mut [Table], places: &BTreeMap<String, usize>) {
    let spelled: Vec<(String, Vec<String>)> =
        tables.iter().map(|table| (table.name.clone(), table.columns.iter().map(|column| column.name.clone()).collect())).collect();
    for key in tables.iter_mut().flat_map(|table| &mut table.foreign_keys) {
        let Some(place) = places.get(&key.parent.to_ascii_lowercase()) else { continue };
        let (parent, columns) = &spelled[*place];
        key.parent.clone_from(parent);
        for column in &mut key.parent_columns {
            if let Some(known) = columns.iter().find(|known| known.eq_ignore_ascii_case(column)) {
                column.clone_from(known);
            }
        }
    }
}

/// `CREATE VIEW name (columns) AS query`: what stands behind the name.
fn read_view(form: &NormalForm, entry: &Entry) -> View {
    let tokens = tokens(Engine::Sqlite, &entry.sql);
    let mut reader = Reader::of(&tokens);
    reader.created(&["VIEW"]);
    reader.eat(&["AS"]);
    View { name: entry.name.clone(), materialized: false, definition: form.print(reader.rest()) }
}

/// `CREATE TRIGGER name BEFORE INSERT ON table …`: what stands behind the name, with the defaults said.
fn read_trigger(form: &NormalForm, entry: &Entry) -> Trigger {
    let tokens = tokens(Engine::Sqlite, &entry.sql);
    let mut reader = Reader::of(&tokens);
    reader.created(&["TRIGGER"]);
    let when = if reader.eat(&["AFTER"]) {
        "after"
    } else if reader.eat(&["INSTEAD", "OF"]) {
        "instead of"
    } else {
        reader.eat(&["BEFORE"]);
        "before"
    };
    let rest = reader.rest();
    let each_row = rest.windows(3).position(|three| three[0].is_word("FOR") && three[1].is_word("EACH") && three[2].is_word("ROW"));
    let begin = rest.iter().position(|token| token.is_word("BEGIN")).unwrap_or(rest.len());
    let definition = match each_row.filter(|at| *at < begin) {
        Some(at) => [form.print(&rest[..at]), form.print(&rest[at + 3..])].join(" "),
        None => form.print(rest),
    };
    Trigger { name: entry.name.clone(), table: entry.table.clone(), definition: format!("{when} {definition}") }
}
