//! Whether two databases hold the same, on either engine: a store against the centre.
//!
//! Two of one engine are compared exactly. Between engines, what each has for the same thing counts as
//! the same (see `types` and `expression`), and so does what is nobody's intention: constraints'
//! names, the method of an index and what it carries along, what stores a generated column, how a view
//! or a trigger is written. Sequences, enumerated types and routines are PostgreSQL's alone and not
//! compared; a table that is there once is one difference.

mod expression;
mod term;
#[cfg(test)]
mod tests;
mod types;

use crate::Engine;
use crate::model::{Check, Column, ForeignKey, Index, Key, Schema, Table, Trigger};
use crate::normal::as_word;
use crate::objects::{ObjectDifference, Objects};
use expression::{common, common_part};
use types::{Family, family, fits};

/// In what `other` differs from `one`, by object.
pub fn parity(one: &Schema, other: &Schema) -> Vec<ObjectDifference> {
    if one.engine == other.engine {
        return Objects::of(one).differences(&Objects::of(other));
    }
    let (mut one, mut other) = (in_common(one), in_common(other));
    for table in &mut one.tables {
        match other.tables.iter_mut().find(|twin| twin.name == table.name) {
            Some(twin) => settle(table, twin),
            None => *table = Table { name: std::mem::take(&mut table.name), ..Table::default() },
        }
    }
    for table in &mut other.tables {
        if !one.tables.iter().any(|twin| twin.name == table.name) {
            *table = Table { name: std::mem::take(&mut table.name), ..Table::default() };
        }
    }
    drop_orphans(&mut one, &mut other);
    Objects::of(&one).differences(&Objects::of(&other))
}

/// Triggers of a table that is there once go with it.
fn drop_orphans(one: &mut Schema, other: &mut Schema) {
    let names = |schema: &Schema| {
        let views = schema.views.iter().map(|view| view.name.clone());
        schema.tables.iter().map(|table| table.name.clone()).chain(views).collect::<Vec<_>>()
    };
    let (of_one, of_other) = (names(one), names(other));
    for schema in [one, other] {
        schema.triggers.retain(|trigger| of_one.contains(&trigger.table) && of_other.contains(&trigger.table));
    }
}

/// A schema in words that belong to no engine.
fn in_common(schema: &Schema) -> Schema {
    let engine = schema.engine;
    let mut common = Schema::empty(engine);
    common.tables = schema.tables.iter().map(|table| in_common_table(engine, table, &schema.tables)).collect();
    for view in &schema.views {
        common.views.push(crate::model::View { name: folded(&view.name), ..crate::model::View::default() });
    }
    for trigger in &schema.triggers {
        let definition = occasion(&trigger.definition);
        common.triggers.push(Trigger { name: folded(&trigger.name), table: folded(&trigger.table), definition });
    }
    common
}

fn in_common_table(engine: Engine, table: &Table, all: &[Table]) -> Table {
    let key =
        |key: &Key| Key { name: None, columns: key.columns.iter().map(|column| bare(column)).collect(), options: rules(&key.options) };
    let mut unique: Vec<Key> = table.unique.iter().map(key).collect();
    let mut indexes = Vec::new();
    for index in &table.indexes {
        let parts: Vec<String> = index.parts.iter().map(|part| common_part(engine, part)).collect();
        let is_of = |part: &String| table.columns.iter().any(|column| as_word(&folded(&column.name)) == *part);
        if index.unique && index.predicate.is_none() && parts.iter().all(is_of) {
            // Whether a constraint or an index forbids it is the same.
            unique.push(Key { name: None, columns: parts, options: rules(&index.options) });
        } else {
            let predicate = index.predicate.as_ref().map(|predicate| common(engine, predicate));
            indexes.push(Index { name: folded(&index.name), unique: index.unique, parts, predicate, ..Index::default() });
        }
    }
    unique.dedup_by(|one, other| one == other);
    let is_rule = |option: &&String| option.starts_with("virtual ") || option.starts_with("create ") || option.contains(" on conflict ");
    Table {
        name: folded(&table.name),
        options: table.options.iter().filter(is_rule).cloned().collect(),
        columns: table.columns.iter().map(|column| in_common_column(engine, table, column)).collect(),
        primary_key: table.primary_key.as_ref().map(key),
        unique,
        foreign_keys: table.foreign_keys.iter().map(|key| in_common_foreign_key(key, all)).collect(),
        checks: table
            .checks
            .iter()
            .map(|check| Check {
                name: check.name.as_deref().map(folded),
                expression: common(engine, &check.expression),
                options: check.options.clone(),
            })
            .collect(),
        indexes,
    }
}

fn in_common_column(engine: Engine, table: &Table, column: &Column) -> Column {
    let is_rowid = engine == Engine::Sqlite
        && column.type_name == "integer"
        && table.primary_key.as_ref().is_some_and(|key| key.columns.len() == 1 && key.columns[0] == as_word(&column.name));
    let counter = match (engine, &column.counter) {
        (_, Some(_)) => Some("counts".to_owned()),
        (Engine::Sqlite, None) if is_rowid => Some("may count".to_owned()),
        _ => None,
    };
    let generated = column.generated.as_ref().map(|text| {
        let text = text.strip_suffix(" stored").or_else(|| text.strip_suffix(" virtual")).unwrap_or(text);
        common(engine, text)
    });
    Column {
        name: folded(&column.name),
        type_name: column.type_name.to_ascii_lowercase(),
        nullable: column.nullable,
        default: column.default.as_ref().map(|default| common(engine, default)).filter(|default| default != "null"),
        // Only SQLite's say what is equal; the centre's say what comes first.
        collation: column.collation.clone().filter(|_| engine == Engine::Sqlite),
        generated,
        counter,
    }
}

/// A reference without columns means its parent's key.
fn in_common_foreign_key(key: &ForeignKey, all: &[Table]) -> ForeignKey {
    let list = |names: &[String]| names.iter().map(|name| folded(name)).collect::<Vec<_>>();
    let parent = all.iter().find(|table| table.name.eq_ignore_ascii_case(&key.parent)).and_then(|table| table.primary_key.as_ref());
    let of_parent = || parent.map(|key| key.columns.iter().map(|column| bare(column)).collect());
    let parent_columns = if key.parent_columns.is_empty() { of_parent().unwrap_or_default() } else { list(&key.parent_columns) };
    ForeignKey { name: None, columns: list(&key.columns), parent: folded(&key.parent), parent_columns, options: key.options.clone() }
}

/// Evens out what is different and means the same in two tables of one name.
fn settle(one: &mut Table, other: &mut Table) {
    for column in &mut one.columns {
        let Some(twin) = other.columns.iter_mut().find(|twin| twin.name == column.name) else { continue };
        let (mine, theirs) = (family(&column.type_name), family(&twin.type_name));
        if fits(&column.type_name, &twin.type_name) {
            twin.type_name.clone_from(&column.type_name);
        }
        if theirs == Family::Boolean {
            one.checks.retain(|check| !says_truth(check, &column.name));
        }
        if mine == Family::Boolean {
            other.checks.retain(|check| !says_truth(check, &column.name));
        }
        let counts = [&column.counter, &twin.counter].map(|counter| counter.as_deref());
        if counts.contains(&Some("may count")) || counts == [Some("counts"); 2] {
            (column.counter, twin.counter) = (None, None);
        }
    }
    // A name counts only where it finds the twin.
    let names = |table: &Table| table.checks.iter().filter_map(|check| check.name.clone()).collect::<Vec<_>>();
    let (of_one, of_other) = (names(one), names(other));
    for check in one.checks.iter_mut().chain(&mut other.checks) {
        check.name.take_if(|name| !(of_one.contains(name) && of_other.contains(name)));
    }
}

/// `x in (0, 1)`: what SQLite needs to be told of a truth value.
fn says_truth(check: &Check, column: &str) -> bool {
    let column = as_word(column);
    [format!("{column} in (0, 1)"), format!("{column} in (1, 0)")].contains(&check.expression)
}

/// When a trigger fires: `before delete`. What it does is written in two languages.
fn occasion(definition: &str) -> String {
    let words = definition.to_ascii_lowercase();
    let words = words.split_whitespace().skip_while(|word| !["before", "after", "instead"].contains(word));
    words.take_while(|word| *word != "on").collect::<Vec<_>>().join(" ")
}

/// A key's column without its order, which a key does not depend on.
fn bare(column: &str) -> String {
    let column = column.strip_suffix(" desc").unwrap_or(column).to_ascii_lowercase();
    if column.contains(" collate ") || column.starts_with('"') { column } else { as_word(&column) }
}

/// Options of a key that change what it allows.
fn rules(options: &str) -> String {
    options.split("with (").next().unwrap_or_default().replace("beside the rowid", "").trim().to_owned()
}

fn folded(name: &str) -> String {
    name.to_ascii_lowercase()
}
