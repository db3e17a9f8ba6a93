//! A server that dies in the middle, a session that is cut off: whole revisions, and the truth told.

use std::sync::{Arc, Mutex};

use kasadar_engine::Context;
use kasadar_engine::database::{Access, AnyDatabase, DatabaseError, Transaction};
use kasadar_engine::event::Event;
use kasadar_engine::verbs::{Stopped, reach};
use kasadar_test_support::{Place, Server, ServerDatabase, finishes, folder, hearing, revision};

use crate::harness::{database_error, on_postgres, steps, three, up};

on_postgres! { a_session_that_is_cut_off_leaves_whole_revisions }

/// Runs to head and lets `strike` loose at the given event.
async fn struck(
    address: &str,
    transaction: Transaction,
    at: impl Fn(&Event) -> bool + Send + Sync + 'static,
    strike: impl Fn() + Send + Sync + 'static,
) -> Stopped {
    let (context, _) = hearing(move |event, _| {
        if at(event) {
            strike();
        }
    });
    let context = Context { transaction, ..context };
    let mut database = AnyDatabase::open(&address.parse().unwrap(), Access::Write, None).await.unwrap();
    reach(&mut database, &three().graph(), &up("head"), &context).await.unwrap_err()
}

#[test]
fn a_server_that_dies_in_a_step_leaves_whole_revisions() {
    let server = Arc::new(Mutex::new(Server::start_private()));
    for (transaction, left, done) in [(Transaction::PerRevision, "r1", "r1 done"), (Transaction::PerRun, "", "r1 undone")] {
        let database = server.lock().unwrap().database();
        let killer = server.clone();
        finishes(async {
            let in_second = Arc::new(Mutex::new(false));
            let at = move |event: &Event| {
                let mut in_second = in_second.lock().unwrap();
                *in_second |= matches!(event, Event::StepStarted { number: 2, .. });
                *in_second && matches!(event, Event::StatementRun { number: 1, .. })
            };
            let stopped = struck(&database.address(), transaction, at, move || killer.lock().unwrap().kill()).await;
            assert!(matches!(database_error(stopped.error()), DatabaseError::ConnectionLost { .. }), "{stopped:?}");
            let Stopped::InRun(failure) = stopped else { panic!() };
            assert_eq!(steps(&failure.report), [done, "r2 failed"]);
            assert_eq!(failure.report.rows_after.join(" "), left);
        });
        server.lock().unwrap().start();
        let rows = database.psql("SELECT version_num FROM alembic_version");
        let tables = database.psql("SELECT relname FROM pg_class WHERE relname IN ('urunler', 'fiyatlar') ORDER BY 1");
        assert_eq!((rows.as_str(), tables.as_str()), (left, if left.is_empty() { "" } else { "urunler" }));
        finished(&database);
    }
}

/// The next run reaches head.
fn finished(database: &ServerDatabase) {
    finishes(async {
        let (context, _) = hearing(|_, _| {});
        let mut open = AnyDatabase::open(&database.address().parse().unwrap(), Access::Write, None).await.unwrap();
        reach(&mut open, &three().graph(), &up("head"), &context).await.unwrap();
    });
    assert_eq!(database.psql("SELECT version_num FROM alembic_version"), "r3");
}

async fn a_session_that_is_cut_off_leaves_whole_revisions(place: Place) {
    let Place::Postgres(database) = &place else { return };
    let cut = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name LIKE 'kasadar%' AND datname = current_database()";
    let other = Server::shared().named(&database.name);
    let at = |event: &Event| matches!(event, Event::StepStarted { number: 3, .. });
    let stopped = struck(&database.address(), Transaction::PerRevision, at, move || assert_eq!(other.psql_as("postgres", cut), "1")).await;
    assert!(matches!(database_error(stopped.error()), DatabaseError::ConnectionLost { .. }), "{stopped:?}");
    let Stopped::InRun(failure) = stopped else { panic!() };
    assert_eq!(steps(&failure.report), ["r1 done", "r2 done", "r3 failed"]);
    assert_eq!((place.version().as_str(), failure.report.rows_after.join(" ").as_str()), ("r2", "r2"));
}

/// A statement that ends its own session: the worst an author can write.
#[test]
fn a_revision_that_kills_its_own_session_is_undone() {
    let database = Server::shared().database();
    let files = folder(&[revision("r1", "", "CREATE TABLE a (id INTEGER);\nSELECT pg_terminate_backend(pg_backend_pid());", "")]);
    finishes(async {
        let (context, _) = hearing(|_, _| {});
        let mut open = AnyDatabase::open(&database.address().parse().unwrap(), Access::Write, None).await.unwrap();
        let stopped = reach(&mut open, &files.graph(), &up("head"), &context).await.unwrap_err();
        assert!(matches!(database_error(stopped.error()), DatabaseError::ConnectionLost { .. }), "{stopped:?}");
    });
    assert_eq!(database.psql("SELECT count(*) FROM pg_class WHERE relname = 'a'"), "0");
}
