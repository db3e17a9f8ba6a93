//! A database's schema as faces show it, and two of them side by side. What a schema is, and when two
//! say the same, is `kasadar_schema`'s.

use kasadar_schema::{Objects, parity};
use serde::Serialize;
use ts_rs::TS;

use crate::database::{Database, DatabaseError};

pub use kasadar_schema::model::Table;
pub use kasadar_schema::{Engine, Fingerprint, ObjectDifference, ObjectKind, ObjectName, Schema, table_lines};

/// A schema and what it is told apart by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Described {
    /// Where the database is.
    pub place: String,
    /// Of all objects.
    pub fingerprint: Fingerprint,
    /// Every object by its kind and name.
    pub objects: Vec<Object>,
    /// The same as a tree.
    pub schema: Schema,
}

/// An object on one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Object {
    /// Which one.
    #[serde(flatten)]
    pub name: ObjectName,
    /// 16 hex digits over the line.
    pub hash: String,
    /// Its definition.
    pub line: String,
}

/// Two schemas side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Compared {
    /// The first: what is expected.
    pub one: Side,
    /// The second: what was found.
    pub other: Side,
    /// In what the second differs. Between engines only what their types and words do not explain.
    pub differences: Vec<ObjectDifference>,
}

/// One of two schemas.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Side {
    /// Where the database is.
    pub place: String,
    /// Which engine it is.
    pub engine: Engine,
    /// Of all objects.
    pub fingerprint: Fingerprint,
}

/// Reads a schema.
pub async fn describe<D: Database>(database: &mut D) -> Result<Described, DatabaseError> {
    let schema = database.schema().await?;
    let objects = Objects::of(&schema);
    Ok(Described {
        place: database.place(),
        fingerprint: objects.fingerprint(),
        objects: objects.0.into_iter().map(|(name, line)| Object { name, hash: Objects::hash(&line), line }).collect(),
        schema,
    })
}

/// Reads two schemas and says in what the second differs from the first.
pub async fn compare<D: Database, E: Database>(one: &mut D, other: &mut E) -> Result<Compared, DatabaseError> {
    let (of_one, of_other) = (one.schema().await?, other.schema().await?);
    let side = |place: String, schema: &Schema| Side { place, engine: schema.engine, fingerprint: Objects::of(schema).fingerprint() };
    Ok(Compared { differences: parity(&of_one, &of_other), one: side(one.place(), &of_one), other: side(other.place(), &of_other) })
}
