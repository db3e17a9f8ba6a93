//! The log: one file a day, the last fourteen kept; UTC, never localised.

use std::path::Path;

use tracing::Level;
use tracing_appender::rolling::{RollingFileAppender, Rotation};
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::fmt;
use tracing_subscriber::layer::{Layer, SubscriberExt};
use tracing_subscriber::registry::Registry;

const DAYS_KEPT: usize = 14;

/// Sends what the program traces to a file in `folder`, and to stderr down to `stderr`.
///
/// The file has what a person would ask for afterwards: runs and steps. Down to single statements it
/// goes where stderr does too, because a line for each costs a sixth of a run of small revisions (measured).
///
/// A folder that cannot be written costs the log, not the work.
pub fn write_log(folder: &Path, stderr: Option<Level>) {
    // The appender would complain on stderr about a folder that is not there.
    let there = std::fs::create_dir_all(folder).is_ok();
    let file = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("kasadar")
        .filename_suffix("log")
        .max_log_files(DAYS_KEPT)
        .build(folder)
        .ok()
        .filter(|_| there)
        .map(|writer| {
            fmt::layer()
                .with_ansi(false)
                .with_writer(std::sync::Mutex::new(writer))
                .with_filter(LevelFilter::from_level(stderr.unwrap_or(Level::INFO)))
        });
    let stderr = stderr.map(|level| fmt::layer().with_ansi(false).with_writer(std::io::stderr).with_filter(LevelFilter::from_level(level)));
    // A second call in one process finds the first one's log in place, which is as good.
    let _ = tracing::subscriber::set_global_default(Registry::default().with(file).with(stderr));
}
