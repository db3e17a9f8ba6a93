//! The log: one file a day, the last fourteen kept; UTC, never localised.

use std::io::{Result, Write};
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
                .with_writer(std::sync::Mutex::new(OneLine(writer)))
                .with_filter(LevelFilter::from_level(stderr.unwrap_or(Level::INFO)))
        });
    let stderr = stderr
        .map(|level| fmt::layer().with_ansi(false).with_writer(|| OneLine(std::io::stderr())).with_filter(LevelFilter::from_level(level)));
    // A second call in one process finds the first one's log in place, which is as good.
    let _ = tracing::subscriber::set_global_default(Registry::default().with(file).with(stderr));
}

/// A writer that gets one event at a time, and keeps it on one line: whatever a value holds, it cannot begin a line
/// that looks like another event, nor move a terminal's cursor.
struct OneLine<W>(W);

impl<W: Write> Write for OneLine<W> {
    fn write(&mut self, event: &[u8]) -> Result<usize> {
        self.0.write_all(on_one_line(&String::from_utf8_lossy(event)).as_bytes())?;
        Ok(event.len())
    }

    fn flush(&mut self) -> Result<()> {
        self.0.flush()
    }
}

/// Escapes what is no visible character, but for the end of the line.
fn on_one_line(event: &str) -> String {
    let (text, end) = event.strip_suffix('\n').map_or((event, ""), |text| (text, "\n"));
    let draws = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let escaped = text.chars().map(|c| if draws(c) { c.escape_unicode().to_string() } else { c.to_string() });
    escaped.chain([end.to_owned()]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_stays_on_its_line() {
        let mut file = OneLine(Vec::new());
        file.write_all("place=a\r\n2026 ERROR forged\u{1b}[2K\u{2028}Şube\n".as_bytes()).unwrap_or_default();
        assert_eq!(String::from_utf8_lossy(&file.0), "place=a\\u{d}\\u{a}2026 ERROR forged\\u{1b}[2K\\u{2028}Şube\n");
    }
}
