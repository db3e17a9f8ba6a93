//! The real Alembic and Kasadar take turns on one database, and neither notices.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "how a test fails")]

mod graph;
mod python;

use kasadar_engine::ledger::Keeper;
use kasadar_engine::plan::{Goal, UnknownRows};
use kasadar_engine::position::Position;
use kasadar_engine::status::{State, Status, status};
use kasadar_engine::verbs::reach;
use kasadar_test_support::{Place, context, finishes};

use graph::graph;
use python::Alembic;

async fn go(place: &Place, goal: Goal) {
    if let Err(stopped) = reach(&mut place.open().await, &graph(), &goal, &context()).await {
        panic!("{goal:?}: {:?}", stopped.error());
    }
}

fn up(target: &str) -> Goal {
    Goal::Upgrade(target.parse().unwrap())
}

fn down(target: &str) -> Goal {
    Goal::Downgrade(target.parse().unwrap())
}

/// Both programs read the same version and the same heads.
async fn agree(alembic: &Alembic, place: &Place, current: &[&str]) -> Status {
    let seen = status(&mut place.look().await, &graph()).await.unwrap();
    let ids = |named: &[kasadar_engine::status::Named]| named.iter().map(|one| one.revision.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&seen.current), current);
    assert_eq!(place.version(), current.join(" "));
    // Alembic prints what a row depends on as well, where its own lineage has gone no further.
    let graph = graph();
    let applied = Position::new(&graph, &current.iter().map(ToString::to_string).collect::<Vec<_>>()).applied;
    let last = |node: &usize| applied[*node] && !graph.children(*node).iter().any(|child| applied[*child]);
    let shown: Vec<&str> = (0..graph.len()).filter(last).map(|node| graph.id(node)).collect();
    assert_eq!(alembic.current(place), shown);
    assert_eq!(alembic.heads(place), ids(&seen.heads));
    seen
}

/// What Alembic makes of an empty database, all the way up.
fn reference(alembic: &Alembic, place: &Place) -> String {
    let place = Place::on(place.engine());
    alembic.run(&place, &["upgrade", "heads"]);
    place.dump()
}

async fn alembic_begins(alembic: Alembic, place: Place) {
    let whole = reference(&alembic, &place);
    alembic.run(&place, &["upgrade", "c1"]);
    alembic.run(&place, &["upgrade", "x1"]);
    let seen = agree(&alembic, &place, &["c1", "x1"]).await;
    assert_eq!((seen.keeper, seen.applied), (Keeper::Alembic, 4));

    go(&place, up("heads")).await;
    let seen = agree(&alembic, &place, &["d", "x2"]).await;
    assert_eq!((seen.state, place.dump()), (State::UpToDate, whole.clone()));

    go(&place, down("b1")).await;
    agree(&alembic, &place, &["b1", "x2"]).await;
    alembic.run(&place, &["upgrade", "heads"]);
    agree(&alembic, &place, &["d", "x2"]).await;
    assert_eq!(place.dump(), whole);

    alembic.run(&place, &["downgrade", "yan@base"]);
    go(&place, up("x2")).await;
    agree(&alembic, &place, &["d", "x2"]).await;
    alembic.run(&place, &["downgrade", "base"]);
    agree(&alembic, &place, &[]).await;
    go(&place, up("heads")).await;
    assert_eq!(place.dump(), whole);
}

async fn kasadar_begins(alembic: Alembic, place: Place) {
    let whole = reference(&alembic, &place);
    go(&place, up("x2")).await;
    agree(&alembic, &place, &["x2"]).await;
    alembic.run(&place, &["upgrade", "m"]);
    agree(&alembic, &place, &["m", "x2"]).await;
    go(&place, down("sol@base")).await;
    agree(&alembic, &place, &["x2"]).await;
    alembic.run(&place, &["upgrade", "heads"]);
    assert_eq!(place.dump(), whole);

    let stamp = Goal::Stamp { targets: vec!["m".parse().unwrap()], unknown_rows: UnknownRows::Refuse };
    place.sql("DROP TABLE t_d");
    go(&place, stamp).await;
    // The stamp takes the rows of its lineage, and x2 is tied to that by what it depends on.
    agree(&alembic, &place, &["m", "x2"]).await;
    alembic.run(&place, &["upgrade", "d"]);
    agree(&alembic, &place, &["d", "x2"]).await;
    go(&place, down("base")).await;
    agree(&alembic, &place, &[]).await;
    assert_eq!(place.dump(), "");
    alembic.run(&place, &["upgrade", "heads"]);
    assert_eq!(place.dump(), whole);
}

#[test]
fn a_store_that_alembic_began_goes_back_and_forth() {
    finishes(alembic_begins(Alembic::new(), Place::sqlite()));
}

#[test]
fn a_centre_that_alembic_began_goes_back_and_forth() {
    finishes(alembic_begins(Alembic::new(), Place::postgres()));
}

#[test]
fn a_store_that_kasadar_began_goes_back_and_forth() {
    finishes(kasadar_begins(Alembic::new(), Place::sqlite()));
}

#[test]
fn a_centre_that_kasadar_began_goes_back_and_forth() {
    finishes(kasadar_begins(Alembic::new(), Place::postgres()));
}
