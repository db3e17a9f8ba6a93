//! A store's file. The only room, with those below it, that knows rusqlite.
//!
//! One transaction covers a whole run. Every call goes to a blocking thread as one piece.

mod apply;
mod connect;
mod copy;
mod fault;
mod head;
mod ledger;
mod lock;
mod look;
mod overwrite;
mod rows;
mod schema;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use kasadar_schema::{Engine, Schema, TableName};
use rusqlite::{Connection, TransactionBehavior};
use serde_json::Value;

use super::work::{Applied, Lease, Work};
use super::{Content, Database, DatabaseError, Facts, Flaw, Result};
use crate::conservation::{Conservation, Counts};
use crate::context::Folders;
use crate::event::{Event, Watch};
use crate::ledger::{Entry, Ledger};
use connect::connect;
use copy::{ASK_AGAIN, patiently};
use fault::Blame;
pub(super) use fault::refusal;
use lock::StoreLock;
pub use overwrite::Overwritten;

/// Readers wait this long for a writer that is just committing.
const READ_WAIT: Duration = Duration::from_secs(2);

/// What a caller wants to do with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Look at it. The file system is asked for no more than that.
    Read,
    /// Change it; it must be there.
    Write,
    /// Change it, or make it.
    Create,
}

/// An open store.
#[derive(Debug)]
pub struct Sqlite {
    path: PathBuf,
    /// Away only while a blocking call has it.
    connection: Option<Connection>,
    /// Keeps writers out of a store in WAL mode until it is overwritten.
    keeper: Option<Connection>,
    lock: Option<StoreLock>,
    /// The stop button of who took the lock.
    watch: Watch,
    run: Option<Run>,
}

/// What an open run remembers from its beginning.
#[derive(Debug)]
struct Run {
    /// How long others are waited for.
    wait: Duration,
    counts: Counts,
    broken: ledger::BrokenKeys,
    conservation: Conservation,
}

impl Sqlite {
    /// Opens a store's file. A file that is there is first looked at without SQLite, because
    /// SQLite would take any file for an empty or a damaged database.
    pub async fn open(path: &Path, access: Access) -> Result<Self> {
        let path = path.to_path_buf();
        let opened = path.clone();
        let connection = blocking(move || connect(&opened, access)).await?;
        Ok(Self::around(path, connection))
    }

    fn around(path: PathBuf, connection: Connection) -> Self {
        Self { path, connection: Some(connection), keeper: None, lock: None, watch: Watch::silent(), run: None }
    }

    /// Lets go of the file; the lock that keeps other Kasadars out stays.
    pub async fn close(&mut self) {
        let connections = (self.keeper.take(), self.connection.take());
        blocking(move || drop(connections)).await;
    }

    /// Opens the file anew, to write.
    pub async fn reopen(&mut self) -> Result<()> {
        self.close().await;
        let path = self.path.clone();
        self.connection = Some(blocking(move || connect(&path, Access::Write)).await?);
        Ok(())
    }

    /// Runs `work` with the connection on a blocking thread.
    async fn call<T: Send + 'static>(&mut self, work: impl FnOnce(&mut Connection, &Blame) -> Result<T> + Send + 'static) -> Result<T> {
        let blame = Blame::new(&self.path);
        let Some(mut connection) = self.connection.take() else {
            return Err(blame.gone());
        };
        let (connection, result) = blocking(move || {
            let result = work(&mut connection, &blame);
            (connection, result)
        })
        .await;
        self.connection = Some(connection);
        result
    }
}

/// The one place where a thread is taken for SQLite's waiting.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        // The closures here are ours: a panic in one is a defect, passed on as such.
        Err(error) => std::panic::resume_unwind(error.into_panic()),
    }
}

impl Database for Sqlite {
    fn engine(&self) -> Engine {
        Engine::Sqlite
    }

    fn place(&self) -> String {
        self.path.display().to_string()
    }

    async fn ledger(&mut self) -> Result<Ledger> {
        self.call(|connection, blame| ledger::read(connection).map_err(|error| blame.on("read the ledger", error))).await
    }

    async fn tables(&mut self) -> Result<Vec<TableName>> {
        self.call(|connection, blame| ledger::tables(connection).map_err(|error| blame.on("list tables", error))).await
    }

    async fn facts(&mut self) -> Result<Facts> {
        let path = self.path.clone();
        self.call(move |connection, blame| {
            let read_only = connection.is_readonly("main").map_err(|error| blame.on("look at", error))?;
            let bytes = std::fs::metadata(&path).map_or(0, |found| found.len());
            let number = |pragma| connection.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0)).map(i64::unsigned_abs);
            let free = number("freelist_count").and_then(|pages| Ok(pages.saturating_mul(number("page_size")?)));
            let free_bytes = Some(free.map_err(|error| blame.on("look at", error))?);
            Ok(Facts { version: format!("SQLite {}", rusqlite::version()), bytes, read_only, free_bytes })
        })
        .await
    }

    async fn schema(&mut self) -> Result<Schema> {
        self.call(|connection, blame| schema::read(connection).map_err(|error| blame.on("read the schema", error))).await
    }

    async fn counts(&mut self) -> Result<Counts> {
        self.call(|connection, blame| look::counts(connection).map_err(|error| blame.on("count rows", error))).await
    }

    async fn integrity(&mut self, watch: &Watch) -> Result<Vec<Flaw>> {
        let watch = watch.clone();
        self.call(move |connection, blame| look::flaws(connection, blame, &watch)).await
    }

    async fn copy_to(&mut self, file: &Path, _folders: &Folders, watch: &Watch) -> Result<Content> {
        let (to, watch) = (file.to_path_buf(), watch.clone());
        self.call(move |connection, blame| copy::copy(connection, blame, &to, &watch)).await?;
        let content = match Self::open_still(file).await {
            Ok(mut copy) => copy.content().await,
            Err(error) => Err(error),
        };
        if content.is_err() {
            let _ = std::fs::remove_file(file);
        }
        content
    }

    async fn is_held(&mut self) -> Result<bool> {
        let path = self.path.clone();
        Ok(blocking(move || lock::is_held(&path)).await)
    }

    async fn lock(&mut self, lease: &Lease, watch: &Watch) -> Result<()> {
        let (path, lease, watch) = (self.path.clone(), lease.clone(), watch.clone());
        self.watch = watch.clone();
        self.lock = Some(blocking(move || StoreLock::take(&path, &lease, &watch)).await?);
        Ok(())
    }

    async fn unlock(&mut self) {
        if let Some(lock) = self.lock.take() {
            blocking(move || drop(lock)).await;
        }
    }

    async fn begin(&mut self, lease: &Lease) -> Result<()> {
        let (wait, watch) = (lease.wait, self.watch.clone());
        let run = self
            .call(move |connection, blame| {
                begin(connection, blame, wait, &watch)?;
                let on = |error| blame.on("begin the run", error);
                ledger::create(connection).map_err(on)?;
                let counts = ledger::counts(connection, &ledger::tables(connection).map_err(on)?).map_err(on)?;
                let broken = ledger::broken_keys(connection).map_err(on)?;
                let conservation = Conservation::new(counts.keys().cloned());
                Ok(Run { wait, counts, broken, conservation })
            })
            .await?;
        self.run = Some(run);
        Ok(())
    }

    async fn apply(&mut self, work: Work, watch: &Watch) -> Result<Applied> {
        if work.section.as_ref().is_some_and(|section| section.no_transaction) {
            return self.apply_outside(work, watch).await;
        }
        if let (Some(run), Some(section)) = (&mut self.run, &work.section) {
            run.conservation.read(section.effects(), &section.changes_rows);
            run.conservation.end_step();
        }
        let watch = watch.clone();
        self.call(move |connection, blame| apply::step(connection, blame, &work, &watch)).await
    }

    async fn finish(&mut self, watch: &Watch) -> Result<()> {
        let Some(run) = self.run.take() else { return Ok(()) };
        let watch = watch.clone();
        self.call(move |connection, blame| {
            watch.tell(Event::Checking);
            check(connection, blame, &run)?;
            if watch.is_cancelled() {
                return Err(DatabaseError::Cancelled {});
            }
            watch.tell(Event::Committing);
            commit(connection, blame)
        })
        .await
    }

    async fn abandon(&mut self) {
        self.run = None;
        // Where the rollback itself fails, SQLite rolls back when the file is opened next.
        let _ = self
            .call(|connection, _| {
                apply::stop_listening(connection);
                if !connection.is_autocommit() {
                    let _ = connection.execute_batch("ROLLBACK");
                }
                let _ = connection.pragma_update(None, "foreign_keys", true);
                Ok(())
            })
            .await;
    }

    async fn note(&mut self, entry: Entry) -> Result<()> {
        self.call(move |connection, blame| {
            // Where there is none, not even a lock is taken.
            let on = |error| blame.on("write the ledger", error);
            if ledger::exists(connection, "kasadar_ledger").map_err(on)? { ledger::note(connection, &entry).map_err(on) } else { Ok(()) }
        })
        .await
    }

    async fn rows(&mut self, table: &str, columns: &[String]) -> Result<Vec<Vec<Value>>> {
        let (table, columns) = (table.to_owned(), columns.to_vec());
        self.call(move |connection, blame| rows::read(connection, &table, &columns).map_err(|error| blame.on("read rows", error))).await
    }

    async fn begin_rows(&mut self, lease: &Lease) -> Result<()> {
        let (wait, watch) = (lease.wait, self.watch.clone());
        self.call(move |connection, blame| {
            begin(connection, blame, wait, &watch)?;
            ledger::create(connection).map_err(|error| blame.on("begin", error))
        })
        .await
    }

    async fn insert(&mut self, table: &str, row: &[(String, Value)]) -> Result<()> {
        let (table, row) = (table.to_owned(), row.to_vec());
        self.call(move |connection, blame| rows::insert(connection, &table, &row).map_err(|error| blame.on("add a row", error))).await
    }

    async fn update(&mut self, table: &str, key: &[(String, Value)], row: &[(String, Value)]) -> Result<u64> {
        let (table, key, row) = (table.to_owned(), key.to_vec(), row.to_vec());
        self.call(move |connection, blame| rows::update(connection, &table, &key, &row).map_err(|error| blame.on("change a row", error)))
            .await
    }

    async fn finish_rows(&mut self, entry: Entry) -> Result<()> {
        self.call(move |connection, blame| {
            ledger::append(connection, &entry).map_err(|error| blame.on("write the ledger", error))?;
            let broken = ledger::broken_keys(connection).map_err(|error| blame.on("check", error))?;
            refuse_broken(&broken, &ledger::BrokenKeys::new())?;
            commit(connection, blame)
        })
        .await
    }
}

impl Sqlite {
    /// A section that cannot be in a transaction: what came before is committed first, and a new
    /// transaction is opened for what comes after.
    async fn apply_outside(&mut self, work: Work, watch: &Watch) -> Result<Applied> {
        let wait = self.run.as_ref().map_or(READ_WAIT, |run| run.wait);
        self.finish(watch).await?;
        let watch = watch.clone();
        let applied = self
            .call(move |connection, blame| {
                // As inside: what a rebuild drops must not take its children along.
                foreign_keys_off(connection, blame)?;
                apply::outside(connection, blame, &work, &watch)
            })
            .await?;
        let lease = Lease { holder: String::new(), wait, transaction: super::Transaction::PerRun };
        self.begin(&lease).await?;
        Ok(applied)
    }
}

/// Foreign keys off, read back, then the one transaction of the run.
///
/// The pragma does nothing inside a transaction, and with foreign keys on a rebuild empties every
/// ON DELETE CASCADE child without an error (measured; sqlite.org/lang_altertable.html, step 1).
fn begin(connection: &mut Connection, blame: &Blame, wait: Duration, watch: &Watch) -> Result<()> {
    foreign_keys_off(connection, blame)?;
    let patience = |time: Duration| connection.busy_timeout(time).map_err(|error| blame.on("begin", error));
    patience(ASK_AGAIN.min(wait))?;
    // Deferred BEGIN loses to a live till every time (measured: BUSY 21 times of 21).
    patiently(blame, watch, wait, || connection.execute_batch("BEGIN IMMEDIATE"))?;
    patience(wait)?;
    connection.set_transaction_behavior(TransactionBehavior::Immediate);
    Ok(())
}

fn foreign_keys_off(connection: &Connection, blame: &Blame) -> Result<()> {
    let on = |error| blame.on("begin", error);
    connection.pragma_update(None, "foreign_keys", false).map_err(on)?;
    let still_on: bool = connection.pragma_query_value(None, "foreign_keys", |row| row.get(0)).map_err(on)?;
    if still_on { Err(blame.gone()) } else { Ok(()) }
}

/// What must hold before a run becomes permanent.
fn check(connection: &Connection, blame: &Blame, run: &Run) -> Result<()> {
    let on = |error| blame.on("check", error);
    let tables = ledger::tables(connection).map_err(on)?;
    let counts = ledger::counts(connection, &tables).map_err(on)?;
    let differences = run.conservation.differences(&run.counts, &counts);
    if !differences.is_empty() {
        return Err(DatabaseError::RowsNotConserved { differences });
    }
    refuse_broken(&ledger::broken_keys(connection).map_err(on)?, &run.broken)
}

/// References that were broken before are not this run's doing.
fn refuse_broken(now: &ledger::BrokenKeys, before: &ledger::BrokenKeys) -> Result<()> {
    for ((table, parent), rows) in now {
        let known = before.get(&(table.clone(), parent.clone())).copied().unwrap_or(0);
        if *rows > known {
            return Err(DatabaseError::ForeignKeysBroken { table: table.clone(), parent: parent.clone(), rows: rows - known });
        }
    }
    Ok(())
}

fn commit(connection: &mut Connection, blame: &Blame) -> Result<()> {
    let asked = Instant::now();
    connection.execute_batch("COMMIT").map_err(|error| blame.waiting(asked, error))?;
    connection.pragma_update(None, "foreign_keys", true).map_err(|error| blame.on("end", error))
}
