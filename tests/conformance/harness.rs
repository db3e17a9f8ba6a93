//! What the cases share: tests for both databases out of one function, the verbs in one word.

use std::time::{Duration, Instant};

use kasadar_engine::database::DatabaseError;
use kasadar_engine::graph::Graph;
use kasadar_engine::plan::{Goal, Plan, UnknownRows};
use kasadar_engine::report::Report;
use kasadar_engine::run::RunFailure;
use kasadar_engine::verbs::{Stopped, reach};
use kasadar_engine::{Context, Error};
use kasadar_test_support::{Folder, Place, context, folder, revision};

/// Makes two tests of each case, one for each database.
macro_rules! on_both {
    ($($case:ident),+ $(,)?) => {
        crate::harness::tests!(sqlite, $($case),+);
        crate::harness::tests!(postgres, $($case),+);
    };
}

/// Cases that mean something on SQLite only.
macro_rules! on_sqlite {
    ($($case:ident),+ $(,)?) => { mod only_here { crate::harness::tests!(sqlite, $($case),+); $(use super::$case;)+ } };
}

/// Cases that mean something on PostgreSQL only.
macro_rules! on_postgres {
    ($($case:ident),+ $(,)?) => { mod only_there { crate::harness::tests!(postgres, $($case),+); $(use super::$case;)+ } };
}

macro_rules! tests {
    ($engine:ident, $($case:ident),+) => {
        mod $engine {
            $(#[test] fn $case() { kasadar_test_support::finishes(super::$case(kasadar_test_support::Place::$engine())); })+
        }
    };
}

pub(crate) use {on_both, on_postgres, on_sqlite, tests};

pub(crate) fn up(target: &str) -> Goal {
    Goal::Upgrade(target.parse().unwrap())
}

pub(crate) fn down(target: &str) -> Goal {
    Goal::Downgrade(target.parse().unwrap())
}

pub(crate) fn stamp(target: &str) -> Goal {
    Goal::Stamp { targets: vec![target.parse().unwrap()], unknown_rows: UnknownRows::Refuse }
}

pub(crate) async fn go(place: &Place, graph: &Graph, goal: &Goal) -> Result<(Plan, Report), Stopped> {
    go_with(place, graph, goal, &context()).await
}

pub(crate) async fn go_with(place: &Place, graph: &Graph, goal: &Goal, context: &Context) -> Result<(Plan, Report), Stopped> {
    reach(&mut place.open().await, graph, goal, context).await
}

/// Reaches a goal that must be reached.
pub(crate) async fn reached(place: &Place, graph: &Graph, goal: &Goal) -> Report {
    match go(place, graph, goal).await {
        Ok((_, report)) => report,
        Err(stopped) => panic!("{goal:?}: {:?}", stopped.error()),
    }
}

/// A goal that must not be reached, stopped inside the run.
pub(crate) async fn failed(place: &Place, graph: &Graph, goal: &Goal) -> Box<RunFailure> {
    failed_with(place, graph, goal, &context()).await
}

pub(crate) async fn failed_with(place: &Place, graph: &Graph, goal: &Goal, context: &Context) -> Box<RunFailure> {
    match go_with(place, graph, goal, context).await {
        Ok(_) => panic!("{goal:?} was reached"),
        Err(Stopped::InRun(failure)) => failure,
        Err(Stopped::Early(error)) => panic!("{goal:?}: stopped early: {error:?}"),
    }
}

/// `revision outcome` of each step.
pub(crate) fn steps(report: &Report) -> Vec<String> {
    report.steps.iter().map(|step| format!("{} {}", step.revision, step.outcome)).collect()
}

/// The port's error, or a failed test.
pub(crate) fn database_error(error: &Error) -> &DatabaseError {
    match error {
        Error::Database(error) => error,
        other => panic!("{other:?}"),
    }
}

/// Three revisions, each with a table, and a row in the first two.
pub(crate) fn three() -> Folder {
    folder(&[
        revision(
            "r1",
            "",
            "CREATE TABLE urunler (id INTEGER PRIMARY KEY, ad TEXT NOT NULL);\nINSERT INTO urunler VALUES (1, 'Çay');",
            "DROP TABLE urunler;",
        ),
        revision(
            "r2",
            "r1",
            "CREATE TABLE fiyatlar (id INTEGER PRIMARY KEY, kurus BIGINT);\nINSERT INTO fiyatlar VALUES (1, 550);",
            "DROP TABLE fiyatlar;",
        ),
        revision("r3", "r2", "ALTER TABLE urunler ADD COLUMN barkod VARCHAR(64);", "ALTER TABLE urunler DROP COLUMN barkod;"),
    ])
}

/// Waits, half a minute at most, until `there` says yes.
pub(crate) fn until(there: impl Fn() -> bool) {
    let began = Instant::now();
    while !there() {
        assert!(began.elapsed() < Duration::from_secs(30), "it never came");
        std::thread::sleep(Duration::from_millis(10));
    }
}
