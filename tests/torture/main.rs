//! Runs that are killed, starved, cut off and started twice: nothing may be lost, and the next run finishes.
//!
//! `KASADAR_TORTURE` multiplies the counts (1 without it), `KASADAR_TORTURE_SEED` repeats a run of dice.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "how a test fails")]

#[path = "../cli/program.rs"]
mod program;

mod dice;
mod fault;
mod machine;
mod states;
mod wire;

mod backups;
mod cuts;
mod faults;
mod jobs;
mod kills;
mod rooms;
mod sales;
mod servers;
mod swaps;
mod tills;
mod together;
