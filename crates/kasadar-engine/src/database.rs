//! The port: what Kasadar asks of a database, in Kasadar's words, for both engines.
//!
//! A driver lives in its own file and nowhere else. The port holds no rules: what may run, in which
//! order, and what must hold afterwards is `run`'s and `seed`'s.

mod address;
mod error;
mod postgres;
mod sqlite;
mod work;

use std::path::Path;

use kasadar_schema::{Engine, Fingerprint, Schema, TableName};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::conservation::Counts;
use crate::context::Folders;
use crate::event::Watch;
use crate::ledger::{Entry, Ledger};

pub use address::{Address, AddressFault, Password, PostgresAddress, TlsMode};
pub use error::{Cause, DatabaseError, During};
pub use postgres::{OtherSession, Postgres};
pub use sqlite::{Access, Overwritten, Sqlite};
pub use work::{Applied, Lease, Runnable, Section, Transaction, Work};

/// Names of Kasadar's own tables and of the version table: rows in them are nobody's data.
pub(crate) const OWN_TABLES: [&str; 4] = ["alembic_version", "kasadar_ledger", "kasadar_progress", "kasadar_seed"];

type Result<T, E = DatabaseError> = std::result::Result<T, E>;

/// A database under Kasadar's care.
///
/// Writing calls come in one order: `lock`, `begin`, `apply`…, `finish` or `abandon`, `unlock`.
/// Every call that fails has left the database as it was at the last commit.
#[allow(async_fn_in_trait, reason = "the two implementations are known, and callers need no Send")]
pub trait Database {
    /// Which engine it is.
    fn engine(&self) -> Engine;

    /// Where it is, for people: a path, or `user@host:port/name`. Never a password.
    fn place(&self) -> String;

    /// Reads version rows and ledger. Writes nothing, also where the tables are missing.
    async fn ledger(&mut self) -> Result<Ledger>;

    /// Tables that are not Kasadar's own, folded, sorted.
    async fn tables(&mut self) -> Result<Vec<TableName>>;

    /// Size, version and the like, for status and doctor.
    async fn facts(&mut self) -> Result<Facts>;

    /// The schema, as this connection sees it: inside a run with what the run has changed so far.
    async fn schema(&mut self) -> Result<Schema>;

    /// Rows of every table that is not Kasadar's own, counted.
    async fn counts(&mut self) -> Result<Counts>;

    /// What is wrong with the database as it stands; nothing where all is well. On SQLite
    /// `integrity_check` and `foreign_key_check`, on PostgreSQL invalid indexes and constraints.
    async fn integrity(&mut self, watch: &Watch) -> Result<Vec<Flaw>>;

    /// Writes a copy as of one moment, whoever writes meanwhile, to `file`, which must not exist: an
    /// SQLite file, or `pg_dump`'s custom format. The caller syncs and names it.
    async fn copy_to(&mut self, file: &Path, folders: &Folders, watch: &Watch) -> Result<Content>;

    /// Whether a Kasadar is at work on it just now.
    async fn is_held(&mut self) -> Result<bool>;

    /// Keeps every other Kasadar out, or says after a bounded wait who is in.
    async fn lock(&mut self, lease: &Lease, watch: &Watch) -> Result<()>;

    /// Lets others in. Never fails: the lock dies with the connection anyway.
    async fn unlock(&mut self);

    /// Opens a run: makes Kasadar's tables where they are missing, and on SQLite the one transaction.
    async fn begin(&mut self, lease: &Lease) -> Result<()>;

    /// Runs one step: its SQL, its version rows and its ledger entry.
    async fn apply(&mut self, work: Work, watch: &Watch) -> Result<Applied>;

    /// Checks and commits what is still open.
    async fn finish(&mut self, watch: &Watch) -> Result<()>;

    /// Takes back what is not committed.
    async fn abandon(&mut self);

    /// Appends an entry on its own, if the ledger is there: the memory of a run that failed.
    async fn note(&mut self, entry: Entry) -> Result<()>;

    /// Rows of a table, as JSON scalars in the order of `columns`.
    async fn rows(&mut self, table: &str, columns: &[String]) -> Result<Vec<Vec<Value>>>;

    /// Opens a transaction for rows, makes Kasadar's tables where they are missing.
    async fn begin_rows(&mut self, lease: &Lease) -> Result<()>;

    /// Adds a row.
    async fn insert(&mut self, table: &str, row: &[(String, Value)]) -> Result<()>;

    /// Changes columns of the rows that fit `key`; gives their number.
    async fn update(&mut self, table: &str, key: &[(String, Value)], row: &[(String, Value)]) -> Result<u64>;

    /// Appends `entry` and commits the rows.
    async fn finish_rows(&mut self, entry: Entry) -> Result<()>;
}

/// Something wrong inside a database.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "flaw", rename_all = "kebab-case")]
pub enum Flaw {
    /// SQLite's `integrity_check` says so.
    Integrity {
        /// In its words.
        detail: String,
    },
    /// Rows that point at nothing.
    ForeignKey {
        /// Table with the rows.
        table: String,
        /// Table they point at.
        parent: String,
        /// How many.
        rows: u64,
    },
    /// An index that the server does not use.
    InvalidIndex {
        /// Its name.
        index: String,
    },
    /// A constraint that old rows were never checked against.
    UncheckedConstraint {
        /// Table.
        table: String,
        /// Its name.
        constraint: String,
    },
}

/// A lock on a table that a run takes, as others meet it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct LockTaken {
    /// The table.
    pub table: String,
    /// The server's name for it: `AccessExclusiveLock`.
    pub mode: String,
}

/// What a copy holds, read at the copy's own moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// Version rows, sorted.
    pub rows: Vec<String>,
    /// Job of the ledger's first entry: tells databases apart, survives backup and restore. None without a ledger.
    pub origin: Option<String>,
    /// Of the schema.
    pub fingerprint: Fingerprint,
    /// Rows of every table that is not Kasadar's own.
    pub tables: Counts,
    /// Size of the database, in bytes.
    pub bytes: u64,
}

/// What a database tells of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Facts {
    /// Version of the engine: `SQLite 3.51.0`, `PostgreSQL 15.14`.
    pub version: String,
    /// Size on disk, in bytes.
    pub bytes: u64,
    /// Whether this connection may write; unknown until somebody tries, where nothing tells.
    pub read_only: bool,
    /// Room in the file that holds nothing, in bytes; none where the engine keeps no such number.
    pub free_bytes: Option<u64>,
}

/// What a driver's error says in codes and names of tables, never in words: those may hold values of rows.
pub(crate) fn refusal(cause: &(dyn std::error::Error + 'static)) -> Option<String> {
    sqlite::refusal(cause).or_else(|| postgres::refusal(cause))
}

/// Either engine, chosen at run time by the address.
#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "there is one in a process")]
pub enum AnyDatabase {
    /// A store.
    Sqlite(Sqlite),
    /// The centre.
    Postgres(Postgres),
}

impl AnyDatabase {
    /// Opens the database at `address`. `password` is asked for only where a server wants one.
    pub async fn open(address: &Address, access: Access, password: Option<Password>) -> Result<Self> {
        match address {
            Address::Sqlite(path) => Ok(Self::Sqlite(Sqlite::open(path, access).await?)),
            Address::Postgres(address) => Ok(Self::Postgres(Postgres::connect(address, password).await?)),
        }
    }
}

/// Hands each call to the engine behind it.
macro_rules! either {
    ($self:ident, $database:ident => $call:expr) => {
        match $self {
            Self::Sqlite($database) => $call,
            Self::Postgres($database) => $call,
        }
    };
}

impl Database for AnyDatabase {
    fn engine(&self) -> Engine {
        either!(self, database => database.engine())
    }
    fn place(&self) -> String {
        either!(self, database => database.place())
    }
    async fn ledger(&mut self) -> Result<Ledger> {
        either!(self, database => database.ledger().await)
    }
    async fn tables(&mut self) -> Result<Vec<TableName>> {
        either!(self, database => database.tables().await)
    }
    async fn facts(&mut self) -> Result<Facts> {
        either!(self, database => database.facts().await)
    }
    async fn schema(&mut self) -> Result<Schema> {
        either!(self, database => database.schema().await)
    }
    async fn counts(&mut self) -> Result<Counts> {
        either!(self, database => database.counts().await)
    }
    async fn integrity(&mut self, watch: &Watch) -> Result<Vec<Flaw>> {
        either!(self, database => database.integrity(watch).await)
    }
    async fn copy_to(&mut self, file: &Path, folders: &Folders, watch: &Watch) -> Result<Content> {
        either!(self, database => database.copy_to(file, folders, watch).await)
    }
    async fn is_held(&mut self) -> Result<bool> {
        either!(self, database => database.is_held().await)
    }
    async fn lock(&mut self, lease: &Lease, watch: &Watch) -> Result<()> {
        either!(self, database => database.lock(lease, watch).await)
    }
    async fn unlock(&mut self) {
        either!(self, database => database.unlock().await);
    }
    async fn begin(&mut self, lease: &Lease) -> Result<()> {
        either!(self, database => database.begin(lease).await)
    }
    async fn apply(&mut self, work: Work, watch: &Watch) -> Result<Applied> {
        either!(self, database => database.apply(work, watch).await)
    }
    async fn finish(&mut self, watch: &Watch) -> Result<()> {
        either!(self, database => database.finish(watch).await)
    }
    async fn abandon(&mut self) {
        either!(self, database => database.abandon().await);
    }
    async fn note(&mut self, entry: Entry) -> Result<()> {
        either!(self, database => database.note(entry).await)
    }
    async fn rows(&mut self, table: &str, columns: &[String]) -> Result<Vec<Vec<Value>>> {
        either!(self, database => database.rows(table, columns).await)
    }
    async fn begin_rows(&mut self, lease: &Lease) -> Result<()> {
        either!(self, database => database.begin_rows(lease).await)
    }
    async fn insert(&mut self, table: &str, row: &[(String, Value)]) -> Result<()> {
        either!(self, database => database.insert(table, row).await)
    }
    async fn update(&mut self, table: &str, key: &[(String, Value)], row: &[(String, Value)]) -> Result<u64> {
        either!(self, database => database.update(table, key, row).await)
    }
    async fn finish_rows(&mut self, entry: Entry) -> Result<()> {
        either!(self, database => database.finish_rows(entry).await)
    }
}
