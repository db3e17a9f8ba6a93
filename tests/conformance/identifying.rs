//! What a database really is, told from its schema: identify, stamp and drift, with the shipped revisions.

use kasadar_engine::database::Database;
use kasadar_engine::drift::Weight;
use kasadar_engine::graph::Graph;
use kasadar_engine::identify::{Identity, Verdict};
use kasadar_engine::plan::UnknownRows;
use kasadar_engine::report::Report;
use kasadar_engine::revision::Direction;
use kasadar_engine::source::Source;
use kasadar_engine::stamp::{Stamping, preview, stamp};
use kasadar_engine::status::{State, Status, status};
use kasadar_engine::verbs::{Stopped, identify};
use kasadar_engine::{Exit, Result};
use kasadar_test_support::{Place, context};

use crate::harness::{on_both, reached, three, up};

on_both! {
    every_shipped_revision_is_known_by_its_tables,
    a_half_done_revision_is_told_as_between,
    an_index_of_the_shop_is_a_note_and_a_missing_column_an_alarm,
    a_half_done_revision_is_no_drift,
    a_stamp_that_the_tables_contradict_needs_a_reason,
    rows_beside_what_was_identified_are_taken_away,
    revisions_that_nobody_sealed_are_stamped_as_before,
    an_empty_database_is_told_as_empty,
    tables_without_a_version_are_no_drift_and_are_identified,
}

fn shipped() -> Graph {
    Source::Embedded.load().unwrap()
}

async fn look(place: &Place, graph: &Graph) -> Identity {
    identify(&mut place.look().await, graph).await.unwrap()
}

async fn see(place: &Place, graph: &Graph) -> Status {
    status(&mut place.look().await, graph).await.unwrap()
}

async fn stamped(place: &Place, graph: &Graph, what: &Stamping, unknown: UnknownRows) -> Result<Report, Stopped> {
    stamp(&mut place.open().await, graph, what, unknown, &context()).await.map(|(_, report)| report)
}

fn to(target: &str, reason: Option<&str>) -> Stamping {
    Stamping::To { targets: vec![target.parse().unwrap()], despite_schema: reason.map(str::to_owned) }
}

fn rows(place: &Place) -> Vec<String> {
    place.version().split_whitespace().map(str::to_owned).collect()
}

async fn every_shipped_revision_is_known_by_its_tables(place: Place) {
    let graph = shipped();
    for node in graph.order() {
        let id = graph.id(*node);
        reached(&place, &graph, &up(id)).await;
        let at = rows(&place);
        let wrong = if *node == graph.order()[0] { graph.order()[5] } else { graph.order()[0] };
        for lie in [
            "DELETE FROM alembic_version".to_owned(),
            format!("DELETE FROM alembic_version; INSERT INTO alembic_version VALUES ('{}')", graph.id(wrong)),
        ] {
            place.sql(&lie);
            let found = look(&place, &graph).await;
            let Verdict::Exact { revisions, .. } = &found.verdict else { panic!("{id}: {found:?}") };
            assert!(revisions.contains(&at), "{id}: {revisions:?}");
            assert_eq!(found.certain(), Some(at.as_slice()), "{id}");
            assert_eq!((found.candidates[0].matched, found.candidates[0].expected), (found.objects, found.objects), "{id}");
        }
        let (plan, what) = (preview(&mut place.look().await, &graph, &Stamping::Identified, UnknownRows::Refuse).await, rows(&place));
        assert_eq!((plan.unwrap().rows_after, what), (at.clone(), vec![graph.id(wrong).to_owned()]), "looking wrote nothing");
        stamped(&place, &graph, &Stamping::Identified, UnknownRows::Refuse).await.unwrap();
        assert_eq!(rows(&place), at, "{id}");
    }
    assert_eq!(see(&place, &graph).await.state, State::UpToDate);
}

async fn a_half_done_revision_is_told_as_between(place: Place) {
    let graph = shipped();
    let node = graph.node("e8d6240fb95a").unwrap();
    reached(&place, &graph, &up("41f8ea3d0c76")).await;
    reached(&place, &graph, &up("7ab590e1d3c2")).await;
    let at = rows(&place);
    let first = &graph.revision(node).section(Direction::Up, place.engine()).unwrap().statements[0].sql;
    place.sql(first);
    let found = look(&place, &graph).await;
    let Verdict::Between { after, before, done, of } = &found.verdict else { panic!("{found:?}") };
    assert_eq!((after, before.as_str()), (&at, "e8d6240fb95a"));
    assert!((1..*of).contains(done), "{done} of {of}");
    let refused = stamped(&place, &graph, &Stamping::Identified, UnknownRows::Refuse).await.unwrap_err();
    assert_eq!(refused.error().problem().code, "KSD-1831");
    assert_eq!(rows(&place), at);
}

async fn an_index_of_the_shop_is_a_note_and_a_missing_column_an_alarm(place: Place) {
    let graph = shipped();
    reached(&place, &graph, &up("head")).await;
    let before = see(&place, &graph).await;
    assert!(before.schema.sealed && before.schema.differences.is_empty(), "{:?}", before.schema);
    place.sql("CREATE INDEX ix_dukkan ON musteriler (ad)");
    place.sql("CREATE TABLE dukkan (id INTEGER PRIMARY KEY, renk VARCHAR(9) UNIQUE)");
    let noted = see(&place, &graph).await;
    assert_eq!(noted.state, State::UpToDate);
    assert!(noted.schema.differences.iter().all(|drifted| drifted.weight == Weight::Note), "{:?}", noted.schema);
    assert!(noted.schema.differences.iter().any(|drifted| drifted.difference.object.name == "musteriler.ix_dukkan"));
    assert_ne!(noted.schema.fingerprint, before.schema.fingerprint);
    let found = look(&place, &graph).await;
    assert_eq!((found.certain(), found.unknown.len()), (Some(rows(&place).as_slice()), noted.schema.differences.len()));

    place.sql("ALTER TABLE urunler RENAME COLUMN ad TO adi");
    let drifted = see(&place, &graph).await;
    assert_eq!((drifted.state, drifted.state.exit()), (State::Drift, Exit::Verification));
    let alarm = drifted.schema.alarms().find(|one| one.difference.object.name == "urunler.ad").unwrap();
    assert!(alarm.difference.expected.is_some() && alarm.difference.found.is_none());
    assert_eq!(look(&place, &graph).await.verdict, Verdict::Nearest);
}

async fn a_half_done_revision_is_no_drift(place: Place) {
    let graph = shipped();
    reached(&place, &graph, &up("7ab590e1d3c2")).await;
    place.sql("DROP INDEX ix_satis_kalemleri_urun_id");
    assert_eq!(see(&place, &graph).await.state, State::Drift);
    place.sql("INSERT INTO kasadar_progress VALUES ('e8d6240fb95a', 'up', 0, 'x', NULL, true)");
    let found = see(&place, &graph).await;
    assert_eq!((found.state, found.schema.sealed, found.schema.differences.len()), (State::Unfinished, false, 0));
}

async fn a_stamp_that_the_tables_contradict_needs_a_reason(place: Place) {
    let graph = shipped();
    reached(&place, &graph, &up("7ab590e1d3c2")).await;
    let (at, ledger) = (rows(&place), place.ledger());
    for target in ["head", "base", "c95d37a20e8b"] {
        let problem = stamped(&place, &graph, &to(target, None), UnknownRows::Refuse).await.unwrap_err().error().problem();
        assert_eq!((problem.code.as_str(), problem.exit), ("KSD-1830", Exit::Refused), "{target}");
        assert!(problem.args["count"].as_u64() > Some(0) && problem.args["differences"].as_array().is_some_and(|list| list.len() <= 20));
    }
    assert_eq!((rows(&place), place.ledger()), (at, ledger));
    stamped(&place, &graph, &to("head", Some("Şubede elle tamamlandı")), UnknownRows::Refuse).await.unwrap();
    assert_eq!(place.sql("SELECT error_detail FROM kasadar_ledger ORDER BY seq DESC LIMIT 1"), "Şubede elle tamamlandı");
    assert_eq!(place.sql("SELECT outcome FROM kasadar_ledger ORDER BY seq DESC LIMIT 1"), "done");
    assert_eq!(see(&place, &graph).await.state, State::Drift);
    // What shops add is no contradiction.
    stamped(&place, &graph, &Stamping::Identified, UnknownRows::Refuse).await.unwrap();
    place.sql("CREATE INDEX ix_dukkan ON musteriler (ad)");
    stamped(&place, &graph, &to("7ab590e1d3c2", None), UnknownRows::Refuse).await.unwrap();
    assert_eq!(place.version(), "7ab590e1d3c2");
}

async fn rows_beside_what_was_identified_are_taken_away(place: Place) {
    let graph = shipped();
    reached(&place, &graph, &up("9ce13fa7b586")).await;
    let at = rows(&place);
    place.sql("INSERT INTO alembic_version VALUES ('bilinmez')");
    let refused = stamped(&place, &graph, &Stamping::Identified, UnknownRows::Refuse).await.unwrap_err();
    assert_eq!(refused.error().problem().name, "unknown-rows");
    stamped(&place, &graph, &Stamping::Identified, UnknownRows::Purge).await.unwrap();
    assert_eq!(rows(&place), at);
    let (customers, stock) = ("d20b57c64e9f", "41f8ea3d0c76");
    place.sql(&format!("DELETE FROM alembic_version; INSERT INTO alembic_version VALUES ('{customers}'), ('{stock}')"));
    stamped(&place, &graph, &Stamping::Identified, UnknownRows::Refuse).await.unwrap();
    assert_eq!(rows(&place), at);
}

async fn revisions_that_nobody_sealed_are_stamped_as_before(place: Place) {
    let graph = three().graph();
    reached(&place, &graph, &up("r1")).await;
    stamped(&place, &graph, &to("head", None), UnknownRows::Refuse).await.unwrap();
    assert_eq!(place.version(), "r3");
    let found = see(&place, &graph).await;
    assert_eq!((found.state, found.schema.sealed), (State::UpToDate, false));
    assert_eq!(look(&place, &graph).await.verdict, Verdict::Unsealed);
}

async fn an_empty_database_is_told_as_empty(place: Place) {
    place.open().await.ledger().await.unwrap();
    let found = look(&place, &shipped()).await;
    assert_eq!((found.verdict, found.objects), (Verdict::Empty, 0));
    let refused = stamped(&place, &shipped(), &Stamping::Identified, UnknownRows::Refuse).await.unwrap_err();
    assert_eq!(refused.error().problem().args["verdict"], "empty");
}

async fn tables_without_a_version_are_no_drift_and_are_identified(place: Place) {
    let graph = shipped();
    reached(&place, &graph, &up("head")).await;
    place.sql("DROP TABLE alembic_version; DROP TABLE kasadar_ledger; DROP TABLE kasadar_progress; DROP TABLE kasadar_seed");
    let found = see(&place, &graph).await;
    assert_eq!((found.state, found.schema.sealed), (State::NoStamp, false));
    stamped(&place, &graph, &Stamping::Identified, UnknownRows::Refuse).await.unwrap();
    assert_eq!((place.version(), see(&place, &graph).await.state), ("5c90f2e7846b".to_owned(), State::UpToDate));
    // A version that was lost alone is more than pending: every revision would meet tables that are there.
    place.sql("DELETE FROM alembic_version");
    assert_eq!(see(&place, &graph).await.state, State::Drift);
}
