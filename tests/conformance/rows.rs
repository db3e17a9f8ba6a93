//! Row conservation: what a revision does not declare it may not lose, nor break.

use kasadar_engine::database::DatabaseError;
use kasadar_test_support::{Place, folder, revision};

use crate::harness::{database_error, failed, on_both, on_postgres, on_sqlite, reached, up};

on_both! {
    a_rebuild_that_loses_rows_is_stopped,
    an_undeclared_cascade_is_stopped,
    an_undeclared_trigger_is_stopped_and_a_declared_one_is_not,
    a_backfill_whose_trigger_deletes_is_stopped,
    references_that_a_revision_breaks_are_refused,
    rows_that_one_revision_adds_are_no_matter_of_the_next,
    a_table_dropped_by_one_revision_may_be_made_anew_by_another,
    broken_references_from_before_stop_nothing_on_sqlite_and_cannot_be_on_postgres,
}
on_sqlite! { a_reference_that_fits_no_key_stops_no_run }
on_postgres! {
    a_cascading_truncate_is_stopped,
    rows_in_partitions_belong_to_their_table,
    a_rebuild_of_a_table_with_capitals_is_watched,
}

const TABLES: &str = "CREATE TABLE ana (id INTEGER PRIMARY KEY);
    CREATE TABLE yavru (id INTEGER PRIMARY KEY, ana_id INTEGER NOT NULL REFERENCES ana (id) ON DELETE CASCADE);
    INSERT INTO ana VALUES (1), (2), (3);
    INSERT INTO yavru VALUES (10, 1), (11, 1), (20, 2);";

async fn stopped_by_rows(place: &Place, up_text: &str) -> Vec<(String, u64, Option<u64>)> {
    let files = folder(&[revision("r1", "", TABLES, ""), revision("r2", "r1", up_text, "")]);
    reached(place, &files.graph(), &up("r1")).await;
    let before = place.dump();
    let failure = failed(place, &files.graph(), &up("head")).await;
    assert_eq!((place.dump(), place.version().as_str()), (before, "r1"));
    match database_error(&failure.error) {
        DatabaseError::RowsNotConserved { differences } => {
            differences.iter().map(|found| (found.table.clone(), found.before, found.after)).collect()
        }
        other => panic!("{other:?}"),
    }
}

async fn a_rebuild_that_loses_rows_is_stopped(place: Place) {
    let rebuild = "CREATE TABLE yavru_yeni (id INTEGER PRIMARY KEY, ana_id INTEGER NOT NULL, ad TEXT);
        INSERT INTO yavru_yeni (id, ana_id) SELECT id, ana_id FROM yavru WHERE id < 20;
        DROP TABLE yavru;
        ALTER TABLE yavru_yeni RENAME TO yavru;";
    assert_eq!(stopped_by_rows(&place, rebuild).await, [("yavru".to_owned(), 3, Some(2))]);
}

async fn an_undeclared_cascade_is_stopped(place: Place) {
    // Foreign keys are off in a store's run, so the cascade becomes a broken reference there.
    if matches!(place, Place::Postgres(_)) {
        let found = stopped_by_rows(&place, "DELETE FROM ana WHERE id = 1;").await;
        assert_eq!(found[0].0, "yavru");
        return;
    }
    let files = folder(&[revision("r1", "", TABLES, ""), revision("r2", "r1", "DELETE FROM ana WHERE id = 1;", "")]);
    reached(&place, &files.graph(), &up("r1")).await;
    let before = place.dump();
    let failure = failed(&place, &files.graph(), &up("head")).await;
    assert!(
        matches!(database_error(&failure.error), DatabaseError::ForeignKeysBroken { table, parent, rows: 2 } if table == "yavru" && parent == "ana")
    );
    assert_eq!(place.dump(), before);
}

fn trigger(place: &Place) -> &'static str {
    place.pick(
        "CREATE TRIGGER sil AFTER UPDATE ON ana BEGIN DELETE FROM yavru WHERE ana_id = new.id; END;",
        "CREATE FUNCTION sil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN DELETE FROM yavru WHERE ana_id = new.id; RETURN new; END $$;
         CREATE TRIGGER sil AFTER UPDATE ON ana FOR EACH ROW EXECUTE FUNCTION sil();",
    )
}

/// On SQLite a general section is PostgreSQL-flavoured too, so a trigger needs one of its own.
fn special(place: &Place, text: &str) -> String {
    text.replace("-- +up", place.pick("-- +up postgres\n\n-- +up sqlite", "-- +up sqlite\n\n-- +up postgres"))
}

async fn an_undeclared_trigger_is_stopped_and_a_declared_one_is_not(place: Place) {
    let (name, text) = revision("r2", "r1", trigger(&place), "");
    let (last, text3) = revision("r3", "r2", "UPDATE ana SET id = id WHERE id = 1;", "");
    let files = folder(&[revision("r1", "", TABLES, ""), (name, special(&place, &text)), (last.clone(), text3.clone())]);
    reached(&place, &files.graph(), &up("r2")).await;
    let before = place.dump();
    let failure = failed(&place, &files.graph(), &up("head")).await;
    assert!(matches!(database_error(&failure.error), DatabaseError::RowsNotConserved { differences } if differences[0].table == "yavru"));
    assert_eq!(place.dump(), before);

    files.write(&last, text3.replace("\n\n-- +up", "\n-- changes-rows: yavru\n\n-- +up"));
    reached(&place, &files.graph(), &up("head")).await;
    assert_eq!(place.sql("SELECT count(*) FROM yavru"), "1");
}

async fn a_backfill_whose_trigger_deletes_is_stopped(place: Place) {
    let (name, text) = revision("r2", "r1", trigger(&place), "");
    let backfill = "-- +backfill table=ana key=id size=1\nUPDATE ana SET id = id WHERE id BETWEEN :from AND :to;";
    let files = folder(&[revision("r1", "", TABLES, ""), (name, special(&place, &text)), revision("r3", "r2", backfill, "")]);
    reached(&place, &files.graph(), &up("r2")).await;
    let before = place.dump();
    let failure = failed(&place, &files.graph(), &up("head")).await;
    assert!(matches!(database_error(&failure.error), DatabaseError::RowsNotConserved { .. }), "{:?}", failure.error);
    assert_eq!(place.dump(), before);
}

async fn references_that_a_revision_breaks_are_refused(place: Place) {
    let files = folder(&[revision("r1", "", TABLES, ""), revision("r2", "r1", "INSERT INTO yavru VALUES (30, 99);", "")]);
    reached(&place, &files.graph(), &up("r1")).await;
    let before = place.dump();
    let failure = failed(&place, &files.graph(), &up("head")).await;
    let found = database_error(&failure.error);
    match place {
        Place::Sqlite(_) => assert!(matches!(found, DatabaseError::ForeignKeysBroken { rows: 1, .. }), "{found:?}"),
        Place::Postgres(_) => assert!(matches!(found, DatabaseError::StatementFailed { .. }), "{found:?}"),
    }
    assert_eq!((place.dump(), place.version().as_str()), (before, "r1"));
}

async fn rows_that_one_revision_adds_are_no_matter_of_the_next(place: Place) {
    let files = folder(&[
        revision("r1", "", TABLES, ""),
        revision("r2", "r1", "INSERT INTO ana VALUES (4), (5);", ""),
        revision("r3", "r2", "CREATE TABLE baska (id INTEGER);", ""),
        revision("r4", "r3", "UPDATE ana SET id = id;", ""),
    ]);
    reached(&place, &files.graph(), &up("head")).await;
    assert_eq!(place.sql("SELECT count(*) FROM ana"), "5");
}

async fn a_table_dropped_by_one_revision_may_be_made_anew_by_another(place: Place) {
    let files = folder(&[
        revision("r1", "", TABLES, ""),
        revision("r2", "r1", "DROP TABLE yavru;", ""),
        revision("r3", "r2", "CREATE TABLE yavru (kod VARCHAR(8));", ""),
    ]);
    reached(&place, &files.graph(), &up("r1")).await;
    reached(&place, &files.graph(), &up("head")).await;
    assert_eq!((place.version().as_str(), place.sql("SELECT count(*) FROM yavru").as_str()), ("r3", "0"));
}

async fn broken_references_from_before_stop_nothing_on_sqlite_and_cannot_be_on_postgres(place: Place) {
    let files = folder(&[revision("r1", "", TABLES, ""), revision("r2", "r1", "CREATE TABLE baska (id INTEGER);", "")]);
    reached(&place, &files.graph(), &up("r1")).await;
    if matches!(place, Place::Sqlite(_)) {
        place.sql("PRAGMA foreign_keys = OFF; INSERT INTO yavru VALUES (77, 77)");
    }
    reached(&place, &files.graph(), &up("head")).await;
    assert_eq!(place.version(), "r2");
}

async fn rows_in_partitions_belong_to_their_table(place: Place) {
    let parted = "CREATE TABLE satis (yil INTEGER) PARTITION BY LIST (yil);
        CREATE TABLE satis_2025 PARTITION OF satis FOR VALUES IN (2025);";
    let files = folder(&[revision("r1", "", parted, ""), revision("r2", "r1", "INSERT INTO satis VALUES (2025), (2025);", "")]);
    reached(&place, &files.graph(), &up("r1")).await;
    reached(&place, &files.graph(), &up("head")).await;
    assert_eq!(place.sql("SELECT count(*) FROM satis_2025"), "2");
}

async fn a_rebuild_of_a_table_with_capitals_is_watched(place: Place) {
    let rebuild = r#"CREATE TABLE yeni (id INTEGER);
        DROP TABLE "Urunler";
        ALTER TABLE yeni RENAME TO "Urunler";"#;
    let files = folder(&[
        revision("r1", "", r#"CREATE TABLE "Urunler" (id INTEGER); INSERT INTO "Urunler" VALUES (1);"#, ""),
        revision("r2", "r1", rebuild, ""),
    ]);
    reached(&place, &files.graph(), &up("r1")).await;
    let failure = failed(&place, &files.graph(), &up("head")).await;
    assert!(matches!(database_error(&failure.error), DatabaseError::RowsNotConserved { .. }), "{:?}", failure.error);
}

async fn a_cascading_truncate_is_stopped(place: Place) {
    let found = stopped_by_rows(&place, "TRUNCATE ana CASCADE;").await;
    assert_eq!(found, [("yavru".to_owned(), 3, Some(0))]);
}

/// Old databases have references to columns without a key; SQLite refuses to check those.
async fn a_reference_that_fits_no_key_stops_no_run(place: Place) {
    let files = folder(&[revision("r1", "", TABLES, ""), revision("r2", "r1", "INSERT INTO yavru VALUES (30, 99);", "")]);
    reached(&place, &files.graph(), &up("r1")).await;
    place.sql("CREATE TABLE eski (ad TEXT); CREATE TABLE eski_satir (ad TEXT REFERENCES eski (ad)); CREATE TABLE yetim (x INTEGER REFERENCES yok (id))");
    let broken = |table: &str, error: &DatabaseError| matches!(error, DatabaseError::ForeignKeysBroken { table: found, rows: 1, .. } if found == table);
    let failure = failed(&place, &files.graph(), &up("head")).await;
    assert!(broken("yavru", database_error(&failure.error)), "{:?}", failure.error);
    let unfit = "CREATE TABLE yeni (ad TEXT); CREATE TABLE yeni_satir (ad TEXT REFERENCES yeni (ad)); INSERT INTO yeni_satir VALUES ('a');";
    let (name, text) = revision("r2", "r1", unfit, "");
    files.write(&name, text);
    let failure = failed(&place, &files.graph(), &up("head")).await;
    assert!(broken("yeni_satir", database_error(&failure.error)), "{:?}", failure.error);
    let (name, text) = revision("r2", "r1", "INSERT INTO eski_satir VALUES ('a');", "");
    files.write(&name, text);
    reached(&place, &files.graph(), &up("head")).await;
}
