//! A schema as a value: what a database holds besides rows, in one form for both engines.
//!
//! Names are as the database keeps them. Types, defaults and expressions are in the normal form of
//! their engine: white space, case of keywords and needless brackets say nothing. How a database is
//! read into this form is its driver's; what two schemas differ in is `objects`'.

use serde::Serialize;
use ts_rs::TS;

use crate::Engine;

/// Everything that a database holds besides rows. Kasadar's own tables are not part of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Schema {
    /// Which engine it was read from.
    pub engine: Engine,
    /// Tables, by name.
    pub tables: Vec<Table>,
    /// Views, materialised ones too, by name.
    pub views: Vec<View>,
    /// Triggers, by name.
    pub triggers: Vec<Trigger>,
    /// Sequences that no identity or serial column owns, by name.
    pub sequences: Vec<Sequence>,
    /// Enumerated types, by name.
    pub enums: Vec<EnumType>,
    /// Functions and procedures, by name.
    pub routines: Vec<Routine>,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// What is special about it, sorted: `strict`, `without rowid`, `unlogged`, `partition by …`, `virtual …`.
    pub options: Vec<String>,
    /// Columns in the order in which the table has them.
    pub columns: Vec<Column>,
    /// The primary key.
    pub primary_key: Option<Key>,
    /// Unique constraints.
    pub unique: Vec<Key>,
    /// Foreign keys.
    pub foreign_keys: Vec<ForeignKey>,
    /// Checks.
    pub checks: Vec<Check>,
    /// Indexes that no constraint made.
    pub indexes: Vec<Index>,
}

/// A column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Type in normal form: `varchar(64)`, `integer`; empty where SQLite was given none.
    pub type_name: String,
    /// Whether it takes NULL.
    pub nullable: bool,
    /// Default, as an expression.
    pub default: Option<String>,
    /// Collation, where it is not the type's own.
    pub collation: Option<String>,
    /// What computes it: `(a + b) stored`.
    pub generated: Option<String>,
    /// Whether the database counts it up: `autoincrement`, `identity always`, `identity by default`, `serial`.
    pub counter: Option<String>,
}

/// A primary key or a unique constraint.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Key {
    /// Its name, where the database keeps one.
    pub name: Option<String>,
    /// Columns in the key's order, with collation and order where they are not the usual.
    pub columns: Vec<String>,
    /// `deferrable initially deferred`, `on conflict replace`, `nulls not distinct`; empty for the usual.
    pub options: String,
}

/// A foreign key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct ForeignKey {
    /// Its name, where the database keeps one.
    pub name: Option<String>,
    /// Columns of this table.
    pub columns: Vec<String>,
    /// The table pointed at.
    pub parent: String,
    /// Its columns; empty where SQLite was given none (then they are the parent's primary key).
    pub parent_columns: Vec<String>,
    /// `on delete cascade`, `on update …`, `match …`, `deferrable …`, `not valid`, in this order; empty for the usual.
    pub options: String,
}

/// A check.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Check {
    /// Its name, where the database keeps one.
    pub name: Option<String>,
    /// What must hold.
    pub expression: String,
    /// `not valid`, `no inherit`; empty for the usual.
    pub options: String,
}

/// An index.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Index {
    /// Its name.
    pub name: String,
    /// Whether it forbids two rows alike.
    pub unique: bool,
    /// How it is built: `btree`, `gin`.
    pub method: String,
    /// Columns and expressions in order, with `collate`, operator class and `desc` where they are not the usual.
    pub parts: Vec<String>,
    /// Columns that it carries along.
    pub includes: Vec<String>,
    /// Which rows are in it.
    pub predicate: Option<String>,
    /// `invalid`, `nulls not distinct`; empty for the usual.
    pub options: String,
}

/// A view.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct View {
    /// Its name.
    pub name: String,
    /// Whether its rows are stored.
    pub materialized: bool,
    /// The query.
    pub definition: String,
}

/// A trigger.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Trigger {
    /// Its name.
    pub name: String,
    /// The table or view that it watches.
    pub table: String,
    /// When it fires and what it does.
    pub definition: String,
}

/// A sequence of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Sequence {
    /// Its name.
    pub name: String,
    /// Type, start, step, limits, cycle; not how far it has counted.
    pub definition: String,
}

/// An enumerated type.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct EnumType {
    /// Its name.
    pub name: String,
    /// Its words, in order.
    pub words: Vec<String>,
}

/// A function or procedure.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Routine {
    /// Name with the types of its arguments: `stok_say(integer)`.
    pub name: String,
    /// Language, result, body.
    pub definition: String,
}

impl Schema {
    /// A schema that holds nothing.
    pub fn empty(engine: Engine) -> Self {
        Self {
            engine,
            tables: Vec::new(),
            views: Vec::new(),
            triggers: Vec::new(),
            sequences: Vec::new(),
            enums: Vec::new(),
            routines: Vec::new(),
        }
    }

    /// Puts everything whose order says nothing into one order. Columns keep theirs.
    pub fn sort(&mut self) {
        self.tables.sort_by(|one, other| one.name.cmp(&other.name));
        for table in &mut self.tables {
            table.options.sort();
            let of_key = |key: &Key| (key.columns.clone(), key.name.clone(), key.options.clone());
            table.unique.sort_by_key(of_key);
            table.foreign_keys.sort_by_key(|key| {
                (key.columns.clone(), key.parent.clone(), key.parent_columns.clone(), key.options.clone(), key.name.clone())
            });
            table.checks.sort_by_key(|check| (check.name.clone(), check.expression.clone(), check.options.clone()));
            table.indexes.sort_by(|one, other| one.name.cmp(&other.name));
        }
        self.views.sort_by(|one, other| one.name.cmp(&other.name));
        self.triggers.sort_by(|one, other| (&one.name, &one.table).cmp(&(&other.name, &other.table)));
        self.sequences.sort_by(|one, other| one.name.cmp(&other.name));
        self.enums.sort_by(|one, other| one.name.cmp(&other.name));
        self.routines.sort_by(|one, other| one.name.cmp(&other.name));
    }
}
