//! Who runs the program, where, and what time it is.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use kasadar_engine::context::{Clock, Context, Folders};
use kasadar_engine::database::Transaction;
use kasadar_engine::event::Watch;

/// The machine's clock.
#[derive(Clone, Copy, Debug)]
pub struct MachineClock;

impl Clock for MachineClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// The circumstances of a verb that this machine's user runs.
pub fn context_of(program: &str, watch: Watch, wait: Duration, transaction: Transaction, folders: Folders) -> Context {
    Context {
        operator: whoami::username().unwrap_or_else(|_| "?".to_owned()),
        host: whoami::hostname().unwrap_or_else(|_| "?".to_owned()),
        process: std::process::id(),
        program: program.to_owned(),
        clock: Arc::new(MachineClock),
        watch,
        wait,
        transaction,
        folders,
    }
}
