//! Kasadar's verbs. Everything that a face shows or does comes from here.
//!
//! Pure rooms: [`revision`], [`graph`], [`target`], [`plan`], [`ledger`], [`position`], [`drift`],
//! [`conservation`]. Rooms with a door to the outside: [`source`], [`database`], [`run`], [`seed`].
//! The engine never prints, asks, reads the environment or knows a language.

pub mod author;
pub mod backup;
pub mod conservation;
pub mod context;
pub mod database;
pub mod demo;
pub mod drift;
pub mod error;
pub mod event;
pub mod graph;
pub mod history;
pub mod ledger;
pub mod plan;
pub mod position;
pub mod report;
pub mod restore;
pub mod revision;
pub mod run;
pub mod schema;
pub mod script;
pub mod seed;
pub mod source;
pub mod status;
pub mod target;
pub mod verbs;

pub use context::{Clock, Context};
pub use error::{Error, Exit, Problem, Result};
pub use kasadar_schema::Engine;
