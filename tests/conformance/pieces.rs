//! Backfills and sections outside of a transaction: begun, stopped, gone on with.

use kasadar_engine::database::DatabaseError;
use kasadar_engine::event::Event;
use kasadar_engine::plan::PlanError;
use kasadar_engine::status::{State, status};
use kasadar_engine::verbs::preview;
use kasadar_engine::{Engine, Error};
use kasadar_test_support::{Folder, Place, Server, Session, folder, hearing, revision};

use crate::harness::{database_error, down, failed, failed_with, go_with, on_both, on_postgres, on_sqlite, reached, steps, until, up};

on_both! {
    a_backfill_by_whole_numbers_reaches_every_row,
    a_backfill_by_texts_reaches_every_row,
    a_stop_between_ranges_keeps_what_the_database_can_keep,
    a_begun_revision_is_finished_before_anything_else,
    a_begun_revision_whose_text_changed_is_refused,
    a_section_outside_of_a_transaction_goes_on_behind_what_was_done,
}
on_postgres! {
    an_index_is_built_concurrently,
    a_failed_concurrent_build_leaves_no_invalid_index,
    a_concurrent_build_that_was_killed_is_taken_away_by_the_next_run,
    an_invalid_index_of_somebody_else_is_no_matter_of_ours,
}
on_sqlite! { a_vacuum_runs_outside_of_the_transaction, children_survive_a_rebuild_outside_of_the_transaction }

fn count(place: &Place, condition: &str) -> String {
    place.sql(&format!("SELECT count(*) FROM urunler WHERE {condition}"))
}

/// A table of 25 rows with keys of `key`, and a backfill over it in ranges of 10.
fn filled(engine: Engine, key: &str, value: &str) -> Folder {
    let rows = match engine {
        Engine::Sqlite => format!(
            "WITH RECURSIVE x (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM x WHERE n < 25) INSERT INTO urunler SELECT {value} FROM x;"
        ),
        Engine::Postgres => format!("INSERT INTO urunler SELECT {value} FROM generate_series(1, 25) AS x (n);"),
    };
    let (name, text) = revision("r1", "", &format!("CREATE TABLE urunler (id {key} PRIMARY KEY);\n{rows}"), "DROP TABLE urunler;");
    let text = text.replace("-- +up", &format!("-- +up {engine}"));
    let other = if engine == Engine::Sqlite { "postgres" } else { "sqlite" };
    let text = format!("{text}\n-- +up {other}\n");
    let up = "ALTER TABLE urunler ADD COLUMN kod VARCHAR(40);\n\n-- +backfill table=urunler key=id size=10\nUPDATE urunler SET kod = 'kod ' || id WHERE id BETWEEN :from AND :to AND kod IS NULL;";
    folder(&[(name, text), revision("r2", "r1", up, "ALTER TABLE urunler DROP COLUMN kod;"), revision("r3", "r2", "", "")])
}

async fn a_backfill_by_whole_numbers_reaches_every_row(place: Place) {
    let files = filled(place.engine(), "BIGINT", "n * 1000 - 7000");
    let (context, heard) = hearing(|_, _| {});
    let (_, report) = go_with(&place, &files.graph(), &up("head"), &context).await.unwrap();
    let ranges: Vec<u64> = heard
        .events()
        .iter()
        .filter_map(|event| if let Event::RowsDone { rows, of: 25, .. } = event { Some(*rows) } else { None })
        .collect();
    assert_eq!((ranges, report.steps[1].rows), (vec![10, 20, 25], 25));
    assert_eq!((count(&place, "kod = 'kod ' || id"), count(&place, "kod IS NULL")), ("25".into(), "0".into()));
}

async fn a_backfill_by_texts_reaches_every_row(place: Place) {
    let letters =
        place.pick("substr('çğıiöşüaÇĞIİÖŞÜA''\"\\%_ -:zZ', n, 1) || n", "substr('çğıiöşüaÇĞIİÖŞÜA''\"\\%_ -:zZ', n::int, 1) || n");
    let files = filled(place.engine(), "VARCHAR(36)", letters);
    reached(&place, &files.graph(), &up("head")).await;
    assert_eq!((count(&place, "kod = 'kod ' || id"), count(&place, "kod IS NULL")), ("25".into(), "0".into()));
}

/// Stops the backfill of `r2` behind its first range.
async fn half_done(place: &Place, files: &Folder) {
    reached(place, &files.graph(), &up("r1")).await;
    let (context, _) = hearing(|event, cancel| {
        if matches!(event, Event::RowsDone { .. }) {
            cancel.request();
        }
    });
    let failure = failed_with(place, &files.graph(), &up("head"), &context).await;
    assert!(matches!(failure.error, Error::Database(DatabaseError::Cancelled {})));
    assert_eq!((steps(&failure.report), place.version().as_str()), (vec!["r2 cancelled".to_owned()], "r1"));
}

async fn a_stop_between_ranges_keeps_what_the_database_can_keep(place: Place) {
    let files = filled(place.engine(), "VARCHAR(36)", "'ş' || n");
    half_done(&place, &files).await;
    let seen = status(&mut place.look().await, &files.graph()).await.unwrap();
    if matches!(place, Place::Sqlite(_)) {
        assert_eq!((seen.state, place.dump().contains("kod")), (State::Pending, false));
    } else {
        assert_eq!((seen.state, count(&place, "kod IS NOT NULL").as_str()), (State::Unfinished, "10"));
        // Rows done already are not walked again.
        place.sql("UPDATE urunler SET kod = 'elle' WHERE kod IS NOT NULL");
        place.sql("CREATE TABLE izin (n INTEGER)");
    }
    let (context, heard) = hearing(|_, _| {});
    go_with(&place, &files.graph(), &up("head"), &context).await.unwrap();
    let ranges = heard.events().iter().filter(|event| matches!(event, Event::RowsDone { .. })).count();
    assert_eq!((ranges, count(&place, "kod IS NULL").as_str()), (place.pick(3, 2), "0"));
    assert_eq!((place.version().as_str(), place.sql("SELECT count(*) FROM kasadar_progress").as_str()), ("r3", "0"));
    reached(&place, &files.graph(), &down("base")).await;
}

async fn a_begun_revision_is_finished_before_anything_else(place: Place) {
    let files = filled(place.engine(), "BIGINT", "n");
    half_done(&place, &files).await;
    let plan = preview(&mut place.look().await, &files.graph(), &down("base")).await;
    match place {
        Place::Sqlite(_) => assert_eq!(plan.unwrap().steps.len(), 1),
        Place::Postgres(_) => {
            assert!(matches!(plan.unwrap_err(), Error::Plan(PlanError::UnfinishedRevision { revision, .. }) if revision == "r2"));
        }
    }
}

async fn a_begun_revision_whose_text_changed_is_refused(place: Place) {
    let files = filled(place.engine(), "BIGINT", "n");
    half_done(&place, &files).await;
    let text = std::fs::read_to_string(files.path().join("r2.sql")).unwrap();
    files.write("r2.sql", text.replace("'kod '", "'yeni '"));
    if matches!(place, Place::Sqlite(_)) {
        // Nothing stayed, so nothing is mixed.
        reached(&place, &files.graph(), &up("head")).await;
        assert_eq!(count(&place, "kod = 'yeni ' || id"), "25");
        return;
    }
    let failure = failed(&place, &files.graph(), &up("head")).await;
    assert!(matches!(database_error(&failure.error), DatabaseError::ProgressMismatch { revision } if revision == "r2"));
    files.write("r2.sql", text);
    reached(&place, &files.graph(), &up("head")).await;
    assert_eq!(count(&place, "kod = 'kod ' || id"), "25");
}

/// A revision outside of a transaction whose second statement fails until table `gerek` exists.
fn outside(name: &str) -> (String, String) {
    let (file, text) =
        revision(name, "r1", "CREATE TABLE b (id INTEGER);\nINSERT INTO b VALUES (1);\nINSERT INTO gerek VALUES (1);", "DROP TABLE b;");
    (file, text.replace("-- +up", "-- +up no-transaction"))
}

async fn a_section_outside_of_a_transaction_goes_on_behind_what_was_done(place: Place) {
    let (name, text) = outside("r2");
    let files = folder(&[revision("r1", "", "CREATE TABLE a (id INTEGER);", ""), (name.clone(), text.clone())]);
    let failure = failed(&place, &files.graph(), &up("head")).await;
    assert_eq!((steps(&failure.report), place.version().as_str()), (vec!["r1 done".to_owned(), "r2 failed".to_owned()], "r1"));
    let seen = status(&mut place.look().await, &files.graph()).await.unwrap();
    assert_eq!((seen.state, seen.unfinished.unwrap().pieces.len()), (State::Unfinished, 2));

    files.write(&name, text.replace("b VALUES (1)", "b VALUES (2)"));
    let failure = failed(&place, &files.graph(), &up("head")).await;
    assert!(matches!(database_error(&failure.error), DatabaseError::ProgressMismatch { .. }));

    // The statement that failed may be mended, and those behind it.
    files.write(&name, text.replace("INSERT INTO gerek VALUES (1);", "INSERT INTO a VALUES (1);\nINSERT INTO a VALUES (2);"));
    let report = reached(&place, &files.graph(), &up("head")).await;
    assert_eq!((report.steps[0].statements, place.version().as_str()), (2, "r2"));
    assert_eq!((place.sql("SELECT count(*) FROM b").as_str(), place.sql("SELECT count(*) FROM a").as_str()), ("1", "2"));
    assert_eq!(place.sql("SELECT count(*) FROM kasadar_progress"), "0");
}

const INDEXES: &str = "SELECT relname, indisvalid FROM pg_index JOIN pg_class c ON c.oid = indexrelid WHERE relname LIKE 'ix%' ORDER BY 1";

/// `r1` makes a table with a value twice, `r2` an index over it, concurrently.
fn indexed(kind: &str) -> Folder {
    let (name, text) =
        revision("r2", "r1", &format!("CREATE {kind} CONCURRENTLY IF NOT EXISTS ix_a ON a (id);"), "DROP INDEX CONCURRENTLY ix_a;");
    let text = text.replace("-- +up", "-- +up no-transaction").replace("-- +down", "-- +down no-transaction");
    folder(&[revision("r1", "", "CREATE TABLE a (id INTEGER); INSERT INTO a VALUES (1), (1);", ""), (name, text)])
}

async fn an_index_is_built_concurrently(place: Place) {
    let files = indexed("INDEX");
    reached(&place, &files.graph(), &up("head")).await;
    assert_eq!(place.sql(INDEXES), "ix_a|t");
    reached(&place, &files.graph(), &down("r1")).await;
    assert_eq!(place.sql(INDEXES), "");
}

async fn a_failed_concurrent_build_leaves_no_invalid_index(place: Place) {
    let files = indexed("UNIQUE INDEX");
    let failure = failed(&place, &files.graph(), &up("head")).await;
    assert!(matches!(database_error(&failure.error), DatabaseError::StatementFailed { .. }));
    assert_eq!(place.sql(INDEXES), "");
    place.sql("DELETE FROM a");
    reached(&place, &files.graph(), &up("head")).await;
    assert_eq!(place.sql(INDEXES), "ix_a|t");
}

async fn a_concurrent_build_that_was_killed_is_taken_away_by_the_next_run(place: Place) {
    let Place::Postgres(database) = &place else { return };
    let files = indexed("INDEX");
    reached(&place, &files.graph(), &up("r1")).await;
    // An open writer holds the build up; then the session that builds is gone.
    let mut till = Session::open(database, "kasadar");
    till.run("BEGIN; INSERT INTO a VALUES (2)");
    let killer = std::thread::spawn({
        let database = Server::shared().named(&database.name);
        move || {
            let sql = "SELECT count(pg_terminate_backend(a.pid)) FROM pg_stat_activity a WHERE query LIKE 'CREATE INDEX CONC%' AND wait_event_type = 'Lock'
                       AND datname = current_database()";
            until(|| database.psql(sql) == "1");
        }
    });
    let failure = failed(&place, &files.graph(), &up("head")).await;
    killer.join().unwrap();
    assert!(matches!(database_error(&failure.error), DatabaseError::ConnectionLost { .. }), "{:?}", failure.error);
    assert_eq!(place.sql(INDEXES), "ix_a|f");
    drop(till);
    reached(&place, &files.graph(), &up("head")).await;
    assert_eq!((place.sql(INDEXES).as_str(), place.version().as_str()), ("ix_a|t", "r2"));
}

async fn an_invalid_index_of_somebody_else_is_no_matter_of_ours(place: Place) {
    let Place::Postgres(database) = &place else { return };
    let files = indexed("INDEX");
    reached(&place, &files.graph(), &up("r1")).await;
    place.sql("CREATE INDEX ix_baska ON a (id)");
    database.psql_as("postgres", "UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'ix_baska'::regclass");
    reached(&place, &files.graph(), &up("head")).await;
    assert_eq!(place.sql(INDEXES), "ix_a|t\nix_baska|f");
}

async fn a_vacuum_runs_outside_of_the_transaction(place: Place) {
    let (name, text) = revision("r2", "r1", "VACUUM;", "VACUUM;");
    let text = text.replace("-- +up", "-- +up no-transaction").replace("-- +down", "-- +down no-transaction");
    let files = folder(&[
        revision("r1", "", "CREATE TABLE a (id INTEGER);", ""),
        (name, text),
        revision("r3", "r2", "INSERT INTO a VALUES (1);", ""),
    ]);
    let report = reached(&place, &files.graph(), &up("head")).await;
    assert_eq!((steps(&report).len(), place.version().as_str()), (3, "r3"));
    reached(&place, &files.graph(), &down("r1")).await;
}

async fn children_survive_a_rebuild_outside_of_the_transaction(place: Place) {
    let rebuild = "CREATE TABLE ana_yeni (id INTEGER PRIMARY KEY, ad TEXT);
        INSERT INTO ana_yeni (id) SELECT id FROM ana;
        DROP TABLE ana;
        ALTER TABLE ana_yeni RENAME TO ana;";
    let (name, text) = revision("r2", "r1", rebuild, "");
    let tables = "CREATE TABLE ana (id INTEGER PRIMARY KEY);
        CREATE TABLE yavru (ana_id INTEGER REFERENCES ana (id) ON DELETE CASCADE);
        INSERT INTO ana VALUES (1); INSERT INTO yavru VALUES (1);";
    let files = folder(&[revision("r1", "", tables, ""), (name, text.replace("-- +up", "-- +up no-transaction"))]);
    reached(&place, &files.graph(), &up("head")).await;
    assert_eq!(place.sql("SELECT count(*) FROM yavru"), "1");
}
