//! Others at work on the same database: a second Kasadar, a till that sells, a report that reads.

use std::process::Command;
use std::sync::{Arc, Barrier};
use std::time::{Duration, Instant};

use kasadar_engine::Context;
use kasadar_engine::database::{Database, DatabaseError, Lease, Transaction};
use kasadar_engine::event::{Cancel, Event, Watch};
use kasadar_engine::verbs::{Stopped, reach};
use kasadar_test_support::{Place, Session, context, finishes, folder, hearing, revision};

use crate::harness::{database_error, failed_with, go_with, on_both, on_postgres, on_sqlite, reached, three, until, up};

on_both! {
    two_runs_at_once_apply_each_revision_once,
    several_processes_at_once_apply_each_revision_once,
    who_holds_the_lock_is_named,
    a_lock_dies_with_its_holder,
}
on_sqlite! {
    a_till_that_writes_is_waited_for_and_then_named_as_a_user_of_the_file,
    a_stop_is_heard_while_a_till_is_waited_for,
    a_till_that_lets_go_in_time_costs_nothing,
}
on_postgres! {
    a_table_that_somebody_holds_stops_the_run_and_names_the_holder,
    a_table_that_is_let_go_in_time_costs_a_retry,
    a_backfill_waits_for_a_held_table_and_for_held_rows,
    readers_behind_a_waiting_step_get_through,
}

/// Who came second waited, and found nothing left to do.
fn once_or_nothing(result: Result<(kasadar_engine::plan::Plan, kasadar_engine::report::Report), Stopped>) {
    let (plan, report) = result.expect("both end well");
    assert!(matches!((plan.steps.len(), report.steps.len()), (3, 3) | (0, 0)));
}

fn applied_once(place: &Place) {
    let done: Vec<String> = place.ledger().into_iter().filter(|entry| entry.ends_with("done")).collect();
    assert_eq!(done, ["r1", "r2", "r3"].map(|id| format!("upgrade {id} done")));
    assert_eq!((place.version().as_str(), place.sql("SELECT count(*) FROM urunler").as_str()), ("r3", "1"));
}

async fn two_runs_at_once_apply_each_revision_once(place: Place) {
    let folder = three();
    for _ in 0..5 {
        let place = Place::on(place.engine());
        let barrier = Barrier::new(2);
        std::thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| {
                    finishes(async {
                        let graph = folder.graph();
                        let context = Context { wait: Duration::from_secs(20), ..context() };
                        let mut database = place.open().await;
                        barrier.wait();
                        once_or_nothing(reach(&mut database, &graph, &up("head"), &context).await);
                    });
                });
            }
        });
        applied_once(&place);
    }
}

const CHILD: &str = "KASADAR_TEST_CHILD";

async fn several_processes_at_once_apply_each_revision_once(place: Place) {
    let files = three();
    let go = files.path().join("go");
    let address = match &place {
        Place::Sqlite(store) => store.path.display().to_string(),
        Place::Postgres(database) => database.address(),
    };
    let mut children: Vec<_> = (0..3)
        .map(|number| {
            let mut child = Command::new(std::env::current_exe().unwrap());
            child.args(["contention::a_child_process_of_another_test", "--exact"]).stdout(std::process::Stdio::null());
            child.env(CHILD, format!("{address}\n{}\n{number}", files.path().display())).spawn().unwrap()
        })
        .collect();
    let ready = |number: usize| files.path().join(format!("ready-{number}")).exists();
    until(|| (0..3).all(ready));
    std::fs::write(go, "").unwrap();
    for child in &mut children {
        assert!(child.wait().unwrap().success());
    }
    applied_once(&place);
}

/// What [`several_processes_at_once_apply_each_revision_once`] starts; by itself it does nothing.
#[test]
fn a_child_process_of_another_test() {
    let Ok(order) = std::env::var(CHILD) else { return };
    let [address, files, number] = order.lines().collect::<Vec<_>>()[..] else { panic!("{order}") };
    let files = std::path::Path::new(files);
    finishes(async {
        use kasadar_engine::database::{Access, AnyDatabase};
        let graph = kasadar_engine::source::Source::Folder(files.to_path_buf()).load().unwrap();
        let mut database = AnyDatabase::open(&address.parse().unwrap(), Access::Create, None).await.unwrap();
        std::fs::write(files.join(format!("ready-{number}")), "").unwrap();
        until(|| files.join("go").exists());
        let context = Context { wait: Duration::from_secs(20), ..context() };
        once_or_nothing(reach(&mut database, &graph, &up("head"), &context).await);
    });
}

fn mehmet() -> Lease {
    Lease { holder: "mehmet@kasa-2, 77".into(), wait: Duration::from_secs(1), transaction: Transaction::PerRevision }
}

fn hurried() -> (Context, kasadar_test_support::Heard) {
    let (context, heard) = hearing(|_, _| {});
    (Context { wait: Duration::from_millis(300), ..context }, heard)
}

async fn who_holds_the_lock_is_named(place: Place) {
    let graph = three().graph();
    let mut other = place.open().await;
    other.lock(&mehmet(), &Watch::silent()).await.unwrap();
    let (context, heard) = hurried();
    let asked = Instant::now();
    let stopped = go_with(&place, &graph, &up("head"), &context).await.expect_err("the lock is held");
    assert!(
        matches!(database_error(stopped.error()), DatabaseError::LockHeld { holder: Some(holder), .. } if holder.contains("mehmet@kasa-2, 77")),
        "{:?}",
        stopped.error()
    );
    assert!(asked.elapsed() >= context.wait && asked.elapsed() < Duration::from_secs(5));
    assert!(matches!(&heard.events()[..], [Event::WaitingForLock { holder: Some(holder) }] if holder.contains("mehmet@kasa-2")));
    assert_eq!(stopped.error().problem().exit, kasadar_engine::Exit::Locked);
    other.unlock().await;
    reached(&place, &graph, &up("head")).await;
}

async fn a_lock_dies_with_its_holder(place: Place) {
    let mut other = place.open().await;
    other.lock(&mehmet(), &Watch::silent()).await.unwrap();
    drop(other);
    reached(&place, &three().graph(), &up("head")).await;
}

/// reliability.md asks for a second; a busy machine gets some more.
async fn a_stop_is_heard_while_a_till_is_waited_for(place: Place) {
    let Place::Sqlite(store) = &place else { return };
    let graph = three().graph();
    reached(&place, &graph, &up("r1")).await;
    let till = store.connection();
    till.execute_batch("BEGIN IMMEDIATE; INSERT INTO urunler VALUES (50, 'Gofret')").unwrap();
    let cancel = Cancel::default();
    let context = Context { watch: Watch::new(|_| {}, cancel.clone()), wait: Duration::from_mins(2), ..context() };
    let asked = Instant::now();
    cancel.request();
    let failure = failed_with(&place, &graph, &up("head"), &context).await;
    assert!(matches!(database_error(&failure.error), DatabaseError::Cancelled {}), "{:?}", failure.error);
    assert!(asked.elapsed() < Duration::from_secs(10), "{:?}", asked.elapsed());
    till.execute_batch("COMMIT").unwrap();
    assert_eq!(place.version(), "r1");
}

async fn a_till_that_writes_is_waited_for_and_then_named_as_a_user_of_the_file(place: Place) {
    let Place::Sqlite(store) = &place else { return };
    let graph = three().graph();
    reached(&place, &graph, &up("r1")).await;
    let till = store.connection();
    till.execute_batch("BEGIN IMMEDIATE; INSERT INTO urunler VALUES (50, 'Gofret')").unwrap();
    let (context, _) = hurried();
    let asked = Instant::now();
    let failure = failed_with(&place, &graph, &up("head"), &context).await;
    assert!(matches!(database_error(&failure.error), DatabaseError::InUse { waited_ms, .. } if *waited_ms >= 300), "{:?}", failure.error);
    assert!(asked.elapsed() < Duration::from_secs(5));
    till.execute_batch("COMMIT").unwrap();
    reached(&place, &graph, &up("head")).await;
    assert_eq!(place.sql("SELECT count(*) FROM urunler"), "2");
}

async fn a_till_that_lets_go_in_time_costs_nothing(place: Place) {
    let Place::Sqlite(store) = &place else { return };
    let graph = three().graph();
    reached(&place, &graph, &up("r1")).await;
    let till = store.connection();
    // Its COMMIT may meet us reading.
    till.busy_timeout(Duration::from_secs(10)).unwrap();
    till.execute_batch("BEGIN IMMEDIATE").unwrap();
    let barrier = Arc::new(Barrier::new(2));
    let other = barrier.clone();
    let thread = std::thread::spawn(move || {
        other.wait();
        till.execute_batch("INSERT INTO urunler VALUES (50, 'Gofret'); COMMIT").unwrap();
    });
    let (context, _) = hearing(|_, _| {});
    let mut database = place.open().await;
    barrier.wait();
    reach(&mut database, &graph, &up("head"), &context).await.unwrap();
    thread.join().unwrap();
    assert_eq!(place.sql("SELECT count(*) FROM urunler"), "2");
}

async fn a_table_that_somebody_holds_stops_the_run_and_names_the_holder(place: Place) {
    let Place::Postgres(database) = &place else { return };
    let graph = three().graph();
    reached(&place, &graph, &up("r2")).await;
    // An older transaction that holds another table is not the one to call.
    let mut bystander = Session::open(database, "kasadar");
    bystander.run("SET application_name = 'gece raporu'; BEGIN; SELECT count(*) FROM fiyatlar");
    let mut till = Session::open(database, "kasadar");
    till.run("SET application_name = 'kasa 7'; BEGIN; SELECT count(*) FROM urunler");
    for transaction in [Transaction::PerRevision, Transaction::PerRun] {
        let (context, heard) = hurried();
        let failure = failed_with(&place, &graph, &up("head"), &Context { transaction, ..context }).await;
        match database_error(&failure.error) {
            DatabaseError::LockTimeout { revision, file, line, holder: Some(holder) } => {
                assert_eq!((revision.as_str(), file.as_str(), *line), ("r3", "r3.sql", 6));
                assert!(holder.starts_with("kasa 7 (kasadar, pid "), "{holder}");
            }
            other => panic!("{other:?}"),
        }
        assert!(heard.events().iter().any(|event| matches!(event, Event::Retrying { attempt: 1 })));
        assert_eq!(place.version(), "r2");
    }
    drop(till);
    reached(&place, &graph, &up("head")).await;
}

async fn a_table_that_is_let_go_in_time_costs_a_retry(place: Place) {
    let Place::Postgres(database) = &place else { return };
    let graph = three().graph();
    reached(&place, &graph, &up("r2")).await;
    let mut till = Session::open(database, "kasadar");
    till.run("BEGIN; SELECT count(*) FROM urunler");
    let till = std::sync::Mutex::new(Some(till));
    let (context, _) = hearing(move |event, _| {
        if matches!(event, Event::Retrying { .. }) {
            till.lock().unwrap().take();
        }
    });
    go_with(&place, &graph, &up("head"), &Context { wait: Duration::from_secs(20), ..context }).await.unwrap();
    assert_eq!(place.version(), "r3");
}

async fn a_backfill_waits_for_a_held_table_and_for_held_rows(place: Place) {
    let Place::Postgres(database) = &place else { return };
    let backfill = "ALTER TABLE a ADD COLUMN b INTEGER;\n\n-- +backfill table=a key=id size=1\nUPDATE a SET b = id WHERE id BETWEEN :from AND :to AND b IS NULL;";
    let files = folder(&[
        revision("r1", "", "CREATE TABLE a (id INTEGER PRIMARY KEY); INSERT INTO a VALUES (1), (2);", ""),
        revision("r2", "r1", backfill, ""),
    ]);
    reached(&place, &files.graph(), &up("r1")).await;
    let mut till = Session::open(database, "kasadar");
    till.run("SET application_name = 'kasa 7'; BEGIN; SELECT count(*) FROM a");
    let (context, _) = hurried();
    let failure = failed_with(&place, &files.graph(), &up("head"), &context).await;
    assert!(
        matches!(database_error(&failure.error), DatabaseError::LockTimeout { line: 6, holder: Some(holder), .. } if holder.starts_with("kasa 7")),
        "{:?}",
        failure.error
    );

    till.run("COMMIT");
    let row = std::sync::Mutex::new(till);
    let (context, heard) = hearing(move |event, _| match event {
        Event::RowsDone { rows: 1, .. } => drop(row.lock().unwrap().run("BEGIN; UPDATE a SET id = id WHERE id = 2")),
        Event::Retrying { .. } => drop(row.lock().unwrap().run("COMMIT")),
        _ => {}
    });
    go_with(&place, &files.graph(), &up("head"), &Context { wait: Duration::from_secs(20), ..context }).await.unwrap();
    assert!(heard.events().iter().any(|event| matches!(event, Event::Retrying { .. })));
    assert_eq!(place.sql("SELECT count(*) FROM a WHERE b = id"), "2");
}

async fn readers_behind_a_waiting_step_get_through(place: Place) {
    let Place::Postgres(database) = &place else { return };
    let graph = three().graph();
    reached(&place, &graph, &up("r2")).await;
    let mut till = Session::open(database, "kasadar");
    till.run("BEGIN; SELECT count(*) FROM urunler");
    let name = database.name.clone();
    // While the step waits and retries, a reader is served within the statement timeout.
    let (context, _) = hearing(move |event, cancel| {
        if matches!(event, Event::Retrying { .. }) {
            let reader = kasadar_test_support::Server::shared().named(&name);
            assert_eq!(reader.psql("SET statement_timeout = '2s'; SELECT count(*) FROM urunler"), "1");
            cancel.request();
        }
    });
    let failure = failed_with(&place, &graph, &up("head"), &context).await;
    assert!(matches!(database_error(&failure.error), DatabaseError::Cancelled {}), "{:?}", failure.error);
    drop(till);
}
