//! The command line as people and scripts meet it: every verb, in both languages, on real databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "how a test fails")]

mod program;
mod revisions;
mod transcript;

mod authoring;
mod backups;
mod disks;
mod identifying;
mod interrupts;
mod keyring;
mod looking;
mod moving;
mod papers;
mod refusals;
mod schemas;
mod scripts;
mod secrets;
mod seeding;
mod servers;
mod texts;
mod words;
