//! Two databases of a server change places, or stay where they are.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use kasadar_engine::Exit;
use kasadar_engine::database::{Access, AnyDatabase, Database, DatabaseError, Postgres};
use kasadar_engine::error::Coded;
use kasadar_engine::event::Watch;
use kasadar_test_support::{Place, Server, Session};

use crate::centre::{databases, folders, scratch, server, session};
use crate::harness::on_postgres;

on_postgres! {
    who_comes_while_a_swap_is_under_way_finds_the_old_database_or_the_new_one,
    a_name_with_odd_letters_is_a_name_like_any_other,
    a_swap_keeps_settings_and_rights_with_the_name_and_loses_nothing,
    a_swap_with_somebody_connected_is_refused,
    a_swap_that_cannot_be_changes_nothing,
    who_is_connected_is_named_and_can_be_sent_away,
    what_a_verb_left_behind_is_found,
    an_account_that_may_not_make_databases_is_told_so,
    the_locks_of_an_open_transaction_are_told,
}

fn psql(database: &str, sql: &str) -> String {
    Server::shared().named(database).psql(sql)
}

/// What belongs to a name: owner, grants, limit, settings.
fn belongings(name: &str) -> String {
    psql(
        "postgres",
        &format!(
            "SELECT datdba::regrole, datacl, datconnlimit, datallowconn,
                    (SELECT array_agg(setrole || ' ' || setconfig::text ORDER BY 1) FROM pg_db_role_setting WHERE setdatabase = d.oid)
             FROM pg_database d WHERE datname = '{name}'"
        ),
    )
}

/// A database beside `place` with a table `yeni`; its name.
async fn beside(session: &Postgres) -> String {
    let name = session.scratch_name("restore", "1");
    drop(session.make_database(&name).await.unwrap());
    gone(&name).await;
    psql(&name, "CREATE TABLE yeni (id int); INSERT INTO yeni VALUES (1), (2)");
    name
}

/// Waits until nobody is connected.
async fn gone(name: &str) {
    let connected = format!("SELECT count(*) FROM pg_stat_activity WHERE datname = '{name}'");
    // Our own sessions end only when this task lets others run.
    while psql("postgres", &connected) != "0" {
        tokio::task::yield_now().await;
    }
}

async fn a_swap_keeps_settings_and_rights_with_the_name_and_loses_nothing(place: Place) {
    let name = server(&place).name.clone();
    place.sql("CREATE TABLE eski (id int); INSERT INTO eski VALUES (1)");
    let admin = Server::shared().named("postgres");
    admin.psql_as("postgres", &format!("CREATE ROLE okur_{name} LOGIN"));
    admin.psql(&format!(
        "ALTER DATABASE {name} SET search_path = \"$user\", public, \"Şube 1\"; ALTER DATABASE {name} SET work_mem = '7MB';
         ALTER ROLE kasadar IN DATABASE {name} SET datestyle = 'ISO, DMY';
         ALTER DATABASE {name} CONNECTION LIMIT 17; REVOKE TEMPORARY, CONNECT ON DATABASE {name} FROM PUBLIC;
         GRANT CONNECT ON DATABASE {name} TO okur_{name} WITH GRANT OPTION"
    ));
    let before = belongings(&name);
    let mut session = session(&place).await;
    let incoming = beside(&session).await;
    let kept = session.scratch_name("before-restore", "1");
    session.may_swap().await.unwrap();
    assert_eq!(belongings(&name), before);
    session.swap(&incoming, &kept).await.unwrap();
    assert_eq!(session.counts().await.unwrap(), [("yeni".to_owned(), 2)].into());
    assert_eq!(belongings(&name), before);
    assert_eq!(psql(&name, "SHOW search_path"), "\"$user\", public, \"Şube 1\"");
    // What stood there before is whole, and as open as it was.
    assert_eq!(psql(&kept, "SELECT count(*) FROM eski"), "1");
    assert_eq!(belongings(&kept), before);
    assert_eq!(databases(&place), kept);
    // And back again.
    let back = session.scratch_name("restore", "2");
    session.swap(&kept, &back).await.unwrap();
    assert_eq!(session.counts().await.unwrap(), [("eski".to_owned(), 1)].into());
    assert_eq!(belongings(&name), before);
}

async fn a_swap_with_somebody_connected_is_refused(place: Place) {
    let name = server(&place).name.clone();
    place.sql("CREATE TABLE eski (id int)");
    let mut session = session(&place).await;
    let incoming = beside(&session).await;
    for where_to in [&name, &incoming] {
        let mut till = Session::open(&Server::shared().named(where_to), "kasadar");
        till.run("SET application_name = 'Kasa 7'");
        let error = session.swap(&incoming, "eski_adi").await.unwrap_err();
        assert_eq!(error.exit(), Exit::Locked);
        match error {
            DatabaseError::SessionsConnected { database, sessions, who } => {
                assert_eq!((&database, sessions, who.as_str()), (where_to, 1, "Kasa 7"));
            }
            other => panic!("{other:?}"),
        }
        assert_eq!(session.counts().await.unwrap(), [("eski".to_owned(), 0)].into());
        assert_eq!(till.run("SELECT current_database()"), *where_to);
        drop(till);
        gone(&incoming).await;
    }
    session.end_others().await.unwrap();
    session.swap(&incoming, &format!("{name}_eski")).await.unwrap();
    assert_eq!(session.counts().await.unwrap(), [("yeni".to_owned(), 2)].into());
}

async fn a_swap_that_cannot_be_changes_nothing(place: Place) {
    let name = server(&place).name.clone();
    place.sql("CREATE TABLE eski (id int)");
    let mut session = session(&place).await;
    let error = session.swap("hiç yok", "eski_adi").await.unwrap_err();
    assert!(matches!(&error, DatabaseError::NoSuchDatabase { database, .. } if database == "hiç yok"), "{error:?}");
    let incoming = beside(&session).await;
    let error = session.swap(&incoming, "template1").await.unwrap_err();
    assert!(matches!(&error, DatabaseError::DatabaseExists { database, .. } if database == "template1"), "{error:?}");
    // A setting that only an administrator may give: refused as a whole, and the door is open as before.
    server(&place).psql_as("postgres", &format!("ALTER DATABASE {name} SET log_min_duration_statement = 5"));
    let before = belongings(&name);
    let error = session.may_swap().await.unwrap_err();
    assert!(matches!(error, DatabaseError::SettingNotCarried { .. }), "{error:?}");
    let error = session.swap(&incoming, &format!("{name}_eski")).await.unwrap_err();
    assert!(matches!(&error, DatabaseError::SettingNotCarried { setting, .. } if setting.contains("log_min_duration")), "{error:?}");
    assert_eq!(belongings(&name), before);
    assert_eq!(session.counts().await.unwrap(), [("eski".to_owned(), 0)].into());
    assert_eq!(
        psql("postgres", &format!("SELECT count(*) FROM pg_database WHERE datname IN ('{name}', '{incoming}') AND datallowconn")),
        "2"
    );
}

async fn who_is_connected_is_named_and_can_be_sent_away(place: Place) {
    let session = session(&place).await;
    assert!(session.others().await.unwrap().is_empty());
    let mut till = Session::open(server(&place), "kasadar");
    till.run("SET application_name = 'Kasa 7'; BEGIN; CREATE TABLE yarim (id int)");
    let others = session.others().await.unwrap();
    assert_eq!((others.len(), others[0].user.as_str(), others[0].application.as_str()), (1, "kasadar", "Kasa 7"));
    assert_eq!(others[0].state.as_deref(), Some("idle in transaction"));
    session.end_others().await.unwrap();
    assert!(session.others().await.unwrap().is_empty());
    assert_eq!(place.sql("SELECT count(*) FROM pg_class WHERE relname = 'yarim'"), "0");
    let mut admin = Session::open(server(&place), "postgres");
    admin.run("SELECT 1");
    let error = session.end_others().await.unwrap_err();
    assert!(matches!(error, DatabaseError::NotAllowed { .. }), "{error:?}");
}

async fn what_a_verb_left_behind_is_found(place: Place) {
    let session = session(&place).await;
    let one = session.scratch_name("rehearsal", "0198f3a0-0000-7000-8000-00000000000a");
    assert!(one.ends_with("_kasadar_rehearsal_00000000000a"), "{one}");
    drop(session.make_database(&one).await.unwrap());
    drop(session.make_database(&session.scratch_name("restore", "b")).await.unwrap());
    gone(&one).await;
    assert_eq!(session.leftovers("rehearsal").await.unwrap(), [one.as_str()]);
    let mut busy = Session::open(&Server::shared().named(&one), "kasadar");
    busy.run("SELECT 1");
    assert!(session.leftovers("rehearsal").await.unwrap().is_empty());
    drop(busy);
    gone(&one).await;
    session.drop_database(&one).await.unwrap();
    assert!(session.leftovers("rehearsal").await.unwrap().is_empty());
    let error = session.drop_database(&server(&place).name).await.unwrap_err();
    assert!(matches!(error, DatabaseError::QueryFailed { .. }), "{error:?}");
}

async fn an_account_that_may_not_make_databases_is_told_so(place: Place) {
    let role = format!("dar_{}", server(&place).name);
    server(&place).psql_as("postgres", &format!("CREATE ROLE {role} LOGIN"));
    let address = server(&place).address_as(&role).parse().unwrap();
    let AnyDatabase::Postgres(narrow) = AnyDatabase::open(&address, Access::Write, None).await.unwrap() else {
        panic!("a server was asked for")
    };
    let error = narrow.make_database(&narrow.scratch_name("rehearsal", "1")).await.unwrap_err();
    assert!(matches!(&error, DatabaseError::MayNotMakeDatabases { user, .. } if *user == role), "{error:?}");
    assert_eq!((error.exit(), error.code()), (Exit::Refused, 1247));
    assert!(matches!(narrow.may_swap().await.unwrap_err(), DatabaseError::MayNotMakeDatabases { .. }));
    server(&place).psql_as("postgres", &format!("ALTER ROLE {role} CREATEDB"));
    assert!(matches!(narrow.may_swap().await.unwrap_err(), DatabaseError::NotItsOwner { owner, .. } if owner == "kasadar"));
}

async fn the_locks_of_an_open_transaction_are_told(place: Place) {
    place.sql("CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int REFERENCES a)");
    let mut session = session(&place).await;
    assert!(session.locks_taken().await.unwrap().is_empty());
    let lease = kasadar_engine::database::Lease {
        holder: "ayşe".into(),
        wait: Duration::from_secs(1),
        transaction: kasadar_engine::database::Transaction::PerRun,
    };
    session.begin_rows(&lease).await.unwrap();
    session.insert("a", &[("id".into(), 1.into())]).await.unwrap();
    let locks = session.locks_taken().await.unwrap();
    assert_eq!(locks, [("a".to_owned(), "RowExclusiveLock".to_owned())]);
    session.abandon().await;
    assert!(session.locks_taken().await.unwrap().is_empty());
}

async fn who_comes_while_a_swap_is_under_way_finds_the_old_database_or_the_new_one(place: Place) {
    place.sql("CREATE TABLE eski (id int)");
    let mut session = session(&place).await;
    let mut incoming = beside(&session).await;
    let (stop, name) = (Arc::new(AtomicBool::new(false)), server(&place).name.clone());
    let tills: Vec<_> = (0..3)
        .map(|_| {
            let (stop, database) = (stop.clone(), Server::shared().named(&name));
            std::thread::spawn(move || {
                let mut came = 0_u32;
                while !stop.load(Ordering::Relaxed) {
                    // Who waited at the door while the names changed is sent back once.
                    let found = database.try_psql("SELECT relname FROM pg_class WHERE relname IN ('eski', 'yeni')");
                    assert!(found.is_none_or(|found| ["eski", "yeni"].contains(&found.as_str())));
                    came += 1;
                }
                came
            })
        })
        .collect();
    let (mut swaps, mut refusals) = (0, 0);
    let began = Instant::now();
    while swaps < 3 {
        assert!(began.elapsed() < Duration::from_secs(40), "{swaps} swaps, {refusals} refusals");
        let kept = session.scratch_name("kept", &swaps.to_string());
        match session.swap(&incoming, &kept).await {
            Ok(()) => {
                swaps += 1;
                incoming = kept;
            }
            Err(DatabaseError::SessionsConnected { .. }) => refusals += 1,
            Err(error) => panic!("{error:?}"),
        }
        let there = session.counts().await.unwrap();
        assert_eq!(there.keys().next().unwrap(), if swaps % 2 == 0 { "eski" } else { "yeni" });
    }
    stop.store(true, Ordering::Relaxed);
    for till in tills {
        assert!(till.join().unwrap() > 0);
    }
}

async fn a_name_with_odd_letters_is_a_name_like_any_other(place: Place) {
    let odd = r#"Mağaza 1's "x" \ = /:@%ş"#;
    place.sql("CREATE TABLE eski (id int); INSERT INTO eski VALUES (1)");
    let folder = scratch();
    let (folders, file) = (folders(&folder), folder.path().join("kopya"));
    let plain = session(&place).await;
    let mut session = plain.clone_as(odd, &folders, &Watch::silent()).await.unwrap();
    session.copy_to(&file, &folders, &Watch::silent()).await.unwrap();
    let (incoming, kept) = (session.scratch_name("restore", "1"), session.scratch_name("kept", "1"));
    let mut copy = session.unpack(&file, &incoming, &folders, &Watch::silent()).await.unwrap();
    assert_eq!(copy.counts().await.unwrap()["eski"], 1);
    drop(copy);
    session.swap(&incoming, &kept).await.unwrap();
    assert_eq!(session.counts().await.unwrap()["eski"], 1);
    assert_eq!(session.leftovers("kept").await.unwrap(), [kept]);
    assert!(session.place().ends_with(odd));
}
