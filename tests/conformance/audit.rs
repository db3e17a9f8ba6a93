//! The ledger as an audit trail: whoever changes what is in it is found.

use kasadar_engine::database::Database;
use kasadar_engine::ledger::{Breach, audit_against};
use kasadar_engine::seed::{Answers, SeedSource, seed};
use kasadar_engine::status::status;
use kasadar_test_support::{Place, context, folder, revision};

use crate::harness::{down, failed, on_both, reached, stamp, three, up};

on_both! {
    every_kind_of_run_writes_entries_that_fit,
    an_edited_a_deleted_and_a_moved_entry_are_named,
    a_ledger_from_before_the_hashes_goes_on_with_them,
    words_of_a_later_kasadar_break_nothing_when_it_chained_them,
    a_cut_tail_is_found,
}

/// `seq breach` of every place where the ledger is broken.
async fn broken(place: &Place) -> String {
    let found = status(&mut place.look().await, &three().graph()).await.unwrap().audit;
    found.iter().map(|broken| format!("{} {}", broken.seq, broken.breach)).collect::<Vec<_>>().join(", ")
}

async fn every_kind_of_run_writes_entries_that_fit(place: Place) {
    let graph = three().graph();
    reached(&place, &graph, &up("head")).await;
    reached(&place, &graph, &down("r1")).await;
    reached(&place, &graph, &stamp("r1")).await;
    let hostile = folder(&[
        revision(
            "r1",
            "",
            "CREATE TABLE urunler (id INTEGER PRIMARY KEY, ad TEXT NOT NULL);\nINSERT INTO urunler VALUES (1, 'Çay');",
            "DROP TABLE urunler;",
        ),
        revision("r2", "r1", "INSERT INTO urunler VALUES (2, 'it''s \\ ığüşöç \n 12:x');\nINSERT INTO \"ol\\'maz\" VALUES (1);", ""),
    ]);
    failed(&place, &hostile.graph(), &up("head")).await;
    place.sql("UPDATE alembic_version SET version_num = 'r1'");
    place.sql("INSERT INTO alembic_version VALUES ('r2')");
    reached(&place, &graph, &up("head")).await;
    let datasets = SeedSource::Embedded.load().unwrap();
    let _ = seed(&mut place.open().await, &datasets, &[], &Answers::default(), &context()).await;
    assert!(place.ledger().iter().any(|entry| entry.contains("failed")), "{:?}", place.ledger());
    assert!(place.ledger().iter().any(|entry| entry.starts_with("heal")), "{:?}", place.ledger());
    assert_eq!(place.sql("SELECT count(*) FROM kasadar_ledger WHERE chain IS NULL OR length(chain) <> 64"), "0");
    assert_eq!(broken(&place).await, "");
}

async fn an_edited_a_deleted_and_a_moved_entry_are_named(place: Place) {
    reached(&place, &three().graph(), &up("head")).await;
    for column in ["job", "kind", "revision", "checksum", "started", "outcome", "error_code", "program", "operator", "host", "backup"] {
        place.sql(&format!("CREATE TABLE saklanan AS SELECT {column} AS alt FROM kasadar_ledger WHERE seq = 2"));
        place.sql(&format!("UPDATE kasadar_ledger SET {column} = 'x' WHERE seq = 2"));
        assert_eq!(broken(&place).await, "2 edited", "{column}");
        place.sql(&format!("UPDATE kasadar_ledger SET {column} = (SELECT alt FROM saklanan) WHERE seq = 2"));
        place.sql("DROP TABLE saklanan");
        assert_eq!(broken(&place).await, "", "{column}");
    }
    place.sql("UPDATE kasadar_ledger SET duration_ms = duration_ms + 1 WHERE seq = 1");
    assert_eq!(broken(&place).await, "1 edited");
    place.sql("UPDATE kasadar_ledger SET duration_ms = duration_ms - 1 WHERE seq = 1");
    let job = place.sql("SELECT job FROM kasadar_ledger WHERE seq = 3");
    place.sql("DELETE FROM kasadar_ledger WHERE seq = 2");
    let found = status(&mut place.look().await, &three().graph()).await.unwrap().audit;
    assert_eq!((found[0].breach, found[0].seq, found[0].job.as_deref(), found.len()), (Breach::Missing, 3, Some(job.as_str()), 1));

    let place = Place::on(place.engine());
    reached(&place, &three().graph(), &up("head")).await;
    let fresh = place.pick("", " OVERRIDING SYSTEM VALUE");
    place.sql("CREATE TABLE saklanan AS SELECT * FROM kasadar_ledger");
    place.sql("DELETE FROM kasadar_ledger");
    place.sql("UPDATE saklanan SET seq = CASE seq WHEN 2 THEN 3 WHEN 3 THEN 2 ELSE seq END");
    place.sql(&format!("INSERT INTO kasadar_ledger{fresh} SELECT * FROM saklanan ORDER BY seq"));
    assert_eq!(broken(&place).await, "2 moved, 3 moved");
}

async fn a_ledger_from_before_the_hashes_goes_on_with_them(place: Place) {
    let graph = three().graph();
    reached(&place, &graph, &up("+2")).await;
    place.sql("ALTER TABLE kasadar_ledger DROP COLUMN chain");
    assert_eq!(broken(&place).await, "");
    reached(&place, &graph, &up("head")).await;
    reached(&place, &graph, &down("-1")).await;
    assert_eq!(place.sql("SELECT count(*) FROM kasadar_ledger WHERE chain IS NULL"), "2");
    assert_eq!(broken(&place).await, "");
    place.sql("UPDATE kasadar_ledger SET chain = NULL WHERE seq = 4");
    assert_eq!(broken(&place).await, "4 unchained");
}

async fn words_of_a_later_kasadar_break_nothing_when_it_chained_them(place: Place) {
    let graph = three().graph();
    reached(&place, &graph, &up("+1")).await;
    let text = "3:job12:transmogrify2:r2-20:2030-01-01T00:00:00Z1:54:done1:1--12:kasadar 9.0.3:ali6:kasa-2-";
    let chain = place.sql("SELECT chain FROM kasadar_ledger ORDER BY seq DESC LIMIT 1");
    let chain = kasadar_engine::revision::Checksum::of(&format!("{chain}{text}")).0;
    place.sql(&format!(
        "INSERT INTO kasadar_ledger (job, kind, revision, started, duration_ms, outcome, statements, program, operator, host, chain)
         VALUES ('job', 'transmogrify', 'r2', '2030-01-01T00:00:00Z', 5, 'done', 1, 'kasadar 9.0.', 'ali', 'kasa-2', '{chain}')"
    ));
    let found = place.look().await.ledger().await.unwrap();
    assert_eq!((found.entries.len(), found.links.len()), (1, 2));
    assert_eq!(broken(&place).await, "");
    reached(&place, &graph, &up("head")).await;
    assert_eq!(broken(&place).await, "");
}

async fn a_cut_tail_is_found(place: Place) {
    reached(&place, &three().graph(), &up("head")).await;
    let anchor = place.look().await.ledger().await.unwrap().anchor();
    place.sql("DELETE FROM kasadar_ledger WHERE seq = 3");
    assert_eq!(broken(&place).await, place.pick("3 cut", ""));
    let ledger = place.look().await.ledger().await.unwrap();
    let found = audit_against(&ledger, anchor.as_ref());
    assert_eq!((found.len(), found[0].seq, found[0].breach), (1, 3, Breach::Cut));
}
