//! SQL text without a database: where a statement ends, and which tables it touches.
//!
//! Owns the text of SQL for both engines. It opens nothing, runs nothing and knows no revision:
//! `kasadar-engine` gives it text and gets values back.

mod effect;
mod engine;
mod script;

pub use effect::{Effect, TableName};
pub use engine::Engine;
pub use script::{Placeholder, Statement, SyntaxError, split};
