//! One suite for both databases: every promise of the verbs, kept on SQLite and on PostgreSQL.
//!
//! Cases use the verbs as faces do and look at the database behind their back. A case that means
//! something on one database only says so by the macro that lists it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "how a test fails")]

mod centre;
#[allow(dead_code, reason = "other suites throw them too")]
#[path = "../torture/dice.rs"]
mod dice;
mod harness;

mod addresses;
mod audit;
mod backups;
mod base_data;
mod centre_copies;
mod centre_schema;
mod centre_swap;
mod centre_unpack;
mod content;
mod contention;
mod crash;
mod damage;
mod identifying;
mod jobs;
mod live_stores;
mod moves;
mod parity;
mod pieces;
mod pre_checks;
mod reading;
mod restores;
mod revision_files;
mod rows;
mod schema_dice;
mod schema_features;
mod schemas;
mod sealing;
mod stops;
mod users;
