//! The looks before a job, taken beforehand: all of them, and none of them leaves a trace.

use std::time::{Duration, Instant};

use jiff::civil::Time;
use jiff::tz::TimeZone;
use kasadar_engine::database::{Access, AnyDatabase, Database, Lease, Transaction};
use kasadar_engine::graph::Graph;
use kasadar_engine::job::{BackupWish, LookedAhead, QuietHours, RehearsalWish, Wishes, carry_out, pre_checks};
use kasadar_engine::report::CheckName;
use kasadar_engine::source::Source;
use kasadar_engine::{Context, Engine, Error};
use kasadar_test_support::Place;

use crate::backups::machine;
use crate::harness::{on_both, on_sqlite, reached, three, up};

on_both! {
    a_sound_database_passes_the_looks_of_its_job_and_nothing_is_written,
    every_look_is_taken_whatever_the_one_before_found,
    another_kasadar_at_work_is_told_and_not_waited_for,
    what_no_job_would_begin_on_is_an_error,
    room_is_counted_for_what_is_going_to_be_written,
}
on_sqlite! {
    a_till_that_writes_is_told,
    a_store_that_cannot_be_written_is_told,
}

async fn ahead(place: &Place, graph: &Graph, target: &str, wishes: &Wishes, context: &Context) -> Result<LookedAhead, Error> {
    let files = || match place {
        Place::Sqlite(store) => Some((std::fs::read(&store.path).unwrap(), names(store.path.parent().unwrap()))),
        Place::Postgres(_) => None,
    };
    let mut database = AnyDatabase::open(&place.address(), Access::Write, None).await.unwrap();
    let (before, dump, ledger) = (files(), place.dump(), format!("{:?}", database.ledger().await.unwrap()));
    let looked = pre_checks(&mut database, graph, &up(target), wishes, context).await;
    assert!(files() == before, "not a byte was written");
    assert_eq!((place.dump(), format!("{:?}", database.ledger().await.unwrap())), (dump, ledger));
    looked
}

fn mehmet() -> Lease {
    Lease { holder: "mehmet@kasa-2, 7".into(), wait: Duration::ZERO, transaction: Transaction::PerRevision }
}

fn names(folder: &std::path::Path) -> Vec<std::ffi::OsString> {
    let mut names: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    names
}

/// `check code` of every look; `-` where all is well.
fn told(looked: &LookedAhead) -> Vec<String> {
    let one = |problem: &Option<kasadar_engine::Problem>| problem.as_ref().map_or("-".to_owned(), |problem| problem.code.clone());
    looked.checks.iter().map(|look| format!("{} {}", look.check, one(&look.problem))).collect()
}

fn hours(from: Time, to: Time) -> QuietHours {
    QuietHours { from, to, zone: TimeZone::UTC }
}

/// Quiet hours that are over.
fn never() -> QuietHours {
    let hour = jiff::Timestamp::now().to_zoned(TimeZone::UTC).hour();
    hours(Time::constant((hour + 10) % 24, 0, 0, 0), Time::constant((hour + 11) % 24, 0, 0, 0))
}

async fn a_sound_database_passes_the_looks_of_its_job_and_nothing_is_written(place: Place) {
    let (machine, context) = machine();
    let graph = Source::Embedded.load().unwrap();
    place.open().await;
    let empty = ahead(&place, &graph, "head", &Wishes::default(), &context).await.unwrap();
    assert_eq!(told(&empty), ["space -", "in-use -", "drift -"]);
    reached(&place, &graph, &up("f4b08e27d95c")).await;
    let wishes = Wishes { quiet_hours: Some(hours(Time::MIN, Time::MAX)), ..Wishes::default() };
    let looked = ahead(&place, &graph, "head", &wishes, &context).await.unwrap();
    assert_eq!(told(&looked), ["quiet-hours -", "space -", "in-use -", "drift -"]);
    assert!(names(machine.path()).is_empty(), "no backup, no journal");
    let (_, report) = carry_out(&mut place.open().await, &graph, &up("head"), &wishes, &context).await.unwrap();
    let of_job: Vec<CheckName> = report.checks.iter().map(|check| check.check).collect();
    let ours: Vec<CheckName> = looked.checks.iter().map(|look| look.check).collect();
    let shared: Vec<CheckName> = ours.iter().copied().filter(|check| of_job.contains(check)).collect();
    assert_eq!(of_job[..shared.len()], shared, "the job takes them in the same order");
    let nothing = ahead(&place, &graph, "head", &wishes, &context).await.unwrap();
    assert_eq!((told(&nothing).len(), nothing.needed_bytes), (0, 0));
    assert!(nothing.bytes > 0 && nothing.free_bytes.is_some());
}

async fn every_look_is_taken_whatever_the_one_before_found(place: Place) {
    let (_machine, context) = machine();
    let graph = Source::Embedded.load().unwrap();
    reached(&place, &graph, &up("f4b08e27d95c")).await;
    place.sql("ALTER TABLE vergiler ADD COLUMN benim INTEGER");
    let mut other = place.open().await;
    other.lock(&mehmet(), &context.watch).await.unwrap();
    let set_aside = vec![(CheckName::Drift, "bilerek".to_owned())];
    let wishes = Wishes { quiet_hours: Some(never()), set_aside, ..Wishes::default() };
    let looked = ahead(&place, &graph, "head", &wishes, &context).await.unwrap();
    assert_eq!(told(&looked), ["quiet-hours KSD-1752", "space -", "in-use KSD-1207", "drift KSD-1753"]);
    let drift = looked.checks.last().and_then(|look| look.problem.clone()).unwrap();
    assert_eq!((drift.name.as_str(), drift.args["differences"][0]["name"].as_str()), ("schema-drifted", Some("vergiler.benim")));
    other.unlock().await;
}

async fn another_kasadar_at_work_is_told_and_not_waited_for(place: Place) {
    let (_machine, context) = machine();
    let graph = three().graph();
    reached(&place, &graph, &up("r1")).await;
    let context = Context { wait: Duration::from_secs(50), ..context };
    let mut other = place.open().await;
    other.lock(&mehmet(), &context.watch).await.unwrap();
    other.begin(&mehmet()).await.unwrap();
    let began = Instant::now();
    let mut database = AnyDatabase::open(&place.address(), Access::Write, None).await.unwrap();
    let looked = pre_checks(&mut database, &graph, &up("head"), &Wishes::default(), &context).await.unwrap();
    assert!(told(&looked).contains(&"in-use KSD-1207".to_owned()), "{looked:?}");
    assert!(began.elapsed().as_secs() < 20);
    other.abandon().await;
    other.unlock().await;
    let looked = ahead(&place, &graph, "head", &Wishes::default(), &context).await.unwrap();
    assert!(told(&looked).contains(&"in-use -".to_owned()), "{looked:?}");
}

async fn what_no_job_would_begin_on_is_an_error(place: Place) {
    let (_machine, context) = machine();
    let folder = three();
    reached(&place, &folder.graph(), &up("r2")).await;
    let (name, text) = kasadar_test_support::revision("r3b", "r2", "SELECT 1;", "SELECT 1;");
    folder.write(&name, text);
    let error = ahead(&place, &folder.graph(), "head", &Wishes::default(), &context).await.unwrap_err();
    assert_eq!(error.problem().name, "several-heads");
    place.sql("UPDATE alembic_version SET version_num = 'zz'");
    let error = ahead(&place, &three().graph(), "head", &Wishes::default(), &context).await.unwrap_err();
    assert_eq!(error.problem().name, "unknown-rows");
    place.sql("DROP TABLE kasadar_ledger");
    place.sql("DROP TABLE alembic_version");
    let error = ahead(&place, &three().graph(), "head", &Wishes::default(), &context).await.unwrap_err();
    assert_eq!(error.problem().name, "unmanaged-database");
}

async fn room_is_counted_for_what_is_going_to_be_written(place: Place) {
    let (_machine, context) = machine();
    let graph = three().graph();
    reached(&place, &graph, &up("r1")).await;
    let times = |looked: &LookedAhead| looked.needed_bytes / looked.bytes;
    let usual = ahead(&place, &graph, "head", &Wishes::default(), &context).await.unwrap();
    let rehearsed =
        ahead(&place, &graph, "head", &Wishes { rehearsal: RehearsalWish::Always, ..Wishes::default() }, &context).await.unwrap();
    let bare = Wishes { backup: BackupWish::NoneBecause("deneme".into()), ..Wishes::default() };
    let bare = ahead(&place, &graph, "head", &bare, &context).await.unwrap();
    let expected = if place.engine() == Engine::Sqlite { [2, 4, 1] } else { [1, 1, 0] };
    assert_eq!([times(&usual), times(&rehearsed), times(&bare)], expected);
}

async fn a_till_that_writes_is_told(place: Place) {
    let (_machine, context) = machine();
    let graph = three().graph();
    reached(&place, &graph, &up("r1")).await;
    let Place::Sqlite(store) = &place else { unreachable!() };
    let till = rusqlite::Connection::open(&store.path).unwrap();
    till.execute_batch("BEGIN IMMEDIATE").unwrap();
    let context = Context { wait: Duration::from_millis(200), ..context };
    let looked = ahead(&place, &graph, "head", &Wishes::default(), &context).await.unwrap();
    assert!(told(&looked).contains(&"in-use KSD-1206".to_owned()), "{looked:?}");
    till.execute_batch("ROLLBACK").unwrap();
    assert!(told(&ahead(&place, &graph, "head", &Wishes::default(), &context).await.unwrap()).contains(&"in-use -".to_owned()));
}

async fn a_store_that_cannot_be_written_is_told(place: Place) {
    let (_machine, context) = machine();
    let graph = three().graph();
    reached(&place, &graph, &up("r1")).await;
    let looked = pre_checks(&mut place.look().await, &graph, &up("head"), &Wishes::default(), &context).await.unwrap();
    assert!(told(&looked).contains(&"in-use KSD-1205".to_owned()), "{looked:?}");
}
