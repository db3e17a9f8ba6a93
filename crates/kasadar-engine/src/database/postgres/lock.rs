//! One Kasadar at a time on a server's database: a session advisory lock, which dies with its holder.

use std::time::{Duration, Instant};

use tokio_postgres::Client;

use super::connect::APPLICATION;
use super::fault::Blame;
use super::rows::literal;
use crate::database::{DatabaseError, Lease, Result};
use crate::event::{Event, Watch};

/// "kasadar" as a number; advisory locks are counted per database.
const KEY: i64 = 0x006b_6173_6164_6172;
pub(super) const RELEASE: &str = "SELECT pg_advisory_unlock(30224970691142002)";
const ASK_AGAIN: Duration = Duration::from_millis(100);
/// What PostgreSQL keeps of an application's name.
const LONGEST_NAME: usize = 63;

/// Asks again and again: a session that waits inside the server deadlocks CREATE INDEX CONCURRENTLY.
pub(super) async fn take(client: &Client, blame: &Blame, lease: &Lease, watch: &Watch) -> Result<()> {
    let on = |error| blame.on("take the lock", error);
    let mut name = format!("{APPLICATION}: {}", lease.holder);
    while name.len() > LONGEST_NAME {
        name.pop();
    }
    client.batch_execute(&format!("SET application_name = {}", literal(&name))).await.map_err(on)?;
    let asked = Instant::now();
    let mut told = false;
    loop {
        let row = client.query_one("SELECT pg_try_advisory_lock($1)", &[&KEY]).await.map_err(on)?;
        if row.get(0) {
            return Ok(());
        }
        if !told {
            watch.tell(Event::WaitingForLock { holder: holder(client).await });
            told = true;
        }
        if watch.is_cancelled() {
            return Err(DatabaseError::Cancelled {});
        }
        if asked.elapsed() >= lease.wait {
            let holder = holder(client).await;
            return Err(DatabaseError::LockHeld { place: blame.place(), holder });
        }
        tokio::time::sleep(ASK_AGAIN).await;
    }
}

/// Whether another session has the lock.
pub(super) async fn is_held(client: &Client) -> bool {
    holder(client).await.is_some()
}

/// Who holds our lock.
async fn holder(client: &Client) -> Option<String> {
    let sql = "SELECT a.application_name || ' (' || a.usename || ', pid ' || a.pid || ')'
               FROM pg_locks l JOIN pg_stat_activity a USING (pid)
               WHERE l.locktype = 'advisory' AND l.granted AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
                 AND (l.classid::bigint << 32 | l.objid::bigint) = $1";
    client.query_opt(sql, &[&KEY]).await.ok().flatten().and_then(|row| row.get::<_, Option<String>>(0))
}

/// Who has held locks on tables for longest, when the statement `sql` did not get one; tables that it
/// names come first.
pub(super) async fn blocker(client: &Client, sql: &str) -> Option<String> {
    let query = "SELECT coalesce(nullif(a.application_name, ''), a.backend_type) || ' (' || a.usename || ', pid ' || a.pid || ', ' || a.state || ')'
               FROM pg_locks l JOIN pg_stat_activity a USING (pid) JOIN pg_class c ON c.oid = l.relation
               WHERE l.locktype = 'relation' AND l.granted AND a.pid <> pg_backend_pid() AND a.datname = current_database()
               ORDER BY position(lower(c.relname) IN lower($1)) = 0, a.xact_start LIMIT 1";
    client.query_opt(query, &[&sql]).await.ok().flatten().and_then(|row| row.get::<_, Option<String>>(0))
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_taken_is_what_is_released() {
        assert_eq!(super::RELEASE, format!("SELECT pg_advisory_unlock({})", super::KEY));
    }
}
