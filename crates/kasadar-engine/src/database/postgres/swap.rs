//! Two databases change places: the one that was made beside takes the name, the other one steps aside.
//!
//! Both renames are one transaction. The server holds the door shut meanwhile: who wants to connect waits
//! until it ends, and finds then what stands under the name. So nothing has to be opened again afterwards,
//! whatever happens.

use std::time::{Duration, Instant};

use tokio_postgres::error::SqlState;
use tokio_postgres::{Client, Error};

use super::rows::quoted;
use super::{Postgres, connect, settings};
use crate::database::address::PostgresAddress;
use crate::database::{DatabaseError, Result};

/// Databases that every server has; renames are done from there.
const ROOMS: [&str; 2] = ["postgres", "template1"];
/// How long our own session may take to be gone (milliseconds).
const LAST_WORDS: i64 = 10_000;
/// Where we vanish in the middle, the server soon ends what we began and opens the door again.
const BEGIN: &str = "BEGIN; SET LOCAL idle_in_transaction_session_timeout = 15000; SET LOCAL statement_timeout = 60000";
const FAREWELL: Duration = Duration::from_secs(1);
const ASK_AGAIN: Duration = Duration::from_millis(50);

impl Postgres {
    /// Renames this database to `keep_as` and `incoming` to this one's name, in one transaction, and goes on
    /// with a session in the new one. Settings, grants, owner and limit of connections stay with the name.
    /// Nothing else may be connected to either: close sessions of your own with `incoming` first. The lock and
    /// an open transaction of this session end: ask for the lock again.
    ///
    /// # Errors
    /// `SessionsConnected` where somebody is; `DatabaseExists` and `NoSuchDatabase`; `SwapUnknown` where the
    /// server does not answer the commit nor anything after it. Short of that last one, an error means that
    /// nothing was changed.
    pub async fn swap(&mut self, incoming: &str, keep_as: &str) -> Result<()> {
        let room = self.room().await?;
        let swapped = self.swap_from(&room, incoming, keep_as).await;
        drop(room);
        // Also where nothing was changed: our session was closed for it. Where none is to be had, the next call
        // says so; what came of the swap stays what it is.
        if let Ok(session) = Self::connect(&self.address, self.password.clone()).await {
            *self = session;
        }
        swapped
    }

    /// What would stop this account from a swap: asked before hours of work, changes nothing.
    ///
    /// # Errors
    /// `MayNotMakeDatabases`, `NotItsOwner`, and `SettingNotCarried` for a setting of this database that only
    /// an administrator may give.
    pub async fn may_swap(&self) -> Result<()> {
        let on = |error| self.blame.on("look at the account", error);
        let sql = "SELECT r.rolcreatedb OR r.rolsuper, pg_has_role(d.datdba, 'USAGE'), pg_get_userbyid(d.datdba)::text
                   FROM pg_roles r, pg_database d WHERE r.rolname = current_user AND d.datname = current_database()";
        let row = self.client.query_one(sql, &[]).await.map_err(on)?;
        let (user, place) = (self.address.user.clone(), self.blame.place());
        if !row.get::<_, bool>(0) {
            return Err(DatabaseError::MayNotMakeDatabases { user, place, source: "the account lacks CREATEDB".into() });
        }
        if !row.get::<_, bool>(1) {
            return Err(DatabaseError::NotItsOwner { user, place, owner: row.get(2) });
        }
        let name = &self.address.database;
        let settings = settings::settings(&self.client, name, name).await.map_err(on)?;
        self.execute("begin", "BEGIN").await?;
        let mut tried = Ok(());
        for sql in &settings {
            tried = self.step(&self.client, sql, name).await;
            if tried.is_err() {
                break;
            }
        }
        self.execute("take back", "ROLLBACK").await?;
        tried
    }

    /// A session elsewhere on this server.
    async fn room(&self) -> Result<Client> {
        let mut last = None;
        for name in ROOMS.into_iter().filter(|name| *name != self.address.database) {
            let address = PostgresAddress { database: name.to_owned(), ..self.address.clone() };
            match connect::session(&address, self.password.as_ref(), &self.tls).await {
                Ok(client) => return Ok(client),
                Err(error) => last = Some(error),
            }
        }
        Err(last.unwrap_or_else(|| DatabaseError::NoSuchDatabase { database: ROOMS[0].to_owned(), place: self.blame.place() }))
    }

    async fn swap_from(&self, room: &Client, incoming: &str, keep_as: &str) -> Result<()> {
        let name = self.address.database.as_str();
        let on = |error| self.blame.on("prepare the swap", error);
        let ours: i32 = room.query_one("SELECT pg_backend_pid()", &[]).await.map_err(on)?.get(0);
        let coming = self.look(room, incoming).await?.ok_or_else(|| self.no_database(incoming))?;
        if self.look(room, keep_as).await?.is_some() {
            return Err(DatabaseError::DatabaseExists { database: keep_as.to_owned(), place: self.blame.place() });
        }
        self.close(room).await?;
        for database in [name, incoming] {
            self.wait_for_others(room, database).await?;
        }
        let mut carried = settings::settings(room, name, incoming).await.map_err(on)?;
        carried.extend(settings::rights(room, name, incoming).await.map_err(on)?);
        // Renames come last, so that the door is shut for as short as can be.
        carried.push(format!("ALTER DATABASE {} RENAME TO {}", quoted(name), quoted(keep_as)));
        carried.push(format!("ALTER DATABASE {} RENAME TO {}", quoted(incoming), quoted(name)));
        self.step(room, BEGIN, name).await?;
        for sql in &carried {
            if let Err(error) = self.step(room, sql, name).await {
                let _ = room.batch_execute("ROLLBACK").await;
                return Err(error);
            }
        }
        match room.batch_execute("COMMIT").await {
            Ok(()) => Ok(()),
            Err(error) if !room.is_closed() => Err(self.blame.on("swap", error)),
            Err(error) => self.what_happened(ours, coming, keep_as, error).await,
        }
    }

    async fn step(&self, room: &Client, sql: &str, name: &str) -> Result<()> {
        match room.batch_execute(sql).await {
            Ok(()) => Ok(()),
            Err(error) if error.code() == Some(&SqlState::OBJECT_IN_USE) => {
                self.refuse_others(room, name).await.and(Err(self.blame.on("swap", error)))
            }
            Err(error) if error.code() == Some(&SqlState::INSUFFICIENT_PRIVILEGE) && sql.contains(" SET ") => {
                Err(DatabaseError::SettingNotCarried { place: self.blame.place(), setting: sql.to_owned(), source: error.into() })
            }
            Err(error) => Err(self.blame.on("swap", error)),
        }
    }

    /// The number behind a database's name.
    async fn look(&self, room: &Client, name: &str) -> Result<Option<u32>> {
        let row = room.query_opt("SELECT oid FROM pg_database WHERE datname = $1", &[&name]).await;
        Ok(row.map_err(|error| self.blame.on("look for a database", error))?.map(|row| row.get(0)))
    }

    fn no_database(&self, name: &str) -> DatabaseError {
        DatabaseError::NoSuchDatabase { database: name.to_owned(), place: self.blame.place() }
    }

    /// Ends our own session with this database from outside, so that it is gone when this returns.
    async fn close(&self, room: &Client) -> Result<()> {
        let on = |error| self.blame.on("close our session", error);
        let pid: i32 = self.client.query_one("SELECT pg_backend_pid()", &[]).await.map_err(on)?.get(0);
        room.query_one("SELECT pg_terminate_backend($1, $2)", &[&pid, &LAST_WORDS]).await.map_err(on)?;
        Ok(())
    }

    /// A session that was closed a moment ago takes that moment to be gone.
    async fn wait_for_others(&self, room: &Client, database: &str) -> Result<()> {
        let asked = Instant::now();
        loop {
            let others = self.refuse_others(room, database).await;
            if others.is_ok() || asked.elapsed() >= FAREWELL {
                return others;
            }
            tokio::time::sleep(ASK_AGAIN).await;
        }
    }

    async fn refuse_others(&self, room: &Client, database: &str) -> Result<()> {
        let sql = "SELECT count(*), string_agg(DISTINCT coalesce(nullif(application_name, ''), usename::text), ', ')
                   FROM pg_stat_activity WHERE datname = $1 AND usename IS NOT NULL";
        let row = room.query_one(sql, &[&database]).await.map_err(|error| self.blame.on("look at sessions", error))?;
        let (sessions, who): (i64, Option<String>) = (row.get(0), row.get(1));
        if sessions == 0 {
            return Ok(());
        }
        Err(DatabaseError::SessionsConnected {
            database: database.to_owned(),
            sessions: sessions.unsigned_abs(),
            who: who.unwrap_or_default(),
        })
    }

    /// Finds out whether a commit arrived whose answer did not: the incoming database has the name, or not.
    /// The session that was to commit may still be at it: it is ended first.
    async fn what_happened(&self, ours: i32, coming: u32, keep_as: &str, error: Error) -> Result<()> {
        let unknown = |source| DatabaseError::SwapUnknown { place: self.blame.place(), kept: keep_as.to_owned(), source };
        let Ok(room) = self.room().await else { return Err(unknown(error.into())) };
        if let Err(other) = room.query_one("SELECT pg_terminate_backend($1, $2)", &[&ours, &LAST_WORDS]).await {
            return Err(unknown(other.into()));
        }
        match self.look(&room, &self.address.database).await {
            Ok(Some(found)) if found == coming => Ok(()),
            Ok(_) => Err(self.blame.on("swap", error)),
            Err(other) => Err(unknown(other.into())),
        }
    }
}
