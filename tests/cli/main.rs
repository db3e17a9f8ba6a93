//! The command line as people and scripts meet it: every verb, in both languages, on real databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "how a test fails")]

mod program;
mod transcript;

mod words;
