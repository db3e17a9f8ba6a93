//! What a store's schema is read as, and that it is the same however the store got there.

use kasadar_engine::database::Database;
use kasadar_engine::revision::Down;
use kasadar_schema::{Objects, Schema};
use kasadar_test_support::{Place, finishes};

use crate::content::{back_over, shipped};
use crate::harness::{down, on_sqlite, reached, up};

on_sqlite! { every_shipped_revision_has_one_schema }

pub(crate) async fn schema(place: &Place) -> Schema {
    place.look().await.schema().await.unwrap()
}

async fn objects(place: &Place) -> Objects {
    Objects::of(&schema(place).await)
}

async fn every_shipped_revision_has_one_schema(place: Place) {
    let graph = shipped();
    place.open().await;
    for node in graph.order() {
        let id = graph.id(*node);
        let before = objects(&place).await;
        reached(&place, &graph, &up(id)).await;
        let after = objects(&place).await;
        if matches!(graph.revision(*node).down, Down::Irreversible(_)) {
            continue;
        }
        reached(&place, &graph, &back_over(&graph, &place, *node)).await;
        assert_eq!(before.differences(&objects(&place).await), [], "{id} down");
        reached(&place, &graph, &up(id)).await;
        assert_eq!(after.differences(&objects(&place).await), [], "{id} up again");
    }
    let head = objects(&place).await.fingerprint();
    place.sql("VACUUM");
    assert_eq!(objects(&place).await.fingerprint(), head);
    let fresh = Place::sqlite();
    reached(&fresh, &graph, &up("head")).await;
    assert_eq!(objects(&fresh).await.fingerprint(), head);
    reached(&fresh, &graph, &down("base")).await;
    assert_eq!(schema(&fresh).await, Schema::empty(kasadar_engine::Engine::Sqlite));
}

#[test]
fn no_shipped_table_is_read_as_a_whole_text() {
    finishes(async {
        let place = Place::sqlite();
        reached(&place, &shipped(), &up("head")).await;
        let schema = schema(&place).await;
        assert!(schema.tables.len() > 20 && schema.tables.iter().all(|table| table.options.is_empty() && table.primary_key.is_some()));
    });
}
