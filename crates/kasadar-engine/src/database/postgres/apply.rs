//! One step on a server: its SQL, its version rows and its ledger entry.

use std::time::{Duration, Instant};

use tokio_postgres::Error;

use super::fault::is_lock_timeout;
use super::rows::{literal, quoted};
use super::{Postgres, ledger, lock};
use crate::conservation::{Conservation, Counts, Difference, swapped};
use crate::database::work::{Applied, Section, Work};
use crate::database::{DatabaseError, OWN_TABLES, Result};
use crate::event::{Event, Watch};

/// How often a running query is looked at for a stop.
pub(super) const LOOK_AGAIN: Duration = Duration::from_millis(100);
/// A waiting ALTER holds up every reader behind it, so it waits shortly and often (milliseconds).
const FIRST_LOCK_WAIT: u64 = 100;
const LONGEST_LOCK_WAIT: u64 = 1000;
/// Others get in between two tries.
const BREATH: Duration = Duration::from_millis(200);

/// Why a try at a step ended.
enum Stop {
    /// Somebody else held a lock; the line is where we stood.
    Held(u32),
    Failed(DatabaseError),
}

impl From<DatabaseError> for Stop {
    fn from(error: DatabaseError) -> Self {
        Self::Failed(error)
    }
}

impl Postgres {
    /// Runs a step in one transaction, again and again while others hold its tables, within bounds.
    pub(super) async fn apply_whole(&mut self, work: &Work, watch: &Watch) -> Result<Applied> {
        let run = self.run.clone();
        let in_run = run.as_ref().is_some_and(|run| run.open);
        let wait = run.map_or(Duration::ZERO, |run| run.lease.wait);
        let asked = Instant::now();
        let mut lock_wait = FIRST_LOCK_WAIT;
        for attempt in 1.. {
            self.execute("begin a step", if in_run { "SAVEPOINT kasadar_step" } else { "BEGIN" }).await?;
            self.execute("begin a step", &format!("SET LOCAL lock_timeout = {lock_wait}")).await?;
            match self.attempt(work, watch, in_run).await {
                Ok(applied) => return Ok(applied),
                Err(Stop::Held(line)) => {
                    let back = if in_run { "ROLLBACK TO SAVEPOINT kasadar_step" } else { "ROLLBACK" };
                    self.execute("take back a step", back).await?;
                    if watch.is_cancelled() {
                        return Err(DatabaseError::Cancelled {});
                    }
                    if asked.elapsed() >= wait {
                        return Err(self.lock_timeout(work, line).await);
                    }
                    watch.tell(Event::Retrying { attempt });
                    lock_wait = (lock_wait * 2).min(LONGEST_LOCK_WAIT);
                    tokio::time::sleep(BREATH).await;
                }
                Err(Stop::Failed(error)) => {
                    if !in_run {
                        let _ = self.client.batch_execute("ROLLBACK").await;
                    }
                    return Err(error);
                }
            }
        }
        Err(DatabaseError::Cancelled {})
    }

    pub(super) async fn lock_timeout(&self, work: &Work, line: u32) -> DatabaseError {
        let holder = lock::blocker(&self.client).await.unwrap_or_default();
        DatabaseError::LockTimeout { revision: work.step.revision.clone(), file: work.file.clone(), line, holder }
    }

    async fn attempt(&mut self, work: &Work, watch: &Watch, in_run: bool) -> Result<Applied, Stop> {
        let began = Instant::now();
        let mut applied = Applied { committed: !in_run, ..Applied::default() };
        if let Some(section) = &work.section {
            let before = self.counted(section).await?;
            applied.statements = self.statements(work, section, watch).await?;
            self.refuse_lost_rows(section, &before).await?;
        }
        self.settle(work, &applied, began).await?;
        if in_run {
            self.execute("end a step", "RELEASE SAVEPOINT kasadar_step").await?;
        } else {
            self.commit_step(work).await?;
        }
        Ok(applied)
    }

    /// Sends the statements one by one; what they return is nobody's.
    async fn statements(&self, work: &Work, section: &Section, watch: &Watch) -> Result<u64, Stop> {
        let of = u32::try_from(section.statements.len()).unwrap_or(u32::MAX);
        for (number, statement) in (1..).zip(&section.statements) {
            if watch.is_cancelled() {
                return Err(DatabaseError::Cancelled {}.into());
            }
            if let Err(error) = self.interruptible(watch, self.client.batch_execute(&statement.sql)).await {
                return Err(self.stop(work, statement.line, &statement.sql, error));
            }
            watch.tell(Event::StatementRun { number, of });
        }
        Ok(u64::from(of))
    }

    fn stop(&self, work: &Work, line: u32, sql: &str, error: Error) -> Stop {
        if is_lock_timeout(&error) { Stop::Held(line) } else { Stop::Failed(self.blame.statement(work, line, sql, error)) }
    }

    /// Version rows and ledger entry, in the transaction that is open.
    pub(super) async fn settle(&self, work: &Work, applied: &Applied, began: Instant) -> Result<()> {
        let on = |error| self.blame.on("write the version", error);
        let list =
            |rows: &[String], around: fn(String) -> String| rows.iter().map(|row| around(literal(row))).collect::<Vec<_>>().join(", ");
        if !work.step.removes.is_empty() {
            let rows = list(&work.step.removes, |row| row);
            self.client.batch_execute(&format!("DELETE FROM alembic_version WHERE version_num IN ({rows})")).await.map_err(on)?;
        }
        if !work.step.adds.is_empty() {
            let rows = list(&work.step.adds, |row| format!("({row})"));
            self.client.batch_execute(&format!("INSERT INTO alembic_version (version_num) VALUES {rows}")).await.map_err(on)?;
        }
        let mut entry = work.entry.clone();
        entry.statements = i64::try_from(applied.statements).unwrap_or(i64::MAX);
        entry.duration_ms = i64::try_from(began.elapsed().as_millis()).unwrap_or(i64::MAX);
        ledger::append(&self.client, &entry).await.map_err(on)
    }

    /// Commits a step; the last one of a run waits for the disk, and with it all before it.
    pub(super) async fn commit_step(&mut self, work: &Work) -> Result<()> {
        if work.last {
            self.execute("commit", "SET LOCAL synchronous_commit = on").await?;
        }
        self.commit(&work.rows_after).await
    }

    /// Rows of the tables that the step rebuilds under their own name.
    async fn counted(&self, section: &Section) -> Result<Counts> {
        let mut counts = Counts::new();
        for table in swapped(section.effects()) {
            if let Some(rows) = self.count(&table).await? {
                counts.insert(table, rows);
            }
        }
        Ok(counts)
    }

    async fn count(&self, table: &str) -> Result<Option<u64>> {
        let on = |error| self.blame.on("count rows", error);
        let found: bool = self.client.query_one("SELECT to_regclass($1) IS NOT NULL", &[&quoted(table)]).await.map_err(on)?.get(0);
        if !found {
            return Ok(None);
        }
        let rows: i64 = self.client.query_one(&format!("SELECT count(*) FROM {}", quoted(table)), &[]).await.map_err(on)?.get(0);
        Ok(Some(rows.unsigned_abs()))
    }

    /// Two looks: the rebuilt tables are counted; for all others the server's own statistics of the
    /// open transaction tell how many rows came and went, by cascades and triggers as well.
    async fn refuse_lost_rows(&self, section: &Section, before: &Counts) -> Result<()> {
        let mut after = Counts::new();
        for table in before.keys() {
            if let Some(rows) = self.count(table).await? {
                after.insert(table.clone(), rows);
            }
        }
        let mut rebuilt = Conservation::new(before.keys().cloned());
        rebuilt.read(section.effects(), &section.changes_rows);
        let mut differences = rebuilt.differences(before, &after);

        let changed = self.changed().await?;
        let mut others = Conservation::new(changed.iter().map(|(table, _)| table.clone()));
        others.read(section.effects(), &section.changes_rows);
        let made: Vec<&str> = section.effects().filter_map(made).collect();
        differences.extend(
            changed
                .into_iter()
                .filter(|(table, _)| !others.declares(table) && !made.contains(&table.as_str()) && !before.contains_key(table))
                .map(|(table, rows)| {
                    let (before, after) = if rows < 0 { (rows.unsigned_abs(), 0) } else { (0, rows.unsigned_abs()) };
                    Difference { table, before, after: Some(after) }
                }),
        );
        if differences.is_empty() { Ok(()) } else { Err(DatabaseError::RowsNotConserved { differences }) }
    }

    /// Tables whose number of rows the open transaction has changed, and by how many.
    async fn changed(&self) -> Result<Vec<(String, i64)>> {
        let sql = "SELECT name, rows FROM (
                       SELECT lower(c.relname) AS name, pg_stat_get_xact_tuples_inserted(c.oid) - pg_stat_get_xact_tuples_deleted(c.oid) AS rows
                       FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = ANY (
                           SELECT oid FROM pg_namespace WHERE nspname = ANY (current_schemas(false)))) changes
                   WHERE rows <> 0 AND NOT name = ANY ($1)";
        let own: Vec<&str> = OWN_TABLES.to_vec();
        let rows = self.client.query(sql, &[&own]).await.map_err(|error| self.blame.on("count rows", error))?;
        Ok(rows.iter().map(|row| (row.get(0), row.get(1))).collect())
    }
}

/// The name under which a statement leaves a table that was not there before.
fn made(effect: &kasadar_schema::Effect) -> Option<&str> {
    match effect {
        kasadar_schema::Effect::Creates(name) | kasadar_schema::Effect::Renames { to: name, .. } => Some(name),
        _ => None,
    }
}
