//! The desk as the window uses it, on real stores and a real server, against a page that means no good.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

mod centre;
mod flows;
mod hostile;
mod people;
mod setting;
mod tasks;
