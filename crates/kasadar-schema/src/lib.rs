//! SQL text and schemas without a database: where a statement ends, which tables it touches, what a
//! schema is and in what two of them differ.
//!
//! Owns the text of SQL for both engines. It opens nothing, runs nothing and knows no revision:
//! `kasadar-engine` gives it text and values and gets values back.

mod effect;
mod engine;
mod lexer;
pub mod model;
mod normal;
mod objects;
mod parity;
mod script;
pub mod sqlite;

pub use effect::{Effect, TableName};
pub use engine::Engine;
pub use model::Schema;
pub use normal::NormalForm;
pub use objects::{Fingerprint, ObjectDifference, ObjectKind, ObjectName, Objects, table_lines};
pub use parity::parity;
pub use script::{Placeholder, Statement, SyntaxError, split};
