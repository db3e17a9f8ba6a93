//! Steps that cannot be one transaction: `no-transaction` sections and backfills.
//!
//! Each piece — a statement outside of a transaction, the statements before a backfill, a range of it —
//! commits with a row in `kasadar_progress`. A stopped run goes on behind the last one; version rows
//! and ledger entry follow in the transaction that clears the progress.

use std::time::Instant;

use tokio_postgres::types::ToSql;

use super::Postgres;
use super::apply::{Patience, Stop};
use super::fault::is_there_already;
use super::rows::{literal, quoted};
use crate::database::work::{Applied, Runnable, Section, Work};
use crate::database::{DatabaseError, Result};
use crate::event::{Event, Watch};
use crate::ledger::Piece;
use crate::revision::{Backfill, Checksum};

impl Postgres {
    /// Runs a step piece by piece, behind whatever an earlier run finished.
    pub(super) async fn apply_piecemeal(&mut self, work: &Work, watch: &Watch) -> Result<Applied> {
        let began = Instant::now();
        let mut applied = Applied { committed: true, ..Applied::default() };
        let Some(section) = &work.section else { return Ok(applied) };
        if self.run.as_ref().is_some_and(|run| run.open) {
            // What came before cannot wait for this step's end: it commits by itself anyway.
            self.execute("commit", "COMMIT").await?;
        }
        applied.statements = self.first_pieces(work, section, watch).await?;
        for (number, backfill) in (pieces_before_backfills(section)..).zip(&section.backfills) {
            applied.rows += self.walk(work, number, backfill, watch).await?;
        }
        self.execute("begin the end of a step", "BEGIN").await?;
        self.progress("DELETE FROM kasadar_progress WHERE revision = $1", &[&work.step.revision]).await?;
        self.settle(work, &applied, began).await?;
        self.commit(&work.rows_after).await?;
        if self.run.as_ref().is_some_and(|run| run.open) {
            self.execute("go on with the run", "BEGIN").await?;
        }
        Ok(applied)
    }

    /// The statements: each for itself in a `no-transaction` section, else together as one piece.
    async fn first_pieces(&mut self, work: &Work, section: &Section, watch: &Watch) -> Result<u64> {
        let of = u32::try_from(section.statements.len()).unwrap_or(u32::MAX);
        if !section.no_transaction {
            let text: String = section.statements.iter().map(|statement| statement.sql.as_str()).collect::<Vec<_>>().join(";\n");
            if finished(work, 0, &text)?.is_some_and(|piece| piece.done) {
                return Ok(0);
            }
            let mut patience = Patience::new(self.wait());
            loop {
                self.begin_try("BEGIN", &patience).await?;
                match self.conserving(work, section, watch).await {
                    Ok(_) => break,
                    Err(stop) => self.back_off(work, "ROLLBACK", stop, &mut patience, watch).await?,
                }
            }
            self.remember(work, 0, &text, None, true).await?;
            self.execute("commit a piece", "COMMIT").await?;
            return Ok(u64::from(of));
        }
        let mut ran = 0;
        for (number, statement) in section.statements.iter().enumerate() {
            if watch.is_cancelled() {
                return Err(DatabaseError::Cancelled {});
            }
            if !finished(work, number, &statement.sql)?.is_some_and(|piece| piece.done) {
                self.alone(work, number, statement, watch).await?;
                ran += 1;
            }
            watch.tell(Event::StatementRun { number: u32::try_from(number + 1).unwrap_or(of), of });
        }
        Ok(ran)
    }

    /// Runs one statement outside of a transaction, within the run's patience.
    ///
    /// That it was begun is remembered first: a concurrent index build that ends half-way, and be it with
    /// the server's or our death, leaves an invalid index, which the next `IF NOT EXISTS` would take for good.
    async fn alone(&self, work: &Work, number: usize, statement: &Runnable, watch: &Watch) -> Result<()> {
        let earlier =
            work.resume.iter().flat_map(|unfinished| &unfinished.pieces).find(|piece| usize::try_from(piece.number) == Ok(number));
        let begun = earlier.is_some();
        let same = earlier.is_some_and(|piece| piece.checksum == Checksum::of(&statement.sql).0);
        let wait = self.wait().as_millis();
        self.execute("begin a piece", &format!("SET lock_timeout = {}", wait.clamp(1, i32::MAX as u128))).await?;
        let invalid = self.invalid_indexes().await?;
        self.remember(work, number, &statement.sql, None, false).await?;
        let leftovers = invalid.iter().filter(|index| begun && names(&statement.sql, index));
        let drops = leftovers.map(|index| format!("DROP INDEX CONCURRENTLY IF EXISTS {}", quoted(index)));
        for sql in drops.chain([statement.sql.clone()]) {
            if let Err(error) = self.interruptible(watch, self.client.batch_execute(&sql)).await {
                // An earlier run was stopped between the statement's end and the memory of it.
                if same && is_there_already(&error) {
                    break;
                }
                let error = match self.stop(work, statement.line, &statement.sql, error) {
                    Stop::Held(line, sql) => self.lock_timeout(work, line, &sql).await,
                    Stop::Failed(error) => error,
                };
                self.tidy_up(work, number, &invalid).await;
                return Err(error);
            }
        }
        if let Some(index) = self.invalid_indexes().await?.into_iter().find(|index| names(&statement.sql, index)) {
            return Err(DatabaseError::InvalidIndex { index });
        }
        self.execute("end a piece", "RESET lock_timeout").await?;
        self.remember(work, number, &statement.sql, None, true).await
    }

    /// Takes away the indexes that a failed statement left behind, as far as nobody holds them; the next
    /// run looks for the others.
    async fn tidy_up(&self, work: &Work, number: usize, before: &[String]) {
        let _ = self.client.batch_execute("SET lock_timeout = 1000").await;
        let mut clean = true;
        for index in self.invalid_indexes().await.unwrap_or_default().iter().filter(|index| !before.contains(index)) {
            clean &= self.client.batch_execute(&format!("DROP INDEX CONCURRENTLY IF EXISTS {}", quoted(index))).await.is_ok();
        }
        if clean {
            let piece = i64::try_from(number).unwrap_or(i64::MAX);
            let forget = "DELETE FROM kasadar_progress WHERE revision = $1 AND piece = $2 AND NOT done";
            let _ = self.progress(forget, &[&work.step.revision, &piece]).await;
        }
        let _ = self.client.batch_execute("RESET lock_timeout").await;
    }

    async fn invalid_indexes(&self) -> Result<Vec<String>> {
        let sql = "SELECT c.relname FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                   WHERE NOT i.indisvalid AND c.relnamespace = ANY (SELECT oid FROM pg_namespace WHERE nspname = ANY (current_schemas(false)))";
        let rows = self.client.query(sql, &[]).await.map_err(|error| self.blame.on("look for invalid indexes", error))?;
        Ok(rows.iter().map(|row| row.get(0)).collect())
    }

    /// Walks a table in key ranges; each range commits with its cursor.
    async fn walk(&mut self, work: &Work, number: usize, backfill: &Backfill, watch: &Watch) -> Result<u64> {
        let text: String = backfill.statements.iter().map(|statement| statement.sql.as_str()).collect::<Vec<_>>().join(";\n");
        let earlier = finished(work, number, &text)?;
        if earlier.as_ref().is_some_and(|piece| piece.done) {
            return Ok(0);
        }
        let on = |error| self.blame.statement(work, backfill.line, &backfill.table, error);
        let (table, key) = (quoted(&backfill.table), quoted(&backfill.key));
        let of: i64 =
            self.client.query_one(&format!("SELECT count(*) FROM {table} WHERE {key} IS NOT NULL"), &[]).await.map_err(on)?.get(0);
        let mut cursor = earlier.and_then(|piece| piece.cursor);
        let mut done = 0_u64;
        loop {
            // The range is (cursor, cursor + size rows]; untyped literals are read as the key's type.
            let behind = cursor.as_ref().map_or_else(String::new, |cursor| format!("AND {key} > {}", literal(cursor)));
            let ends = format!(
                "SELECT (array_agg(k ORDER BY k))[1]::text, (array_agg(k ORDER BY k DESC))[1]::text, count(*) FROM (SELECT {key} AS k FROM {table} WHERE {key} IS NOT NULL {behind} ORDER BY {key} LIMIT {}) r",
                backfill.size
            );
            let row = self.client.query_one(&ends, &[]).await.map_err(on)?;
            let (Some(from), Some(to)) = (row.get::<_, Option<String>>(0), row.get::<_, Option<String>>(1)) else { break };
            let mut patience = Patience::new(self.wait());
            loop {
                self.begin_try("BEGIN", &patience).await?;
                match self.range(work, backfill, (&from, &to), watch).await {
                    Ok(()) => break,
                    Err(stop) => self.back_off(work, "ROLLBACK", stop, &mut patience, watch).await?,
                }
            }
            self.remember(work, number, &text, Some(&to), false).await?;
            self.execute("commit a range", "COMMIT").await?;
            done += row.get::<_, i64>(2).unsigned_abs();
            cursor = Some(to);
            watch.tell(Event::RowsDone { table: backfill.table.clone(), rows: done, of: of.unsigned_abs() });
            if watch.is_cancelled() {
                return Err(DatabaseError::Cancelled {});
            }
        }
        self.remember(work, number, &text, cursor.as_deref(), true).await?;
        Ok(done)
    }

    /// The statements of one range, which runs from the first key to the second.
    async fn range(&self, work: &Work, backfill: &Backfill, (from, to): (&str, &str), watch: &Watch) -> Result<(), Stop> {
        let section = work.section.as_ref();
        let before = match section {
            Some(section) => Some((section, self.before(section).await?)),
            None => None,
        };
        for statement in &backfill.statements {
            let sql = statement.fill(|name| match name {
                "from" => Some(literal(from)),
                "to" => Some(literal(to)),
                _ => None,
            });
            if let Err(error) = self.interruptible(watch, self.client.batch_execute(&sql)).await {
                return Err(self.stop(work, statement.line, &statement.sql, error));
            }
        }
        if let Some((section, before)) = before {
            self.refuse_lost_rows(section, &before).await?;
        }
        Ok(())
    }

    async fn remember(&self, work: &Work, number: usize, text: &str, cursor: Option<&str>, done: bool) -> Result<()> {
        let piece = i64::try_from(number).unwrap_or(i64::MAX);
        self.progress(
            "INSERT INTO kasadar_progress (revision, direction, piece, checksum, key_done, done) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (revision, piece) DO UPDATE SET checksum = excluded.checksum, key_done = excluded.key_done, done = excluded.done",
            &[&work.step.revision, &work.step.direction.to_string(), &piece, &Checksum::of(text).0, &cursor, &done],
        )
        .await
    }

    async fn progress(&self, sql: &str, values: &[&(dyn ToSql + Sync)]) -> Result<()> {
        self.client.execute(sql, values).await.map(drop).map_err(|error| self.blame.on("remember progress", error))
    }
}

/// Pieces are numbered through: statements first, then backfills.
fn pieces_before_backfills(section: &Section) -> usize {
    if section.no_transaction { section.statements.len() } else { 1 }
}

/// What an earlier run did of a piece; refused where its text is another now.
fn finished(work: &Work, number: usize, text: &str) -> Result<Option<Piece>> {
    let pieces = work.resume.as_ref().map_or(&[][..], |unfinished| &unfinished.pieces);
    let found = pieces.iter().find(|piece| usize::try_from(piece.number) == Ok(number));
    match found {
        Some(piece) if piece.checksum == Checksum::of(text).0 => Ok(Some(piece.clone())),
        Some(piece) if piece.done || piece.cursor.is_some() => {
            Err(DatabaseError::ProgressMismatch { revision: work.step.revision.clone() })
        }
        // Begun and left: its author may mend it.
        _ => Ok(None),
    }
}

/// Whether a statement is about an index.
fn names(sql: &str, index: &str) -> bool {
    sql.to_lowercase().contains(&index.to_lowercase())
}
