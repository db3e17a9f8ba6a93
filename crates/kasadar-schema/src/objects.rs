//! A schema taken apart into objects of one line each: what fingerprints, comparisons and the sealed
//! files are made of.
//!
//! The order of a table's columns is not part of it: a column that was dropped and brought back stands
//! last, and no statement that names its columns notices.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use strum::{Display, EnumString, VariantNames};
use ts_rs::TS;

use crate::model::{Column, ForeignKey, Index, Key, Schema, Table};
use crate::normal::as_word;

/// What an object is. Spelled with `-` in sealed files and JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, Display, EnumString, VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[allow(missing_docs, reason = "the words of SQL")]
pub enum ObjectKind {
    Enum,
    Sequence,
    Routine,
    Table,
    Column,
    PrimaryKey,
    Unique,
    ForeignKey,
    Check,
    Index,
    View,
    Trigger,
}

/// Which object: its kind and its name, `table.column` for what belongs to a table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
pub struct ObjectName {
    /// What it is.
    pub kind: ObjectKind,
    /// Where it is.
    pub name: String,
}

/// SHA-256 over all objects, 64 hex digits.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
pub struct Fingerprint(pub String);

/// A schema's objects by name, each with its definition on one line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Objects(pub BTreeMap<ObjectName, String>);

/// An object in which two schemas differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ObjectDifference {
    /// Which one.
    #[serde(flatten)]
    pub object: ObjectName,
    /// What was expected; none where nothing was.
    pub expected: Option<String>,
    /// What is there; none where nothing is.
    pub found: Option<String>,
}

impl Objects {
    /// Takes a schema apart.
    pub fn of(schema: &Schema) -> Self {
        let mut parts = Parts(Vec::new());
        for one in &schema.enums {
            let words: Vec<String> = one.words.iter().map(|word| format!("'{}'", word.replace('\'', "''"))).collect();
            parts.put(ObjectKind::Enum, as_word(&one.name), &words.join(", "));
        }
        for one in &schema.sequences {
            parts.put(ObjectKind::Sequence, as_word(&one.name), &one.definition);
        }
        for one in &schema.routines {
            parts.put(ObjectKind::Routine, &one.name, &one.definition);
        }
        for table in &schema.tables {
            parts.take_table(table);
        }
        for one in &schema.views {
            let stored = if one.materialized { "materialized " } else { "" };
            parts.put(ObjectKind::View, as_word(&one.name), &format!("{stored}{}", one.definition));
        }
        for one in &schema.triggers {
            parts.put(ObjectKind::Trigger, format!("{}.{}", as_word(&one.table), as_word(&one.name)), &one.definition);
        }
        parts.numbered()
    }

    /// The same for the same schema, however the database got there.
    pub fn fingerprint(&self) -> Fingerprint {
        let mut hash = Sha256::new();
        for (object, line) in &self.0 {
            hash.update(format!("{}\t{}\t{line}\n", object.kind, object.name));
        }
        Fingerprint(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// The hash of one object, 16 hex digits.
    pub fn hash(line: &str) -> String {
        Sha256::digest(line).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }

    /// What `found` has otherwise, by object.
    pub fn differences(&self, found: &Self) -> Vec<ObjectDifference> {
        let names: std::collections::BTreeSet<&ObjectName> = self.0.keys().chain(found.0.keys()).collect();
        let differs = |object: &&ObjectName| self.0.get(object) != found.0.get(object);
        names
            .into_iter()
            .filter(differs)
            .map(|object| ObjectDifference {
                object: object.clone(),
                expected: self.0.get(object).cloned(),
                found: found.0.get(object).cloned(),
            })
            .collect()
    }
}

/// A table's own objects: itself, its columns as it has them, its keys, checks and indexes.
pub fn table_lines(table: &Table) -> Vec<(ObjectName, String)> {
    let mut parts = Parts(Vec::new());
    parts.take_table(table);
    parts.0
}

/// Objects on their way: two may still have one name.
struct Parts(Vec<(ObjectName, String)>);

impl Parts {
    fn put(&mut self, kind: ObjectKind, name: impl AsRef<str>, line: &str) {
        self.0.push((ObjectName { kind, name: one_line(name.as_ref()) }, one_line(line)));
    }

    fn take_table(&mut self, table: &Table) {
        let name = as_word(&table.name);
        let of = |part: &str| format!("{name}.{part}");
        self.put(ObjectKind::Table, &name, &table.options.join(", "));
        for column in &table.columns {
            self.put(ObjectKind::Column, of(&as_word(&column.name)), &column_line(column));
        }
        if let Some(key) = &table.primary_key {
            self.put(ObjectKind::PrimaryKey, &name, &key_line(key));
        }
        for key in &table.unique {
            self.put(ObjectKind::Unique, of(&key.columns.join("+")), &key_line(key));
        }
        for key in &table.foreign_keys {
            self.put(ObjectKind::ForeignKey, of(&key.columns.join("+")), &foreign_key_line(key));
        }
        for check in &table.checks {
            let name = check.name.as_deref().map_or_else(|| check.expression.clone(), as_word);
            self.put(ObjectKind::Check, of(&name), &format!("{} {}", check.expression, check.options));
        }
        for index in &table.indexes {
            self.put(ObjectKind::Index, of(&as_word(&index.name)), &index_line(index));
        }
    }

    /// Two of one name (two keys on one column) are told apart by a number, in the order of their lines.
    fn numbered(mut self) -> Objects {
        self.0.sort();
        let mut objects = Objects::default();
        for (object, line) in self.0 {
            let (mut key, mut number) = (object.clone(), 2);
            while objects.0.contains_key(&key) {
                key.name = format!("{}#{number}", object.name);
                number += 1;
            }
            objects.0.insert(key, line);
        }
        objects
    }
}

/// Readers have taken needless white space away; what is left stands in literals and is kept.
fn one_line(text: &str) -> String {
    text.trim().replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r").replace('\t', "\\t")
}

fn named(name: Option<&String>) -> String {
    name.map(|name| format!("constraint {name} ")).unwrap_or_default()
}

fn key_line(key: &Key) -> String {
    format!("{}({}) {}", named(key.name.as_ref()), key.columns.join(", "), key.options)
}

fn foreign_key_line(key: &ForeignKey) -> String {
    format!(
        "{}({}) references {}({}) {}",
        named(key.name.as_ref()),
        key.columns.join(", "),
        key.parent,
        key.parent_columns.join(", "),
        key.options
    )
}

fn column_line(column: &Column) -> String {
    let mut line = column.type_name.clone();
    for (word, part) in [("collate", &column.collation), ("default", &column.default), ("generated", &column.generated)] {
        if let Some(part) = part {
            let _ = write!(line, " {word} {part}");
        }
    }
    if let Some(counter) = &column.counter {
        let _ = write!(line, " {counter}");
    }
    if !column.nullable {
        line.push_str(" not null");
    }
    line
}

fn index_line(index: &Index) -> String {
    let mut line = if index.unique { "unique ".to_owned() } else { String::new() };
    let _ = write!(line, "{} ({})", index.method, index.parts.join(", "));
    if !index.includes.is_empty() {
        let _ = write!(line, " include ({})", index.includes.join(", "));
    }
    if let Some(predicate) = &index.predicate {
        let _ = write!(line, " where {predicate}");
    }
    let _ = write!(line, " {}", index.options);
    line
}
