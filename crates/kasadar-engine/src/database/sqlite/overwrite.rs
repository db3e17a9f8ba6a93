//! A store's content put in the place of another's, while others may have it open.
//!
//! It is one transaction of SQLite's own: who reads meanwhile sees the old or the new, and a kill leaves one
//! of them. Nobody's commit gets lost on the way: the store is held before, and one that was written to since
//! its present state was saved is not overwritten.

use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use super::copy::{ASK_AGAIN, PAGES_AT_ONCE, PAGES_BETWEEN_WORDS, PAUSE, Stop, is_wal, journal_mode, page_size, patiently, tell};
use super::fault::Blame;
use super::lock::StoreLock;
use super::{READ_WAIT, Sqlite, blocking, connect, look};
use crate::database::{DatabaseError, Lease, Result};
use crate::event::Watch;

/// A second connection to a store that is there.
const BESIDE: OpenFlags = OpenFlags::SQLITE_OPEN_READ_WRITE.union(OpenFlags::SQLITE_OPEN_NO_MUTEX);

/// How an overwriting ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overwritten {
    /// The store holds the copy's content.
    Done,
    /// Somebody has committed since the mark; the store is as they left it.
    WrittenMeanwhile,
}

impl Sqlite {
    /// The lock that keeps other Kasadars out, for a store that need not be open nor be there.
    pub(crate) async fn keep_out_of(path: &Path, lease: &Lease, watch: &Watch) -> Result<StoreLock> {
        let (path, lease, watch) = (path.to_path_buf(), lease.clone(), watch.clone());
        blocking(move || StoreLock::take(&path, &lease, &watch)).await
    }

    /// Whether this connection has the lock that keeps other Kasadars out.
    pub(crate) fn is_locked(&self) -> bool {
        self.lock.is_some()
    }

    /// `wal`, `delete` and their like.
    pub async fn journal_mode(&mut self) -> Result<String> {
        self.call(|connection, blame| journal_mode(connection).map_err(|error| blame.on("look at", error))).await
    }

    /// Gives a file that nobody else has open this kind of journal.
    pub async fn take_journal_mode(&mut self, mode: &str) -> Result<()> {
        let mode = mode.to_owned();
        self.call(move |connection, blame| switch_journal(connection, blame, &mode, READ_WAIT)).await
    }

    /// Keeps everybody from writing until `overwrite` or `let_go`. Reading goes on in WAL mode; elsewhere it waits.
    pub async fn hold_still(&mut self, wait: Duration, watch: &Watch) -> Result<()> {
        let watch = watch.clone();
        self.keeper = self
            .call(move |connection, blame| {
                let on = |error| blame.on("hold", error);
                if is_wal(connection).map_err(on)? {
                    // A second connection, because this one has yet to read what it saves. The file is not
                    // opened past SQLite: closing it would drop the locks of this process on it.
                    let keeper = Connection::open_with_flags(blame.file(), BESIDE).map_err(on)?;
                    begin(&keeper, blame, "BEGIN IMMEDIATE", wait, &watch)?;
                    return Ok(Some(keeper));
                }
                take_and_keep(connection, blame, wait, &watch)?;
                Ok(None)
            })
            .await?;
        Ok(())
    }

    /// Lets others write again.
    pub async fn let_go(&mut self) {
        let keeper = self.keeper.take();
        let _ = self
            .call(move |connection, _| {
                drop(keeper);
                release(connection);
                Ok(())
            })
            .await;
    }

    /// Puts the content of the file `copy` in the place of what this store holds, unless somebody has written
    /// since this connection took the mark `since`. Comes after `hold_still`, and lets go.
    pub async fn overwrite(&mut self, copy: &Path, since: i64, wait: Duration, watch: &Watch) -> Result<Overwritten> {
        let (copy, watch, keeper) = (copy.to_path_buf(), watch.clone(), self.keeper.take());
        let overwritten = self.call(move |connection, blame| overwrite(connection, keeper, blame, &copy, since, wait, &watch)).await;
        self.let_go().await;
        overwritten
    }
}

/// Back to the locks that others can have a part in; the next look at the file gives the old one up.
fn release(connection: &Connection) {
    let _ = connection.pragma_update_and_check(None, "locking_mode", "NORMAL", |_| Ok(()));
    let _ = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()));
    let _ = connection.busy_timeout(READ_WAIT);
}

/// Opens a transaction that others may have to be waited for.
fn begin(connection: &Connection, blame: &Blame, sql: &str, wait: Duration, watch: &Watch) -> Result<()> {
    connection.busy_timeout(ASK_AGAIN.min(wait)).map_err(|error| blame.on("hold", error))?;
    patiently(blame, watch, wait, || connection.execute_batch(sql))
}

/// A lock that outlives its transaction. SQLite is told to keep it once it is there: told before, it would keep
/// the part of it that a failed try got, and a till could commit no more while we wait for it.
fn take_and_keep(connection: &Connection, blame: &Blame, wait: Duration, watch: &Watch) -> Result<()> {
    begin(connection, blame, "BEGIN EXCLUSIVE", wait, watch)?;
    let kept =
        connection.pragma_update_and_check(None, "locking_mode", "EXCLUSIVE", |_| Ok(())).and_then(|()| connection.execute_batch("COMMIT"));
    kept.map_err(|error| {
        let _ = connection.execute_batch("ROLLBACK");
        release(connection);
        blame.on("hold", error)
    })
}

fn overwrite(
    store: &mut Connection,
    keeper: Option<Connection>,
    blame: &Blame,
    copy: &Path,
    since: i64,
    wait: Duration,
    watch: &Watch,
) -> Result<Overwritten> {
    let on = |error| blame.on("restore", error);
    let theirs = Blame::new(copy);
    let source = connect::still(copy).map_err(|error| theirs.on("open", error))?;
    let page = page_size(&source).map_err(|error| theirs.on("open", error))?;
    let Some(keeper) = keeper else {
        if look::mark(store).map_err(on)? != since {
            return Ok(Overwritten::WrittenMeanwhile);
        }
        return Backup::new(&source, store)
            .map_err(Stop::Failed)
            .and_then(|backup| pour(&backup, page, wait, watch, || Ok(true)))
            .map_err(|stop| stop.blamed(blame, blame));
    };
    if page_size(store).map_err(on)? != page {
        // Pages of another size do not fit into the log: the store leaves WAL mode, which nobody else may have open.
        return resized(store, keeper, blame, &source, since, wait, watch);
    }
    // Everything is ready before the keeper gives up its transaction, so that no gap is left that a till which
    // asks all the time could use. Who got in between all the same is seen once the new one is open.
    let mut writer = Connection::open_with_flags(blame.file(), BESIDE).map_err(on)?;
    writer.busy_timeout(ASK_AGAIN).map_err(on)?;
    writer.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(())).map_err(on)?;
    let backup = Backup::new(&source, &mut writer).map_err(on)?;
    keeper.execute_batch("ROLLBACK").map_err(on)?;
    let unwritten = || Ok(look::mark(store)? == since);
    let overwritten = pour(&backup, page, wait, watch, unwritten).map_err(|stop| stop.blamed(blame, blame))?;
    drop(backup);
    // A log that could not be folded in is whole all the same; who closes the store last does it.
    let _ = writer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
    Ok(overwritten)
}

fn resized(
    store: &mut Connection,
    keeper: Connection,
    blame: &Blame,
    source: &Connection,
    since: i64,
    wait: Duration,
    watch: &Watch,
) -> Result<Overwritten> {
    let on = |error| blame.on("restore", error);
    drop(keeper);
    switch_journal(store, blame, "delete", wait)?;
    take_and_keep(store, blame, wait, watch)?;
    let overwritten = if look::mark(store).map_err(on)? == since {
        let page = page_size(source).map_err(on)?;
        Backup::new(source, store)
            .map_err(Stop::Failed)
            .and_then(|backup| pour(&backup, page, wait, watch, || Ok(true)))
            .map_err(|stop| stop.blamed(blame, blame))
    } else {
        Ok(Overwritten::WrittenMeanwhile)
    };
    release(store);
    let _ = switch_journal(store, blame, "wal", wait);
    overwritten
}

fn switch_journal(store: &Connection, blame: &Blame, mode: &str, wait: Duration) -> Result<()> {
    let asked = Instant::now();
    store.busy_timeout(wait).map_err(|error| blame.on("change the journal", error))?;
    let now: String =
        store.pragma_update_and_check(None, "journal_mode", mode, |row| row.get(0)).map_err(|error| blame.waiting(asked, error))?;
    if now.eq_ignore_ascii_case(mode) { Ok(()) } else { Err(DatabaseError::InUse { path: blame.path(), waited_ms: 0 }) }
}

/// The pages of a file that nobody changes, each of `page` bytes, into a store that others may have open.
/// `goes_on` is asked once nobody else can write any more.
fn pour(
    backup: &Backup<'_, '_>,
    page: i64,
    wait: Duration,
    watch: &Watch,
    goes_on: impl FnOnce() -> rusqlite::Result<bool>,
) -> Result<Overwritten, Stop> {
    let (asked, mut told, mut goes_on) = (Instant::now(), 0, Some(goes_on));
    loop {
        if watch.is_cancelled() {
            return Err(Stop::Cancelled);
        }
        // The first page alone opens the transaction; one page more than there are would end it.
        let pages = if goes_on.is_some() { 0 } else { PAGES_AT_ONCE };
        match backup.step(pages).map_err(Stop::Failed)? {
            StepResult::Done => return Ok(Overwritten::Done),
            StepResult::More => {
                if let Some(goes_on) = goes_on.take()
                    && !goes_on().map_err(Stop::Failed)?
                {
                    return Ok(Overwritten::WrittenMeanwhile);
                }
                let progress = backup.progress();
                let done = progress.pagecount - progress.remaining;
                if done - told >= PAGES_BETWEEN_WORDS {
                    told = done;
                    tell(watch, done, progress.pagecount, page);
                }
            }
            _ if asked.elapsed() >= wait => return Err(Stop::Busy(asked.elapsed())),
            _ => std::thread::sleep(PAUSE),
        }
    }
}
