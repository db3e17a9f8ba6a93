//! The command line as people and scripts meet it: every verb, in both languages, on real databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "how a test fails")]

mod program;
mod revisions;
mod transcript;

mod authoring;
mod looking;
mod moving;
mod seeding;
mod words;
