//! Kasadar's verbs. Everything that a face shows or does comes from here.
//!
//! Pure rooms: [`revision`], [`graph`], [`target`], [`plan`], [`ledger`], [`position`], [`drift`],
//! [`conservation`], [`sealed`], [`identify`]. Rooms with a door to the outside: [`source`], [`database`], [`run`], [`seed`], [`seal`],
//! [`users`].
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
mod files;
pub mod graph;
pub mod history;
pub mod identify;
pub mod job;
pub mod ledger;
pub mod plan;
pub mod position;
pub mod rehearse;
pub mod report;
pub mod restore;
pub mod revision;
pub mod run;
pub mod schema;
mod scratch;
pub mod script;
pub mod seal;
pub mod sealed;
pub mod seed;
pub mod source;
pub mod stamp;
pub mod status;
pub mod target;
pub mod upkeep;
pub mod users;
pub mod verbs;

pub use context::{Clock, Context};
pub use error::{Error, Exit, Problem, Result};
pub use kasadar_schema::Engine;
