//! Copies of a server's database, unpacked again: as they were, or not there.

use kasadar_engine::database::{Access, AnyDatabase, Database, DatabaseError};
use kasadar_engine::event::{Cancel, Watch};
use kasadar_engine::source::Source;
use kasadar_test_support::{Place, Server, Session};

use crate::centre::{databases, folders, held, on_server, scratch, server, session, unpacked};
use crate::harness::{on_postgres, reached, up};

on_postgres! {
    shipped_revisions_come_back_from_a_copy_with_the_same_schema,
    owners_and_grants_come_back_from_a_copy,
    a_copy_that_does_not_unpack_leaves_no_database,
    a_stop_while_unpacking_leaves_no_database,
    a_clone_holds_what_the_original_holds,
}

async fn shipped_revisions_come_back_from_a_copy_with_the_same_schema(place: Place) {
    let (folder, graph) = (scratch(), Source::Embedded.load().unwrap());
    let folders = folders(&folder);
    let order = graph.order();
    // Every third is enough to meet whatever a later one takes away, and the last one always.
    for node in order.iter().rev().step_by(3).collect::<Vec<_>>().into_iter().rev() {
        reached(&place, &graph, &up(graph.id(*node))).await;
        let mut session = session(&place).await;
        let file = folder.path().join(format!("{}.dump", graph.id(*node)));
        session.copy_to(&file, &folders, &Watch::silent()).await.unwrap();
        let (_, before, counts) = held(&mut session).await;
        let mut copy = unpacked(&session, &file, &folders).await;
        let (_, after, counted) = held(&mut copy).await;
        assert!(before.differences(&after).is_empty(), "{}: {:#?}", graph.id(*node), before.differences(&after));
        assert_eq!(counted, counts);
    }
}

async fn owners_and_grants_come_back_from_a_copy(place: Place) {
    let folder = scratch();
    let folders = folders(&folder);
    let role = format!("okur_{}", server(&place).name);
    server(&place).psql_as("postgres", &format!("CREATE ROLE {role}; GRANT {role} TO kasadar"));
    place.sql(&format!(
        "CREATE TABLE a (id int, ad varchar(8) CHECK (ad IN ('x', 'y'))); CREATE TABLE b (id int); GRANT SELECT ON a TO {role};
         GRANT CREATE ON SCHEMA public TO {role}; REVOKE USAGE ON SCHEMA public FROM PUBLIC"
    ));
    let rights = "SELECT relname, relowner::regrole, relacl, (SELECT nspacl FROM pg_namespace WHERE nspname = 'public')
                  FROM pg_class WHERE relname IN ('a', 'b') ORDER BY 1";
    // Only an administrator may give a table to somebody who has no rights to its schema yet.
    for (account, change) in [("kasadar", "SELECT 1".to_owned()), ("postgres", format!("ALTER TABLE b OWNER TO {role}"))] {
        place.sql(&change);
        let address = server(&place).address_as(account).parse().unwrap();
        let AnyDatabase::Postgres(mut session) = AnyDatabase::open(&address, Access::Write, None).await.unwrap() else {
            panic!("a server was asked for")
        };
        let file = folder.path().join(account);
        session.may_copy(&folders).await.unwrap();
        session.copy_to(&file, &folders, &Watch::silent()).await.unwrap();
        let copy = unpacked(&session, &file, &folders).await;
        let name = copy.place().rsplit('/').next().unwrap().to_owned();
        assert_eq!(on_server(&place, &name, rights), on_server(&place, "", rights));
    }
    assert!(on_server(&place, "", rights).contains(&format!("b|{role}")));
}

async fn a_copy_that_does_not_unpack_leaves_no_database(place: Place) {
    let folder = scratch();
    let (file, folders) = (folder.path().join("kopya"), folders(&folder));
    let mut session = session(&place).await;
    place.sql("CREATE TABLE a AS SELECT n, md5(n::text) y FROM generate_series(1, 50000) n");
    session.copy_to(&file, &folders, &Watch::silent()).await.unwrap();
    let whole = std::fs::read(&file).unwrap();
    std::fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    let name = session.scratch_name("rehearsal", "yarım-1");
    let error = session.unpack(&file, &name, &folders, &Watch::silent()).await.unwrap_err();
    match &error {
        DatabaseError::ProgramFailed { program, source, .. } => {
            assert_eq!(program, "pg_restore");
            assert!(!source.to_string().is_empty());
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(databases(&place), "");
    // A name that is taken stays as it is.
    let made = session.make_database(&name).await.unwrap();
    let error = session.unpack(&file, &name, &folders, &Watch::silent()).await.unwrap_err();
    assert!(matches!(error, DatabaseError::DatabaseExists { .. }), "{error:?}");
    assert_eq!(databases(&place), name);
    drop(made);
    session.drop_database(&name).await.unwrap();
    session.drop_database(&name).await.unwrap();
}

async fn a_stop_while_unpacking_leaves_no_database(place: Place) {
    let folder = scratch();
    let (file, folders) = (folder.path().join("kopya"), folders(&folder));
    let mut session = session(&place).await;
    place.sql("CREATE TABLE b (id int); INSERT INTO b VALUES (1); CREATE FUNCTION yavas(int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1'; CREATE INDEX ON b (yavas(id))");
    place
        .sql("CREATE OR REPLACE FUNCTION yavas(int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS 'BEGIN PERFORM pg_sleep(50); RETURN 1; END'");
    session.copy_to(&file, &folders, &Watch::silent()).await.unwrap();
    let cancel = Cancel::default();
    let button = cancel.clone();
    let server = Server::shared().named("postgres");
    let presses = std::thread::spawn(move || {
        crate::harness::until(|| server.psql("SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'") == "1");
        button.request();
    });
    let name = session.scratch_name("rehearsal", "1");
    let error = session.unpack(&file, &name, &folders, &Watch::new(|_| {}, cancel)).await.unwrap_err();
    presses.join().unwrap();
    assert!(matches!(error, DatabaseError::Cancelled {}), "{error:?}");
    assert_eq!(databases(&place), "");
}

async fn a_clone_holds_what_the_original_holds(place: Place) {
    let folder = scratch();
    let folders = folders(&folder);
    reached(&place, &Source::Embedded.load().unwrap(), &up("head")).await;
    server(&place).psql_as("postgres", &format!("ALTER DATABASE {} SET search_path = public, pg_catalog", server(&place).name));
    let mut session = session(&place).await;
    let original = held(&mut session).await;
    let mut quiet = session.clone_as(&session.scratch_name("rehearsal", "sessiz"), &folders, &Watch::silent()).await.unwrap();
    assert_eq!(held(&mut quiet).await, original);
    assert!(!folders.scratch.exists(), "the server copied its own files");
    let mut till = Session::open(server(&place), "kasadar");
    till.run("SELECT 1");
    let mut busy = session.clone_as(&session.scratch_name("rehearsal", "dolu"), &folders, &Watch::silent()).await.unwrap();
    assert_eq!(held(&mut busy).await, original);
    assert!(std::fs::read_dir(&folders.scratch).unwrap().next().is_none());
    let name = busy.place().rsplit('/').next().unwrap().to_owned();
    assert_eq!(on_server(&place, &name, "SHOW search_path"), "public, pg_catalog");
}
