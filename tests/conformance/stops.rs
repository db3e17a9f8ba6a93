//! Runs that do not reach their end: a failing statement, a stop by the person.

use std::sync::Arc;

use kasadar_engine::database::{DatabaseError, Transaction};
use kasadar_engine::event::Event;
use kasadar_engine::ledger::Outcome;
use kasadar_engine::status::{State, status};
use kasadar_engine::{Context, Error};
use kasadar_test_support::{Folder, Place, context, folder, hearing, revision};

use crate::harness::{database_error, down, failed, failed_with, go_with, on_both, on_postgres, reached, steps, three, until, up};

on_both! {
    a_failing_statement_leaves_whole_revisions_and_the_next_run_finishes,
    a_failing_downgrade_leaves_whole_revisions,
    a_stop_between_two_steps_is_heard,
    a_stop_reaches_into_a_long_statement,
    a_stop_between_statements_of_a_step_is_heard,
    a_stop_before_the_start_touches_nothing,
    a_step_outside_of_a_transaction_keeps_what_came_before_also_when_it_fails,
}
on_postgres! {
    a_transaction_for_the_whole_run_is_all_or_nothing,
    a_transaction_for_the_whole_run_counts_the_rows_of_each_step,
    a_whole_run_keeps_what_a_backfill_had_to_commit,
    a_copy_from_nowhere_fails_and_hangs_nothing,
    a_constraint_that_waits_for_the_commit_is_told,
    a_search_path_that_a_revision_sets_does_not_lose_the_version,
}

/// `three`, with a step between the second and the third that fails in its second statement.
fn broken() -> Folder {
    let folder = three();
    let bad = "CREATE TABLE yarim (id INTEGER PRIMARY KEY);\nINSERT INTO olmayan VALUES (1);\n";
    let (name, text) = revision("r2b", "r2", bad, "DROP TABLE yarim;");
    folder.write(&name, text);
    let (name, text) =
        revision("r3", "r2b", "ALTER TABLE urunler ADD COLUMN barkod VARCHAR(64);", "ALTER TABLE urunler DROP COLUMN barkod;");
    folder.write(&name, text);
    folder
}

async fn a_failing_statement_leaves_whole_revisions_and_the_next_run_finishes(place: Place) {
    let folder = broken();
    reached(&place, &folder.graph(), &up("r1")).await;
    let before = place.dump();
    let failure = failed(&place, &folder.graph(), &up("head")).await;
    match database_error(&failure.error) {
        DatabaseError::StatementFailed { revision, file, line, sql, .. } => {
            assert_eq!((revision.as_str(), file.as_str(), *line), ("r2b", "r2b.sql", 7));
            assert_eq!(sql, "INSERT INTO olmayan VALUES (1)");
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(failure.report.outcome, Outcome::Failed);
    assert_eq!(failure.report.problem.as_ref().unwrap().code, "KSD-1301");
    let (kept, rows) = place.pick(("r2 undone", "r1"), ("r2 done", "r2"));
    assert_eq!(steps(&failure.report), [kept, "r2b failed"]);
    assert_eq!((failure.report.rows_after.join(" ").as_str(), place.version().as_str()), (rows, rows));
    assert_eq!(place.ledger().last().unwrap(), "upgrade r2b failed");
    assert!(!place.dump().contains("yarim"));
    if matches!(place, Place::Sqlite(_)) {
        assert_eq!(place.dump(), before);
    }
    assert_eq!(place.sql("SELECT error_code FROM kasadar_ledger WHERE outcome = 'failed'"), "KSD-1301");

    let (name, text) = revision("r2b", "r2", "CREATE TABLE yarim (id INTEGER PRIMARY KEY);", "DROP TABLE yarim;");
    folder.write(&name, text);
    reached(&place, &folder.graph(), &up("head")).await;
    assert_eq!(place.version(), "r3");
}

async fn a_failing_downgrade_leaves_whole_revisions(place: Place) {
    let folder = folder(&[
        revision("r1", "", "CREATE TABLE a (id INTEGER PRIMARY KEY);", "DROP TABLE a; DROP TABLE olmayan;"),
        revision("r2", "r1", "CREATE TABLE b (id INTEGER PRIMARY KEY);", "DROP TABLE b;"),
    ]);
    let graph = folder.graph();
    reached(&place, &graph, &up("head")).await;
    let head = place.dump();
    let failure = failed(&place, &graph, &down("base")).await;
    assert_eq!(steps(&failure.report), [place.pick("r2 undone", "r2 done"), "r1 failed"]);
    assert_eq!(place.version(), place.pick("r2", "r1"));
    assert_eq!(place.dump() == head, matches!(place, Place::Sqlite(_)));
}

async fn a_stop_between_two_steps_is_heard(place: Place) {
    let graph = three().graph();
    let (context, heard) = hearing(|event, cancel| {
        if matches!(event, Event::StepDone { number: 2, .. }) {
            cancel.request();
        }
    });
    let failure = failed_with(&place, &graph, &up("head"), &context).await;
    assert!(matches!(failure.error, Error::Database(DatabaseError::Cancelled {})));
    assert_eq!(failure.report.outcome, Outcome::Cancelled);
    let outcome = place.pick("undone", "done");
    assert_eq!(steps(&failure.report), [format!("r1 {outcome}"), format!("r2 {outcome}")]);
    let tables = place.dump().contains("fiyatlar");
    assert_eq!(tables, matches!(place, Place::Postgres(_)));
    assert!(!heard.events().contains(&Event::Committing));
    reached(&place, &graph, &up("head")).await;
    assert_eq!(place.version(), "r3");
}

async fn a_stop_reaches_into_a_long_statement(place: Place) {
    let endless = place
        .pick("INSERT INTO a WITH RECURSIVE x (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM x) SELECT n FROM x;", "SELECT pg_sleep(50);");
    let folder = folder(&[revision("r1", "", "CREATE TABLE a (id INTEGER);", "DROP TABLE a;"), revision("r2", "r1", endless, "")]);
    reached(&place, &folder.graph(), &up("r1")).await;
    let before = place.dump();
    let place = Arc::new(place);
    let seen = place.clone();
    let (context, _) = hearing(move |event, cancel| {
        if matches!(event, Event::StepStarted { .. }) {
            let (place, cancel) = (seen.clone(), cancel.clone());
            std::thread::spawn(move || {
                match &*place {
                    // Pages that no longer fit into memory are written into the file.
                    Place::Sqlite(store) => until(|| std::fs::metadata(&store.path).unwrap().len() > 1 << 20),
                    Place::Postgres(database) => {
                        let sleeps = "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()";
                        until(|| database.psql(sleeps) == "1");
                    }
                }
                cancel.request();
            });
        }
    });
    let failure = failed_with(&place, &folder.graph(), &up("head"), &context).await;
    assert!(matches!(failure.error, Error::Database(DatabaseError::Cancelled {})), "{:?}", failure.error);
    assert_eq!((steps(&failure.report), place.dump()), (vec!["r2 cancelled".to_owned()], before));
    assert_eq!((place.version().as_str(), place.ledger().last().unwrap().as_str()), ("r1", "upgrade r2 cancelled"));
}

async fn a_stop_between_statements_of_a_step_is_heard(place: Place) {
    let folder = folder(&[revision("r1", "", "CREATE TABLE a (id INTEGER);\nCREATE TABLE b (id INTEGER);", "")]);
    let (context, heard) = hearing(|event, cancel| {
        if matches!(event, Event::StatementRun { .. }) {
            cancel.request();
        }
    });
    failed_with(&place, &folder.graph(), &up("head"), &context).await;
    assert!(!heard.events().contains(&Event::StatementRun { number: 2, of: 2 }));
    assert_eq!(place.dump(), "");
}

async fn a_stop_before_the_start_touches_nothing(place: Place) {
    let (context, _) = hearing(|_, _| {});
    let cancel = kasadar_engine::event::Cancel::default();
    cancel.request();
    let context = Context { watch: kasadar_engine::event::Watch::new(|_| {}, cancel), ..context };
    let failure = failed_with(&place, &three().graph(), &up("head"), &context).await;
    assert_eq!((failure.report.outcome, place.dump().as_str()), (Outcome::Cancelled, ""));
    assert!(failure.report.steps.is_empty());
}

async fn a_step_outside_of_a_transaction_keeps_what_came_before_also_when_it_fails(place: Place) {
    let (_, text) = revision("r2", "r1", "SELECT * FROM olmayan;", "");
    let files =
        [revision("r1", "", "CREATE TABLE a (id INTEGER);", ""), ("r2.sql".into(), text.replace("-- +up", "-- +up no-transaction"))];
    for transaction in [Transaction::PerRevision, Transaction::PerRun] {
        let place = Place::on(place.engine());
        let context = Context { transaction, ..context() };
        let failure = failed_with(&place, &folder(&files).graph(), &up("head"), &context).await;
        assert_eq!(steps(&failure.report), ["r1 done", "r2 failed"], "{transaction:?}");
        assert_eq!((failure.report.rows_after.join(" ").as_str(), place.version().as_str()), ("r1", "r1"));
        let seen = status(&mut place.look().await, &folder(&files).graph()).await.unwrap();
        assert_eq!((seen.state, seen.unfinished), (State::Pending, None), "nothing of it was done");
    }
}

async fn a_transaction_for_the_whole_run_is_all_or_nothing(place: Place) {
    let folder = broken();
    let context = Context { transaction: Transaction::PerRun, ..context() };
    let failure = failed_with(&place, &folder.graph(), &up("head"), &context).await;
    assert_eq!(steps(&failure.report), ["r1 undone", "r2 undone", "r2b failed"]);
    assert_eq!((place.dump().as_str(), place.version().as_str()), ("", ""));
    assert_eq!(place.ledger(), ["upgrade r2b failed"]);
    reached(&place, &folder.graph(), &up("r2")).await;
    assert_eq!(place.version(), "r2");
}

async fn a_transaction_for_the_whole_run_counts_the_rows_of_each_step(place: Place) {
    let context = Context { transaction: Transaction::PerRun, ..context() };
    let (_, report) = go_with(&place, &three().graph(), &up("head"), &context).await.unwrap();
    assert_eq!((steps(&report).len(), place.version().as_str()), (3, "r3"));
    let (_, report) = go_with(&place, &three().graph(), &down("base"), &context).await.unwrap();
    assert_eq!((report.outcome, place.dump().as_str()), (Outcome::Done, ""));
}

async fn a_whole_run_keeps_what_a_backfill_had_to_commit(place: Place) {
    let backfill = "ALTER TABLE urunler ADD COLUMN kisa TEXT;\n\n-- +backfill table=urunler key=id\nUPDATE urunler SET kisa = olmayan(ad) WHERE id BETWEEN :from AND :to;";
    let folder = three();
    let (name, text) = revision("r4", "r3", backfill, "");
    folder.write(&name, text);
    let context = Context { transaction: Transaction::PerRun, ..context() };
    let failure = failed_with(&place, &folder.graph(), &up("head"), &context).await;
    assert_eq!(steps(&failure.report), ["r1 done", "r2 done", "r3 done", "r4 failed"]);
    assert_eq!(failure.report.rows_after, ["r3"]);
}

async fn a_copy_from_nowhere_fails_and_hangs_nothing(place: Place) {
    let folder = folder(&[revision("r1", "", "CREATE TABLE a (id INTEGER);\nCOPY a FROM STDIN;", "")]);
    let failure = failed(&place, &folder.graph(), &up("head")).await;
    assert!(matches!(database_error(&failure.error), DatabaseError::StatementFailed { line: 7, .. }), "{:?}", failure.error);
    assert_eq!(place.dump(), "");
    reached(&place, &three().graph(), &up("head")).await;
}

async fn a_constraint_that_waits_for_the_commit_is_told(place: Place) {
    let up_text =
        "CREATE TABLE a (id INTEGER PRIMARY KEY, b INTEGER REFERENCES a (id) DEFERRABLE INITIALLY DEFERRED);\nINSERT INTO a VALUES (1, 2);";
    let folder = folder(&[revision("r1", "", up_text, "")]);
    let failure = failed(&place, &folder.graph(), &up("head")).await;
    assert!(format!("{:?}", failure.error).contains("23503"), "{:?}", failure.error);
    assert_eq!((place.dump().as_str(), place.version().as_str()), ("", ""));
}

async fn a_search_path_that_a_revision_sets_does_not_lose_the_version(place: Place) {
    let folder = folder(&[
        revision("r1", "", "CREATE SCHEMA baska;\nSET search_path = baska;\nCREATE TABLE a (id INTEGER);", ""),
        revision("r2", "r1", "CREATE TABLE b (id INTEGER);", ""),
    ]);
    // Either it works to the end or nothing of it stays; a version in another schema would be neither.
    match go_with(&place, &folder.graph(), &up("head"), &context()).await {
        Ok(_) => assert_eq!(place.version(), "r2"),
        Err(_) => assert_eq!(place.sql("SELECT count(*) FROM pg_class WHERE relname IN ('a', 'b')"), "0"),
    }
}
