//! One store's content written into another file, page by page, by SQLite's own backup interface.
//!
//! Where the pages are to go, and whether they may, is `backup`'s and `restore`'s. A file copied by the
//! operating system while a till writes is no backup (measured: 10 of 60 corrupt).

use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::READ_WAIT;
use super::fault::Blame;
use crate::database::{DatabaseError, Result};
use crate::event::{Event, Watch};

/// Pages between two looks at the stop button: about a millisecond of work.
pub(super) const PAGES_AT_ONCE: i32 = 256;
/// Between two pieces others get the store for so long.
pub(super) const PAUSE: Duration = Duration::from_millis(2);
/// So often a copy is begun anew because of somebody who writes; then it is made in one go.
const RESTARTS: u32 = 12;
/// Progress is told every so many pages.
pub(super) const PAGES_BETWEEN_WORDS: i32 = 4096;
/// How long a store that somebody holds is asked for.
const COPY_WAIT: Duration = Duration::from_secs(10);
/// How long SQLite itself waits before we look at the stop button again.
pub(super) const ASK_AGAIN: Duration = Duration::from_millis(200);

/// Writes what `source` holds at one moment to `file`, which must not exist.
///
/// In WAL mode a read transaction keeps the moment and nobody waits. Elsewhere a reader keeps writers out,
/// so the store is held only for a piece at a time; who commits in between makes the copy begin anew, and
/// after some of that one pass holds it throughout.
pub(super) fn copy(source: &mut Connection, blame: &Blame, file: &Path, watch: &Watch) -> Result<()> {
    let in_a_run = !source.is_autocommit();
    let result = copied(source, blame, file, watch);
    let _ = source.busy_timeout(READ_WAIT);
    if !in_a_run && !source.is_autocommit() {
        let _ = source.execute_batch("COMMIT");
    }
    if result.is_err() {
        let _ = std::fs::remove_file(file);
    }
    result
}

fn copied(source: &Connection, blame: &Blame, file: &Path, watch: &Watch) -> Result<()> {
    let theirs = Blame::new(file);
    source.busy_timeout(ASK_AGAIN).map_err(|error| blame.on("copy", error))?;
    let mut target = unsynced(file).map_err(|error| theirs.on("make a copy", error))?;
    if source.is_autocommit() && patiently(blame, watch, COPY_WAIT, || is_wal(source))? {
        hold(source, blame, watch)?;
    }
    let page = patiently(blame, watch, COPY_WAIT, || page_size(source))?;
    let held = !source.is_autocommit();
    match walk(source, page, &mut target, watch, if held { Held::Throughout } else { Held::Piecewise }) {
        Err(Stop::TooManyRestarts) => {
            // Without a journal the half-written copy cannot be taken back, only begun anew.
            drop(target);
            std::fs::remove_file(file).map_err(|source| DatabaseError::DiskFault { path: theirs.path(), source: source.into() })?;
            target = unsynced(file).map_err(|error| theirs.on("make a copy", error))?;
            hold(source, blame, watch)?;
            walk(source, page, &mut target, watch, Held::Throughout)
        }
        other => other,
    }
    .map_err(|stop| stop.blamed(blame, &theirs))
}

/// A connection to a file that its maker syncs when it is whole.
fn unsynced(file: &Path) -> rusqlite::Result<Connection> {
    let mode = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(file, mode)?;
    connection.pragma_update(None, "journal_mode", "OFF")?;
    connection.pragma_update(None, "synchronous", "OFF")?;
    Ok(connection)
}

pub(super) fn is_wal(connection: &Connection) -> rusqlite::Result<bool> {
    Ok(journal_mode(connection)?.eq_ignore_ascii_case("wal"))
}

pub(super) fn journal_mode(connection: &Connection) -> rusqlite::Result<String> {
    connection.pragma_query_value(None, "journal_mode", |row| row.get(0))
}

pub(super) fn page_size(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "page_size", |row| row.get(0))
}

/// Opens a read transaction, which is the moment of the copy.
fn hold(source: &Connection, blame: &Blame, watch: &Watch) -> Result<()> {
    patiently(blame, watch, COPY_WAIT, || {
        let begun = source.execute_batch("BEGIN; SELECT 1 FROM sqlite_schema LIMIT 1");
        if begun.is_err() && !source.is_autocommit() {
            let _ = source.execute_batch("ROLLBACK");
        }
        begun
    })
}

/// Asks again as long as somebody else holds the store; looks at the stop button meanwhile.
pub(super) fn patiently<T>(blame: &Blame, watch: &Watch, wait: Duration, mut ask: impl FnMut() -> rusqlite::Result<T>) -> Result<T> {
    let asked = Instant::now();
    loop {
        match ask() {
            Ok(answer) => return Ok(answer),
            Err(_) if watch.is_cancelled() => return Err(DatabaseError::Cancelled {}),
            Err(error) => {
                let error = blame.waiting(asked, error);
                if !matches!(error, DatabaseError::InUse { .. }) || asked.elapsed() >= wait {
                    return Err(error);
                }
            }
        }
    }
}

/// How the source is held while it is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Held {
    /// By a transaction of the caller's.
    Throughout,
    /// For a piece at a time.
    Piecewise,
}

/// Why a walk over the pages ended early.
pub(super) enum Stop {
    Cancelled,
    TooManyRestarts,
    Busy(Duration),
    Failed(rusqlite::Error),
}

impl Stop {
    /// SQLite does not say which of two files failed: damage and waiting are the source's, the rest is the target's.
    pub(super) fn blamed(self, source: &Blame, target: &Blame) -> DatabaseError {
        match self {
            Self::Cancelled => DatabaseError::Cancelled {},
            Self::TooManyRestarts => DatabaseError::InUse { path: source.path(), waited_ms: 0 },
            Self::Busy(waited) => {
                DatabaseError::InUse { path: source.path(), waited_ms: u64::try_from(waited.as_millis()).unwrap_or(u64::MAX) }
            }
            Self::Failed(error) => {
                let damaged = matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase));
                let read = error.sqlite_error().is_some_and(|failure| failure.extended_code == rusqlite::ffi::SQLITE_IOERR_READ);
                if damaged || read { source } else { target }.on("copy", error)
            }
        }
    }
}

/// Pages are of `page` bytes.
fn walk(source: &Connection, page: i64, target: &mut Connection, watch: &Watch, held: Held) -> Result<(), Stop> {
    let backup = Backup::new(source, target).map_err(Stop::Failed)?;
    let (mut done_before, mut told, mut restarts) = (0, 0, 0);
    let mut waiting: Option<Instant> = None;
    loop {
        if watch.is_cancelled() {
            return Err(Stop::Cancelled);
        }
        match backup.step(PAGES_AT_ONCE).map_err(Stop::Failed)? {
            StepResult::Done => {
                tell(watch, backup.progress().pagecount, backup.progress().pagecount, page);
                return Ok(());
            }
            StepResult::More => waiting = None,
            _ => {
                let since = *waiting.get_or_insert_with(Instant::now);
                if since.elapsed() >= COPY_WAIT {
                    return Err(Stop::Busy(since.elapsed()));
                }
                std::thread::sleep(PAUSE);
                continue;
            }
        }
        let progress = backup.progress();
        let done = progress.pagecount - progress.remaining;
        if done <= done_before {
            restarts += 1;
            watch.tell(Event::CopyRestarted { attempt: restarts });
            if restarts >= RESTARTS {
                return Err(Stop::TooManyRestarts);
            }
            told = 0;
        }
        done_before = done;
        if done - told >= PAGES_BETWEEN_WORDS {
            told = done;
            tell(watch, done, progress.pagecount, page);
        }
        if held == Held::Piecewise {
            std::thread::sleep(PAUSE);
        }
    }
}

pub(super) fn tell(watch: &Watch, done: i32, of: i32, page: i64) {
    let bytes = |pages: i32| (i64::from(pages) * page).unsigned_abs();
    watch.tell(Event::BytesDone { done: bytes(done), of: Some(bytes(of)) });
}
