//! Who else is connected to this database, and what our own transaction holds.

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::Serialize;
use ts_rs::TS;

use super::Postgres;
use super::rows::literal;
use crate::database::{LockTaken, OWN_TABLES, Result};

/// How long a session that is ended may take to be gone (milliseconds).
const LAST_WORDS: i64 = 10_000;

/// A session of somebody else on this database.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OtherSession {
    /// Process on the server.
    pub pid: i32,
    /// Account.
    pub user: String,
    /// What the program calls itself; may be empty.
    pub application: String,
    /// `active`, `idle`, `idle in transaction`…; none where the account may not see it.
    pub state: Option<String>,
    /// Since when it has been in this state, or connected.
    #[ts(type = "string")]
    pub since: Timestamp,
}

impl Postgres {
    /// Other sessions on this database, oldest first. The server's own workers are not counted.
    ///
    /// # Errors
    /// What any look at the server can give.
    pub async fn others(&self) -> Result<Vec<OtherSession>> {
        let sql = "SELECT pid, usename::text, coalesce(application_name, ''), state,
                          (extract(epoch FROM coalesce(state_change, backend_start, now())) * 1000000)::bigint
                   FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND usename IS NOT NULL
                     AND leader_pid IS NULL ORDER BY backend_start, pid";
        let rows = self.client.query(sql, &[]).await.map_err(|error| self.blame.on("look at sessions", error))?;
        let session = |row: &tokio_postgres::Row| OtherSession {
            pid: row.get(0),
            user: row.get(1),
            application: row.get(2),
            state: row.get(3),
            since: Timestamp::from_microsecond(row.get(4)).unwrap_or_default(),
        };
        Ok(rows.iter().map(session).collect())
    }

    /// Whether this session's account may make tables where revisions make them.
    pub async fn may_create(&self) -> Result<bool> {
        let sql = "SELECT coalesce(has_schema_privilege(current_schema(), 'CREATE'), false)";
        let row = self.client.query_one(sql, &[]).await.map_err(|error| self.blame.on("look at rights", error))?;
        Ok(row.get(0))
    }

    /// Ends the sessions of all others on this database and waits until they are gone. What they have not
    /// committed is taken back by the server.
    ///
    /// # Errors
    /// `NotAllowed` where a session belongs to an account that this one may not end.
    pub async fn end_others(&self) -> Result<()> {
        let sql = "SELECT pg_terminate_backend(pid, $1) FROM pg_stat_activity
                   WHERE datname = current_database() AND pid <> pg_backend_pid() AND usename IS NOT NULL";
        self.client.query(sql, &[&LAST_WORDS]).await.map_err(|error| self.blame.on("end sessions", error))?;
        Ok(())
    }

    /// From here on remembers which locks steps take; for rehearsals, where nobody waits for them.
    pub(crate) fn observe_locks(&mut self) {
        self.observed = Some(BTreeSet::new());
    }

    /// The locks that were taken since.
    pub(crate) fn observed_locks(&mut self) -> Vec<LockTaken> {
        self.observed.take().into_iter().flatten().collect()
    }

    /// Looks at the open transaction's locks, where somebody wants to know them.
    pub(super) async fn observe(&mut self) -> Result<()> {
        if self.observed.is_some() {
            let taken = self.locks_taken().await?;
            self.observed.get_or_insert_default().extend(taken.into_iter().map(|(table, mode)| LockTaken { table, mode }));
        }
        Ok(())
    }

    /// Tables that the open transaction holds, each with the server's name for how: `AccessExclusiveLock`.
    ///
    /// # Errors
    /// What any look at the server can give.
    pub async fn locks_taken(&self) -> Result<Vec<(String, String)>> {
        let own = OWN_TABLES.map(literal).join(", ");
        let sql = format!(
            "SELECT DISTINCT c.relname::text, l.mode FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
             WHERE l.pid = pg_backend_pid() AND l.locktype = 'relation' AND l.granted AND c.relkind IN ('r', 'p', 'm')
               AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
               AND c.relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND NOT c.relname::text = ANY (ARRAY[{own}])
             ORDER BY 1, 2"
        );
        let rows = self.client.query(&sql, &[]).await.map_err(|error| self.blame.on("look at locks", error))?;
        Ok(rows.iter().map(|row| (row.get(0), row.get(1))).collect())
    }
}
