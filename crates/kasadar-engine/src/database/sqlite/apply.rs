//! One step on a store: its SQL, its version rows and its ledger entry.

use std::time::Instant;

use rusqlite::types::Value as Stored;
use rusqlite::{Connection, Error, named_params};

use super::fault::Blame;
use super::ledger::{self, quoted};
use crate::conservation::{Conservation, swapped};
use crate::database::work::{Applied, Runnable, Section, Work};
use crate::database::{DatabaseError, Result};
use crate::event::{Event, Watch};
use crate::ledger::Piece;
use crate::revision::{Backfill, Checksum};

/// SQLite asks whether to go on after this many of its instructions: some milliseconds.
const INSTRUCTIONS_BETWEEN_LOOKS: i32 = 100_000;

/// Runs a step inside the run's transaction.
pub(super) fn step(connection: &mut Connection, blame: &Blame, work: &Work, watch: &Watch) -> Result<Applied> {
    let began = Instant::now();
    let mut applied = Applied::default();
    if let Some(section) = &work.section {
        listen(connection, watch);
        let ran = conserved(connection, blame, section, |connection| {
            statements(connection, blame, work, section, watch, &mut applied)?;
            for backfill in &section.backfills {
                applied.rows += walk(connection, blame, work, backfill, watch)?;
            }
            Ok(())
        });
        stop_listening(connection);
        ran?;
    }
    settle(connection, work, &applied, began).map_err(|error| blame.on("write the version", error))?;
    Ok(applied)
}

/// Runs a `no-transaction` section: each statement commits by itself and is remembered, so that a
/// stopped run goes on behind it; version rows and ledger entry follow in a transaction of their own.
pub(super) fn outside(connection: &mut Connection, blame: &Blame, work: &Work, watch: &Watch) -> Result<Applied> {
    let began = Instant::now();
    let on = |error| blame.on("remember progress", error);
    let Some(section) = &work.section else { return Ok(Applied::default()) };
    let mut applied = Applied { committed: true, ..Applied::default() };
    let done = resumable(work, section)?;
    listen(connection, watch);
    let result = (|| {
        for (number, statement) in section.statements.iter().enumerate().skip(done) {
            stop_if_asked(watch)?;
            run(connection, blame, work, statement)?;
            applied.statements += 1;
            connection
                .execute(
                    "INSERT INTO kasadar_progress (revision, direction, piece, checksum, done) VALUES (?1, ?2, ?3, ?4, 1)",
                    (
                        &work.step.revision,
                        work.step.direction.to_string(),
                        i64::try_from(number).unwrap_or(i64::MAX),
                        Checksum::of(&statement.sql).0,
                    ),
                )
                .map_err(on)?;
            tell(watch, section, number);
        }
        for backfill in &section.backfills {
            applied.rows += walk(connection, blame, work, backfill, watch)?;
        }
        Ok(())
    })();
    stop_listening(connection);
    result?;
    let transaction = connection.transaction().map_err(on)?;
    transaction.execute("DELETE FROM kasadar_progress WHERE revision = ?1", [&work.step.revision]).map_err(on)?;
    settle(&transaction, work, &applied, began).map_err(on)?;
    transaction.commit().map_err(on)?;
    Ok(applied)
}

/// How many statements an earlier run finished; refused where one of them reads differently now.
fn resumable(work: &Work, section: &Section) -> Result<usize> {
    let pieces = work.resume.as_ref().map_or(&[][..], |unfinished| &unfinished.pieces);
    let same = |(at, piece): (usize, &Piece)| section.statements.get(at).is_some_and(|now| piece.checksum == Checksum::of(&now.sql).0);
    if pieces.iter().enumerate().all(same) {
        Ok(pieces.len())
    } else {
        Err(DatabaseError::ProgressMismatch { revision: work.step.revision.clone() })
    }
}

/// Counts the tables that the step rebuilds under their own name before and after it.
fn conserved(
    connection: &mut Connection,
    blame: &Blame,
    section: &Section,
    work: impl FnOnce(&mut Connection) -> Result<()>,
) -> Result<()> {
    let on = |error| blame.on("count rows", error);
    let watched: Vec<String> = swapped(section.effects()).into_iter().collect();
    if watched.is_empty() {
        return work(connection);
    }
    let existing = ledger::tables(connection).map_err(on)?;
    let before: Vec<String> = watched.into_iter().filter(|table| existing.contains(table)).collect();
    let counts = ledger::counts(connection, &before).map_err(on)?;
    work(connection)?;
    let existing = ledger::tables(connection).map_err(on)?;
    let after = ledger::counts(connection, &existing).map_err(on)?;
    let mut conservation = Conservation::new(before);
    conservation.read(section.effects(), &section.changes_rows);
    let differences = conservation.differences(&counts, &after);
    if differences.is_empty() { Ok(()) } else { Err(DatabaseError::RowsNotConserved { differences }) }
}

fn statements(connection: &Connection, blame: &Blame, work: &Work, section: &Section, watch: &Watch, applied: &mut Applied) -> Result<()> {
    for (number, statement) in section.statements.iter().enumerate() {
        stop_if_asked(watch)?;
        run(connection, blame, work, statement)?;
        applied.statements += 1;
        tell(watch, section, number);
    }
    Ok(())
}

fn tell(watch: &Watch, section: &Section, number: usize) {
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    watch.tell(Event::StatementRun { number: count(number + 1), of: count(section.statements.len()) });
}

/// Runs one statement to its end; rows that it returns are nobody's.
fn run(connection: &Connection, blame: &Blame, work: &Work, statement: &Runnable) -> Result<()> {
    let go = || {
        let mut prepared = connection.prepare(&statement.sql)?;
        let mut rows = prepared.raw_query();
        while rows.next()?.is_some() {}
        Ok(())
    };
    go().map_err(|error| failed(blame, work, statement.line, &statement.sql, error))
}

fn failed(blame: &Blame, work: &Work, line: u32, sql: &str, error: Error) -> DatabaseError {
    blame.known(error, 0).unwrap_or_else(|error| DatabaseError::StatementFailed {
        revision: work.step.revision.clone(),
        file: work.file.clone(),
        line,
        sql: sql.to_owned(),
        detail: error.to_string(),
        source: error.into(),
    })
}

/// Walks a table in key ranges, inside whatever transaction is open.
fn walk(connection: &Connection, blame: &Blame, work: &Work, backfill: &Backfill, watch: &Watch) -> Result<u64> {
    let (table, key) = (quoted(&backfill.table), quoted(&backfill.key));
    let on = |error| failed(blame, work, backfill.line, &format!("{} ({})", backfill.table, backfill.key), error);
    let total: i64 =
        connection.query_row(&format!("SELECT count(*) FROM {table} WHERE {key} IS NOT NULL"), [], |row| row.get(0)).map_err(on)?;
    // The range is (cursor, cursor + size rows]; the first one is open below.
    let ends = format!(
        "SELECT min(k), max(k), count(*) FROM (SELECT {key} AS k FROM {table} WHERE {key} IS NOT NULL AND (:cursor IS NULL OR {key} > :cursor) ORDER BY {key} LIMIT :size)"
    );
    let mut range = connection.prepare(&ends).map_err(on)?;
    let (mut cursor, mut done) = (Stored::Null, 0_u64);
    loop {
        let (from, to, rows): (Stored, Stored, i64) = range
            .query_row(named_params! { ":cursor": cursor, ":size": backfill.size }, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .map_err(on)?;
        if rows == 0 {
            return Ok(done);
        }
        for statement in &backfill.statements {
            connection
                .execute(&statement.sql, named_params! { ":from": from, ":to": to })
                .map_err(|error| failed(blame, work, statement.line, &statement.sql, error))?;
        }
        done += rows.unsigned_abs();
        cursor = to;
        watch.tell(Event::RowsDone { table: backfill.table.clone(), rows: done, of: total.unsigned_abs() });
        stop_if_asked(watch)?;
    }
}

fn stop_if_asked(watch: &Watch) -> Result<()> {
    if watch.is_cancelled() { Err(DatabaseError::Cancelled {}) } else { Ok(()) }
}

/// Version rows and ledger entry, in the transaction that is open.
fn settle(connection: &Connection, work: &Work, applied: &Applied, began: Instant) -> rusqlite::Result<()> {
    for row in &work.step.removes {
        connection.prepare_cached("DELETE FROM alembic_version WHERE version_num = ?1")?.execute([row])?;
    }
    for row in &work.step.adds {
        connection.prepare_cached("INSERT INTO alembic_version (version_num) VALUES (?1)")?.execute([row])?;
    }
    for table in work.section.iter().flat_map(|section| &section.drops) {
        connection.prepare_cached("DELETE FROM kasadar_seed WHERE table_name = ?1")?.execute([table])?;
    }
    let mut entry = work.entry.clone();
    entry.statements = i64::try_from(applied.statements).unwrap_or(i64::MAX);
    entry.duration_ms = i64::try_from(began.elapsed().as_millis()).unwrap_or(i64::MAX);
    ledger::append(connection, &entry)
}

/// Lets a stop reach into a long statement. Where the hook cannot be set, stops wait for its end.
pub(super) fn listen(connection: &mut Connection, watch: &Watch) {
    let watch = watch.clone();
    let _ = connection.progress_handler(INSTRUCTIONS_BETWEEN_LOOKS, Some(move || watch.is_cancelled()));
}

pub(super) fn stop_listening(connection: &mut Connection) {
    let _ = connection.progress_handler(0, None::<fn() -> bool>);
}
