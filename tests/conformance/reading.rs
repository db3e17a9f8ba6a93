//! Verbs that read write nothing: no byte, no file, no right more than SELECT.

use kasadar_engine::database::{Access, AnyDatabase, DatabaseError};
use kasadar_engine::seed::{self, SeedSource};
use kasadar_engine::source::Source;
use kasadar_engine::status::{State, status};
use kasadar_engine::verbs::preview;
use kasadar_test_support::{Place, Store, context};

use crate::harness::{down, failed, on_postgres, on_sqlite, reached, stamp, three, up};

on_sqlite! {
    reading_leaves_every_byte_and_makes_no_file,
    reading_a_file_in_wal_mode_leaves_every_byte_and_no_file_behind,
    reading_sees_what_a_till_has_committed_into_its_wal,
    a_read_only_file_is_read_and_not_written,
    an_empty_file_is_an_empty_database,
    what_a_power_cut_left_half_written_is_not_seen,
}
on_postgres! {
    an_account_that_may_only_select_reads,
    an_account_that_may_not_create_is_told_so,
    reading_makes_no_table,
}

/// Everything that only looks.
async fn look_at_everything(database: &mut AnyDatabase, applied: usize) {
    let graph = three().graph();
    assert_eq!(status(database, &graph).await.unwrap().applied, applied);
    for goal in [up("head"), up("+1"), down("base"), stamp("head")] {
        let _ = preview(database, &graph, &goal).await.unwrap();
    }
    let datasets = SeedSource::Embedded.load().unwrap();
    // The tables are other ones: what counts is that it looks.
    let _ = seed::preview(database, &datasets, &[], &context()).await;
    let _ = seed::check(database, &datasets).await;
    let _ = status(database, &Source::Embedded.load().unwrap()).await.unwrap();
}

async fn unchanged_by_looking(store: &Store, place: &Place, applied: usize) {
    let before = (std::fs::read(&store.path).unwrap(), store.files());
    let mut database = place.look().await;
    look_at_everything(&mut database, applied).await;
    drop(database);
    assert_eq!(store.files(), before.1);
    assert!(std::fs::read(&store.path).unwrap() == before.0, "bytes changed");
}

async fn reading_leaves_every_byte_and_makes_no_file(place: Place) {
    let Place::Sqlite(store) = &place else { return };
    place.sql("CREATE TABLE baska (id INTEGER)");
    unchanged_by_looking(store, &place, 0).await;
    place.sql("DROP TABLE baska");
    unchanged_by_looking(store, &place, 0).await;
    reached(&place, &three().graph(), &up("+2")).await;
    unchanged_by_looking(store, &place, 2).await;
}

async fn reading_a_file_in_wal_mode_leaves_every_byte_and_no_file_behind(place: Place) {
    let Place::Sqlite(store) = &place else { return };
    reached(&place, &three().graph(), &up("+2")).await;
    place.sql("PRAGMA journal_mode = WAL");
    unchanged_by_looking(store, &place, 2).await;
    writable(store, false);
    unchanged_by_looking(store, &place, 2).await;
    writable(store, true);
}

async fn what_a_power_cut_left_half_written_is_not_seen(place: Place) {
    let Place::Sqlite(store) = &place else { return };
    reached(&place, &three().graph(), &up("r1")).await;
    let journal = store.path.with_file_name("kasa 1.db-journal");
    let till = store.connection();
    // A small cache, so that the half-written pages reach the file.
    till.execute_batch("PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE; UPDATE alembic_version SET version_num = 'zz'")
        .unwrap();
    till.execute_batch("CREATE TABLE x AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) SELECT i FROM n")
        .unwrap();
    let (half, log) = (std::fs::read(&store.path).unwrap(), std::fs::read(&journal).unwrap());
    till.execute_batch("ROLLBACK").unwrap();
    drop(till);
    std::fs::write(&store.path, half).unwrap();
    std::fs::write(&journal, log).unwrap();
    let seen = status(&mut place.look().await, &three().graph()).await.unwrap();
    assert_eq!((seen.current[0].revision.as_str(), seen.state), ("r1", State::Pending));
    reached(&place, &three().graph(), &up("head")).await;
}

fn writable(store: &Store, yes: bool) {
    let mut permissions = std::fs::metadata(&store.path).unwrap().permissions();
    #[allow(clippy::permissions_set_readonly_false, reason = "so that the folder can be deleted on Windows")]
    permissions.set_readonly(!yes);
    std::fs::set_permissions(&store.path, permissions).unwrap();
}

async fn reading_sees_what_a_till_has_committed_into_its_wal(place: Place) {
    let Place::Sqlite(store) = &place else { return };
    reached(&place, &three().graph(), &up("r1")).await;
    let till = store.connection();
    till.execute_batch("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; INSERT INTO alembic_version VALUES ('zz')").unwrap();
    let seen = status(&mut place.look().await, &three().graph()).await.unwrap();
    assert_eq!(seen.unknown, ["zz"]);
    let before = std::fs::read(&store.path).unwrap();
    look_at_files(store, &before);
    drop(till);
}

fn look_at_files(store: &Store, before: &[u8]) {
    assert!(std::fs::read(&store.path).unwrap() == before, "a reader must not checkpoint");
    assert!(store.files().iter().any(|name| name.ends_with("-wal")), "nor take the till's log away");
}

async fn a_read_only_file_is_read_and_not_written(place: Place) {
    let Place::Sqlite(store) = &place else { return };
    reached(&place, &three().graph(), &up("+2")).await;
    writable(store, false);
    unchanged_by_looking(store, &place, 2).await;
    for access in [Access::Write, Access::Create] {
        let error = AnyDatabase::open(&place.address(), access, None).await.unwrap_err();
        assert!(matches!(error, DatabaseError::ReadOnly { .. }), "{error:?}");
    }
    writable(store, true);
}

async fn an_empty_file_is_an_empty_database(place: Place) {
    let Place::Sqlite(store) = &place else { return };
    std::fs::write(&store.path, "").unwrap();
    assert_eq!(status(&mut place.look().await, &three().graph()).await.unwrap().state, State::Empty);
    assert_eq!(std::fs::metadata(&store.path).unwrap().len(), 0);
}

async fn an_account_that_may_only_select_reads(place: Place) {
    let Place::Postgres(database) = &place else { return };
    reached(&place, &three().graph(), &up("+2")).await;
    let role = format!("okur_{}", std::process::id());
    database.psql_as("postgres", &format!("CREATE ROLE {role} LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO {role}"));
    let mut reader = AnyDatabase::open(&database.address_as(&role).parse().unwrap(), Access::Read, None).await.unwrap();
    look_at_everything(&mut reader, 2).await;
    let stopped = kasadar_engine::verbs::reach(&mut reader, &three().graph(), &up("head"), &context()).await.unwrap_err();
    assert!(matches!(stopped.error(), kasadar_engine::Error::Database(DatabaseError::NotAllowed { .. })), "{stopped:?}");
    assert_eq!(place.version(), "r2");
    drop(reader);
    database.psql_as("postgres", &format!("DROP OWNED BY {role}; DROP ROLE {role}"));
}

async fn an_account_that_may_not_create_is_told_so(place: Place) {
    let Place::Postgres(database) = &place else { return };
    database
        .psql_as("postgres", "ALTER DATABASE CURRENT SET default_transaction_read_only = on".replace("CURRENT", &database.name).as_str());
    let seen = status(&mut place.look().await, &three().graph()).await.unwrap();
    assert!(seen.facts.read_only);
    let failure = failed(&place, &three().graph(), &up("head")).await;
    assert!(matches!(failure.error, kasadar_engine::Error::Database(DatabaseError::ReadOnly { .. })), "{:?}", failure.error);
}

async fn reading_makes_no_table(place: Place) {
    let mut database = place.look().await;
    look_at_everything(&mut database, 0).await;
    assert_eq!(place.sql("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"), "0");
}
