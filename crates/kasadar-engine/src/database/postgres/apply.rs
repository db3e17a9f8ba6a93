//! One step on a server: its SQL, its version rows and its ledger entry.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use tokio_postgres::Error;

use super::fault::is_lock_timeout;
use super::rows::literal;
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

/// Why a try at a step or a piece of it ended.
pub(super) enum Stop {
    /// Somebody else held a lock; line and text are where we stood.
    Held(u32, String),
    Failed(DatabaseError),
}

impl From<DatabaseError> for Stop {
    fn from(error: DatabaseError) -> Self {
        Self::Failed(error)
    }
}

/// How long a try waits for locks, and how often there is another one.
pub(super) struct Patience {
    asked: Instant,
    wait: Duration,
    /// Milliseconds.
    lock_wait: u64,
    attempt: u32,
}

impl Patience {
    pub(super) fn new(wait: Duration) -> Self {
        Self { asked: Instant::now(), wait, lock_wait: FIRST_LOCK_WAIT, attempt: 0 }
    }

    /// Lets others in before the next try; false where there is none.
    async fn again(&mut self, watch: &Watch) -> Result<bool> {
        if watch.is_cancelled() {
            return Err(DatabaseError::Cancelled {});
        }
        if self.asked.elapsed() >= self.wait {
            return Ok(false);
        }
        self.attempt += 1;
        watch.tell(Event::Retrying { attempt: self.attempt });
        self.lock_wait = (self.lock_wait * 2).min(LONGEST_LOCK_WAIT);
        tokio::time::sleep(BREATH).await;
        Ok(true)
    }
}

/// What is known of the tables before statements run.
pub(super) struct Before {
    /// Rows of the tables that are rebuilt under their own name, or may be emptied with others.
    counts: Counts,
    /// The server's statistics, which still hold what earlier steps did.
    changed: BTreeMap<String, i64>,
}

impl Postgres {
    /// Runs a step in one transaction, again and again while others hold its tables, within bounds.
    pub(super) async fn apply_whole(&mut self, work: &Work, watch: &Watch) -> Result<Applied> {
        let in_run = self.run.as_ref().is_some_and(|run| run.open);
        let (begin, back) = if in_run { ("SAVEPOINT kasadar_step", "ROLLBACK TO SAVEPOINT kasadar_step") } else { ("BEGIN", "ROLLBACK") };
        let mut patience = Patience::new(self.wait());
        loop {
            self.begin_try(begin, &patience).await?;
            match self.attempt(work, watch, in_run).await {
                Ok(applied) => return Ok(applied),
                Err(stop) => self.back_off(work, back, stop, &mut patience, watch).await?,
            }
        }
    }

    /// How long the run is willing to wait for others.
    pub(super) fn wait(&self) -> Duration {
        self.run.as_ref().map_or(Duration::ZERO, |run| run.lease.wait)
    }

    pub(super) async fn begin_try(&self, begin: &str, patience: &Patience) -> Result<()> {
        self.execute("begin", &format!("{begin}; SET LOCAL lock_timeout = {}", patience.lock_wait)).await
    }

    /// Takes back a try, and waits for the next one where there is one.
    pub(super) async fn back_off(&self, work: &Work, back: &str, stop: Stop, patience: &mut Patience, watch: &Watch) -> Result<()> {
        // What a lost connection did is taken back by the server.
        let _ = self.client.batch_execute(back).await;
        match stop {
            Stop::Failed(error) => Err(error),
            Stop::Held(line, sql) => {
                if patience.again(watch).await? {
                    Ok(())
                } else {
                    Err(self.lock_timeout(work, line, &sql).await)
                }
            }
        }
    }

    pub(super) async fn lock_timeout(&self, work: &Work, line: u32, sql: &str) -> DatabaseError {
        let holder = lock::blocker(&self.client, sql).await;
        DatabaseError::LockTimeout { revision: work.step.revision.clone(), file: work.file.clone(), line, holder }
    }

    async fn attempt(&mut self, work: &Work, watch: &Watch, in_run: bool) -> Result<Applied, Stop> {
        let began = Instant::now();
        let mut applied = Applied { committed: !in_run, ..Applied::default() };
        if let Some(section) = &work.section {
            applied.statements = self.conserving(work, section, watch).await?;
        }
        self.observe().await?;
        self.settle(work, &applied, began).await?;
        if in_run {
            self.execute("end a step", "RELEASE SAVEPOINT kasadar_step").await?;
        } else {
            self.commit(&work.rows_after).await?;
        }
        Ok(applied)
    }

    /// Runs the statements of `section` in the transaction that is open, and counts around them.
    pub(super) async fn conserving(&self, work: &Work, section: &Section, watch: &Watch) -> Result<u64, Stop> {
        let before = self.before(section).await?;
        let ran = self.statements(work, section, watch).await?;
        self.refuse_lost_rows(section, &before).await?;
        Ok(ran)
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

    pub(super) fn stop(&self, work: &Work, line: u32, sql: &str, error: Error) -> Stop {
        if is_lock_timeout(&error) { Stop::Held(line, sql.to_owned()) } else { Stop::Failed(self.blame.statement(work, line, sql, error)) }
    }

    /// Version rows and ledger entry, in the transaction that is open.
    pub(super) async fn settle(&self, work: &Work, applied: &Applied, began: Instant) -> Result<()> {
        let list =
            |rows: &[String], around: fn(String) -> String| rows.iter().map(|row| around(literal(row))).collect::<Vec<_>>().join(", ");
        let mut sql = Vec::new();
        if !work.step.removes.is_empty() {
            sql.push(format!("DELETE FROM alembic_version WHERE version_num IN ({})", list(&work.step.removes, |row| row)));
        }
        if !work.step.adds.is_empty() {
            sql.push(format!("INSERT INTO alembic_version (version_num) VALUES {}", list(&work.step.adds, |row| format!("({row})"))));
        }
        if let Some(section) = work.section.as_ref().filter(|section| !section.drops.is_empty()) {
            sql.push(format!("DELETE FROM kasadar_seed WHERE table_name IN ({})", list(&section.drops, |table| table)));
        }
        let mut entry = work.entry.clone();
        entry.statements = i64::try_from(applied.statements).unwrap_or(i64::MAX);
        entry.duration_ms = i64::try_from(began.elapsed().as_millis()).unwrap_or(i64::MAX);
        sql.push(ledger::insertion(&entry));
        // Rows of our own tables may go in one message: none of them is an author's statement.
        self.execute("write the version", &sql.join(";\n")).await
    }

    pub(super) async fn before(&self, section: &Section) -> Result<Before> {
        let mut counts = Counts::new();
        let mut watched = swapped(section.effects());
        if section.statements.iter().any(|statement| cascades(&statement.sql)) {
            // The server's statistics do not know what a truncation took along.
            watched.extend(ledger::tables(&self.client).await.map_err(|error| self.blame.on("count rows", error))?);
        }
        for table in watched {
            if let Some(rows) = self.count(&table).await? {
                counts.insert(table, rows);
            }
        }
        Ok(Before { counts, changed: self.changed().await? })
    }

    /// Rows of a table by its folded name.
    async fn count(&self, table: &str) -> Result<Option<u64>> {
        let on = |error| self.blame.on("count rows", error);
        let sql = "SELECT c.oid::regclass::text FROM pg_class c WHERE c.relkind IN ('r', 'p') AND lower(c.relname) = $1
                   AND c.relnamespace = ANY (SELECT oid FROM pg_namespace WHERE nspname = ANY (current_schemas(false))) ORDER BY 1 LIMIT 1";
        let Some(found) = self.client.query_opt(sql, &[&table]).await.map_err(on)? else { return Ok(None) };
        let rows: i64 = self.client.query_one(&format!("SELECT count(*) FROM {}", found.get::<_, &str>(0)), &[]).await.map_err(on)?.get(0);
        Ok(Some(rows.unsigned_abs()))
    }

    /// Two looks: the rebuilt tables are counted; for all others the server's own statistics of the
    /// open transaction tell how many rows came and went, by cascades and triggers as well.
    pub(super) async fn refuse_lost_rows(&self, section: &Section, before: &Before) -> Result<()> {
        let mut after = Counts::new();
        for table in before.counts.keys() {
            if let Some(rows) = self.count(table).await? {
                after.insert(table.clone(), rows);
            }
        }
        let mut rebuilt = Conservation::new(before.counts.keys().cloned());
        rebuilt.read(section.effects(), &section.changes_rows);
        let mut differences = rebuilt.differences(&before.counts, &after);

        let mut changed = self.changed().await?;
        for (table, rows) in &mut changed {
            *rows -= before.changed.get(table).copied().unwrap_or(0);
        }
        changed.retain(|_, rows| *rows != 0);
        let mut others = Conservation::new(changed.keys().cloned());
        others.read(section.effects(), &section.changes_rows);
        let made: Vec<&str> = section.effects().filter_map(made).collect();
        differences.extend(
            changed
                .into_iter()
                .filter(|(table, _)| !others.declares(table) && !made.contains(&table.as_str()) && !before.counts.contains_key(table))
                .map(|(table, rows)| {
                    let (before, after) = if rows < 0 { (rows.unsigned_abs(), 0) } else { (0, rows.unsigned_abs()) };
                    Difference { table, before, after: Some(after) }
                }),
        );
        if differences.is_empty() { Ok(()) } else { Err(DatabaseError::RowsNotConserved { differences }) }
    }

    /// Tables and by how many rows this session has changed them since the server last took stock: in
    /// the open transaction, in earlier ones, in tries that were taken back. Only differences mean anything.
    async fn changed(&self) -> Result<BTreeMap<String, i64>> {
        // Read around every step: it is planned once, and only what has changed is looked at closely.
        let sql = "SELECT lower(coalesce((SELECT root.relname FROM pg_class root WHERE part AND root.oid = pg_partition_root(id)), name)), sum(rows)::bigint
                   FROM (SELECT c.oid AS id, c.relname AS name, c.relispartition AS part,
                             pg_stat_get_xact_tuples_inserted(c.oid) - pg_stat_get_xact_tuples_deleted(c.oid) AS rows
                         FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = ANY (ARRAY(
                             SELECT oid FROM pg_namespace WHERE nspname = ANY (current_schemas(false))))
                         OFFSET 0) changes
                   WHERE rows <> 0 GROUP BY 1";
        let on = |error| self.blame.on("count rows", error);
        let statement = if let Some(statement) = self.changed.get() {
            statement
        } else {
            let prepared = self.client.prepare(sql).await.map_err(on)?;
            self.changed.get_or_init(|| prepared)
        };
        let rows = self.client.query(statement, &[]).await.map_err(on)?;
        let changed = rows.iter().map(|row| (row.get(0), row.get(1)));
        Ok(changed.filter(|(table, rows): &(String, i64)| *rows != 0 && !OWN_TABLES.contains(&table.as_str())).collect())
    }
}

/// Whether a statement may empty tables that it does not name; to take one for such costs some counting.
fn cascades(sql: &str) -> bool {
    let sql = sql.to_ascii_uppercase();
    sql.contains("TRUNCATE") && sql.contains("CASCADE")
}

/// The name under which a statement leaves a table that was not there before.
fn made(effect: &kasadar_schema::Effect) -> Option<&str> {
    match effect {
        kasadar_schema::Effect::Creates(name) | kasadar_schema::Effect::Renames { to: name, .. } => Some(name),
        _ => None,
    }
}
