//! The central database. The only room, with those below it, that knows tokio-postgres.
//!
//! One session does everything, because the advisory lock belongs to it. Statements are sent one by
//! one: a multi-statement call cannot hold CREATE INDEX CONCURRENTLY, and some servers refuse DDL in it.

mod apply;
mod authorities;
mod backfill;
mod connect;
mod content;
mod databases;
mod dump;
mod fault;
mod ledger;
mod lock;
mod programs;
mod rows;
mod schema;
mod sessions;
mod settings;
mod swap;

use std::path::Path;
use std::sync::OnceLock;

use kasadar_schema::{Engine, Schema, TableName};
use serde_json::Value;
use tokio_postgres::{CancelToken, Client, Statement};

use super::address::{Password, PostgresAddress, TlsMode};
use super::work::{Applied, Lease, Transaction, Work};
use super::{Content, Database, DatabaseError, Facts, Flaw, LockTaken, Result};
use crate::conservation::Counts;
use crate::context::Folders;
use crate::event::{Event, Watch};
use crate::ledger::{Entry, Ledger};
use connect::Tls;
use fault::Blame;
pub(super) use fault::refusal;

pub use sessions::OtherSession;

/// A session with a server.
pub struct Postgres {
    client: Client,
    address: PostgresAddress,
    password: Option<Password>,
    tls: Tls,
    cancel: CancelToken,
    blame: Blame,
    run: Option<Run>,
    /// Locks that steps took, where somebody wants to know them.
    observed: Option<std::collections::BTreeSet<LockTaken>>,
    /// The look at changed rows, once it is prepared.
    changed: OnceLock<Statement>,
}

/// What an open run remembers.
#[derive(Clone, Debug)]
struct Run {
    lease: Lease,
    /// Whether a transaction of the whole run is open.
    open: bool,
}

impl std::fmt::Debug for Postgres {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Postgres").field("address", &self.address).field("run", &self.run).finish_non_exhaustive()
    }
}

impl Postgres {
    /// Opens a session. `password` counts where the address holds none.
    pub async fn connect(address: &PostgresAddress, password: Option<Password>) -> Result<Self> {
        let password = address.password.clone().or(password);
        let mut tls = Tls::new(address)?;
        let blame = Blame::new(address);
        let mut client = connect::session(address, password.as_ref(), &tls).await;
        // Debian's servers offer a certificate that they made themselves. Nobody listens on the loopback
        // interface, so where encryption is only preferred, it is done without.
        let own_certificate = matches!(client, Err(DatabaseError::CertificateRefused { .. }));
        if own_certificate && address.tls == TlsMode::Prefer && address.ca_file.is_none() && address.is_local() {
            tls = Tls::Plain;
            client = connect::session(address, password.as_ref(), &tls).await;
        }
        let client = client?;
        let cancel = client.cancel_token();
        Ok(Self { client, address: address.clone(), password, tls, cancel, blame, run: None, observed: None, changed: OnceLock::new() })
    }

    /// Waits for `query`, and asks the server to give it up when the person asks us.
    async fn interruptible<T>(
        &self,
        watch: &Watch,
        query: impl Future<Output = Result<T, tokio_postgres::Error>>,
    ) -> Result<T, tokio_postgres::Error> {
        let mut query = std::pin::pin!(query);
        loop {
            tokio::select! {
                biased;
                done = &mut query => return done,
                () = tokio::time::sleep(apply::LOOK_AGAIN) => {
                    if watch.is_cancelled() {
                        // A request that does not arrive leaves us waiting for the query, as before.
                        let _ = self.tls.cancel(&self.cancel).await;
                    }
                }
            }
        }
    }

    /// COMMIT, and where its answer never came, the truth from the version rows on a new session.
    async fn commit(&mut self, rows_after: &[String]) -> Result<()> {
        let Err(error) = self.client.batch_execute("COMMIT").await else { return Ok(()) };
        if !self.client.is_closed() {
            return Err(self.blame.on("commit", error));
        }
        let unknown = |source| DatabaseError::CommitUnknown { place: self.blame.place(), source };
        let Ok(client) = connect::session(&self.address, self.password.as_ref(), &self.tls).await else {
            return Err(unknown(error.into()));
        };
        match ledger::read(&client).await {
            Ok(found) if found.rows == rows_after => Ok(()),
            Ok(_) => Err(self.blame.on("commit", error)),
            Err(other) => Err(unknown(other.into())),
        }
    }

    async fn execute(&self, doing: &str, sql: &str) -> Result<()> {
        self.client.batch_execute(sql).await.map_err(|error| self.blame.on(doing, error))
    }
}

impl Database for Postgres {
    fn engine(&self) -> Engine {
        Engine::Postgres
    }

    fn place(&self) -> String {
        self.blame.place()
    }

    async fn ledger(&mut self) -> Result<Ledger> {
        ledger::read(&self.client).await.map_err(|error| self.blame.on("read the ledger", error))
    }

    async fn tables(&mut self) -> Result<Vec<TableName>> {
        ledger::tables(&self.client).await.map_err(|error| self.blame.on("list tables", error))
    }

    async fn facts(&mut self) -> Result<Facts> {
        let sql = "SELECT current_setting('server_version'), pg_database_size(current_database()),
                   current_setting('default_transaction_read_only')::boolean OR pg_is_in_recovery()";
        let row = self.client.query_one(sql, &[]).await.map_err(|error| self.blame.on("look at", error))?;
        let bytes: i64 = row.get(1);
        Ok(Facts {
            version: format!("PostgreSQL {}", row.get::<_, &str>(0)),
            bytes: bytes.unsigned_abs(),
            read_only: row.get(2),
            free_bytes: None,
        })
    }

    async fn schema(&mut self) -> Result<Schema> {
        Box::pin(schema::read(&self.client)).await.map_err(|error| self.blame.on("read the schema", error))
    }

    async fn counts(&mut self) -> Result<Counts> {
        content::counts(&self.client).await.map_err(|error| self.blame.on("count rows", error))
    }

    async fn integrity(&mut self, watch: &Watch) -> Result<Vec<Flaw>> {
        let flaws = self.interruptible(watch, content::flaws(&self.client)).await;
        flaws.map_err(|error| self.blame.on("look for flaws", error))
    }

    async fn copy_to(&mut self, file: &Path, folders: &Folders, watch: &Watch) -> Result<Content> {
        self.write_copy(file, folders, watch).await
    }

    async fn is_held(&mut self) -> Result<bool> {
        Ok(lock::is_held(&self.client).await)
    }

    async fn lock(&mut self, lease: &Lease, watch: &Watch) -> Result<()> {
        lock::take(&self.client, &self.blame, lease, watch).await
    }

    async fn unlock(&mut self) {
        let _ = self.client.batch_execute(lock::RELEASE).await;
    }

    async fn begin(&mut self, lease: &Lease) -> Result<()> {
        ledger::create(&self.client).await.map_err(|error| self.blame.on("make the ledger", error))?;
        let open = lease.transaction == Transaction::PerRun;
        if open {
            self.execute("begin the run", "BEGIN").await?;
        }
        self.run = Some(Run { lease: lease.clone(), open });
        Ok(())
    }

    async fn apply(&mut self, work: Work, watch: &Watch) -> Result<Applied> {
        let piecemeal = work.section.as_ref().is_some_and(|section| section.no_transaction || !section.backfills.is_empty());
        if piecemeal { self.apply_piecemeal(&work, watch).await } else { self.apply_whole(&work, watch).await }
    }

    async fn finish(&mut self, watch: &Watch) -> Result<()> {
        if self.run.take().is_some_and(|run| run.open) {
            watch.tell(Event::Committing);
            let rows = self.ledger().await?.rows;
            self.commit(&rows).await?;
        }
        Ok(())
    }

    async fn abandon(&mut self) {
        self.run = None;
        let _ = self.client.batch_execute("ROLLBACK").await;
    }

    async fn note(&mut self, entry: Entry) -> Result<()> {
        let on = |error| self.blame.on("write the ledger", error);
        if ledger::exists(&self.client).await.map_err(on)? {
            ledger::append(&self.client, &entry).await.map_err(on)?;
        }
        Ok(())
    }

    async fn rows(&mut self, table: &str, columns: &[String]) -> Result<Vec<Vec<Value>>> {
        rows::read(&self.client, table, columns).await.map_err(|error| self.blame.on("read rows", error))
    }

    async fn begin_rows(&mut self, _lease: &Lease) -> Result<()> {
        ledger::create(&self.client).await.map_err(|error| self.blame.on("make the ledger", error))?;
        self.execute("begin", "BEGIN").await
    }

    async fn insert(&mut self, table: &str, row: &[(String, Value)]) -> Result<()> {
        self.execute("add a row", &rows::insert(table, row)).await
    }

    async fn update(&mut self, table: &str, key: &[(String, Value)], row: &[(String, Value)]) -> Result<u64> {
        self.client.execute(&rows::update(table, key, row), &[]).await.map_err(|error| self.blame.on("change a row", error))
    }

    async fn finish_rows(&mut self, entry: Entry) -> Result<()> {
        ledger::append(&self.client, &entry).await.map_err(|error| self.blame.on("write the ledger", error))?;
        let rows = self.ledger().await?.rows;
        self.commit(&rows).await
    }
}
