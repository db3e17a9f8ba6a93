//! Copies of a server's database: one moment, whole or not there.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use kasadar_engine::context::Folders;
use kasadar_engine::database::{Access, AnyDatabase, Database, DatabaseError};
use kasadar_engine::event::{Cancel, Event, Watch};
use kasadar_test_support::{Certificate, PASSWORD, Place, Server, ServerDatabase, Session, finishes, programs};

use crate::centre::{folders, same, scratch, server, session, unpacked, wrapper};
use crate::harness::{on_postgres, reached, up};

on_postgres! {
    a_copy_is_one_moment_whoever_writes_meanwhile,
    a_file_that_is_there_is_not_written_over,
    a_missing_or_old_program_is_named_with_where_it_was_looked_for,
    a_stop_leaves_neither_file_nor_program,
    a_table_that_somebody_is_changing_is_waited_for_and_named,
    a_file_that_is_no_copy_is_refused,
}

async fn a_copy_is_one_moment_whoever_writes_meanwhile(place: Place) {
    let folder = scratch();
    let folders = folders(&folder);
    reached(&place, &crate::harness::three().graph(), &up("head")).await;
    place.sql("CREATE TABLE satislar (id bigint GENERATED ALWAYS AS IDENTITY, yuk text); CREATE TABLE satirlar (id bigint, no int)");
    let stop = Arc::new(AtomicBool::new(false));
    let till = {
        let (stop, mut till) = (stop.clone(), Session::open(server(&place), "kasadar"));
        std::thread::spawn(move || {
            let mut sold = 0_u64;
            while !stop.load(Ordering::Relaxed) {
                till.run("WITH s AS (INSERT INTO satislar (yuk) VALUES (repeat('x', 2000)) RETURNING id) INSERT INTO satirlar SELECT id, n FROM s, generate_series(1, 3) n");
                sold += 1;
            }
            sold
        })
    };
    let mut session = session(&place).await;
    let (mut last, mut copies) = (0, Vec::new());
    for round in 0..3 {
        crate::harness::until(|| place.sql("SELECT count(*) FROM satislar").parse::<u64>().unwrap() > last);
        let file = folder.path().join(format!("kopya {round}.dump"));
        let content = session.copy_to(&file, &folders, &Watch::silent()).await.unwrap();
        assert_eq!(content.tables["satirlar"], 3 * content.tables["satislar"]);
        assert_eq!((content.rows.join(" "), content.tables["urunler"]), ("r3".to_owned(), 1));
        assert!(content.tables["satislar"] > last && content.bytes > 1_000_000);
        last = content.tables["satislar"];
        session.check_dump(&file, &folders).await.unwrap();
        copies.push((file, content));
    }
    stop.store(true, Ordering::Relaxed);
    let sold = till.join().unwrap();
    assert!(sold > last, "{sold} sales, {last} in the last copy");
    for (file, content) in copies {
        let mut copy = unpacked(&session, &file, &folders).await;
        same(&content, &mut copy).await;
    }
}

async fn a_file_that_is_there_is_not_written_over(place: Place) {
    let folder = scratch();
    let file = folder.path().join("var");
    std::fs::write(&file, "önceki").unwrap();
    let error = session(&place).await.copy_to(&file, &folders(&folder), &Watch::silent()).await.unwrap_err();
    assert!(matches!(error, DatabaseError::DiskFault { .. }), "{error:?}");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "önceki");
    let nowhere = folder.path().join("yok").join("kopya");
    let error = session(&place).await.copy_to(&nowhere, &folders(&folder), &Watch::silent()).await.unwrap_err();
    assert!(matches!(error, DatabaseError::DiskFault { .. }), "{error:?}");
}

async fn a_missing_or_old_program_is_named_with_where_it_was_looked_for(place: Place) {
    let folder = scratch();
    let file = folder.path().join("kopya");
    let mut session = session(&place).await;
    let mut folders = Folders { programs: vec![folder.path().join("yok"), folder.path().to_path_buf()], ..folders(&folder) };
    match session.copy_to(&file, &folders, &Watch::silent()).await.unwrap_err() {
        DatabaseError::ProgramMissing { program, needed, looked } => {
            assert_eq!((program.as_str(), needed.as_str()), ("pg_dump", "15"));
            assert!(looked.contains("yok, "), "{looked}");
        }
        other => panic!("{other:?}"),
    }
    wrapper(folder.path(), "pg_dump", "9.6.24", "");
    match session.copy_to(&file, &folders, &Watch::silent()).await.unwrap_err() {
        DatabaseError::ProgramTooOld { program, version, needed, path } => {
            assert_eq!((program.as_str(), version.as_str(), needed.as_str()), ("pg_dump", "9", "15"));
            assert!(path.ends_with("pg_dump"));
        }
        other => panic!("{other:?}"),
    }
    assert!(!file.exists());
    // One that fits is found behind it.
    folders.programs.push(programs());
    session.copy_to(&file, &folders, &Watch::silent()).await.unwrap();
}

/// Holds up `pg_dump`, not us: a table beside the search path, held by somebody.
fn holding(place: &Place) -> Session {
    place.sql("CREATE SCHEMA IF NOT EXISTS baska; CREATE TABLE IF NOT EXISTS baska.tutulan (id int)");
    let mut somebody = Session::open(server(place), "kasadar");
    somebody.run("BEGIN; LOCK TABLE baska.tutulan");
    somebody
}

/// Does `then` once `pg_dump` waits for the held table.
fn when_it_waits(database: &ServerDatabase, then: impl FnOnce() + Send + 'static) -> std::thread::JoinHandle<()> {
    let (server, name) = (Server::shared().named("postgres"), database.name.clone());
    std::thread::spawn(move || {
        let waits = format!("SELECT count(*) FROM pg_stat_activity WHERE datname = '{name}' AND wait_event_type = 'Lock'");
        crate::harness::until(|| server.psql(&waits) == "1");
        then();
    })
}

async fn a_stop_leaves_neither_file_nor_program(place: Place) {
    let folder = scratch();
    let file = folder.path().join("kopya");
    let _somebody = holding(&place);
    let cancel = Cancel::default();
    let button = cancel.clone();
    let presses = when_it_waits(server(&place), move || button.request());
    let mut session = session(&place).await;
    let error = session.copy_to(&file, &folders(&folder), &Watch::new(|_| {}, cancel)).await.unwrap_err();
    presses.join().unwrap();
    assert!(matches!(error, DatabaseError::Cancelled {}), "{error:?}");
    assert!(!file.exists());
    // The session is as good as before.
    assert!(session.counts().await.unwrap().is_empty());
}

async fn a_table_that_somebody_is_changing_is_waited_for_and_named(place: Place) {
    let folder = scratch();
    let file = folder.path().join("kopya");
    place.sql("CREATE TABLE a (id int)");
    let mut somebody = Session::open(server(&place), "kasadar");
    somebody.run("SET application_name = 'Muhasebe'; BEGIN; LOCK TABLE a");
    let error = session(&place).await.copy_to(&file, &folders(&folder), &Watch::silent()).await.unwrap_err();
    match &error {
        DatabaseError::TablesHeld { holder: Some(holder), .. } => assert!(holder.contains("Muhasebe"), "{holder}"),
        other => panic!("{other:?}"),
    }
    assert!(!file.exists());
    somebody.run("COMMIT");
    session(&place).await.copy_to(&file, &folders(&folder), &Watch::silent()).await.unwrap();
}

#[test]
fn a_server_that_dies_in_the_middle_of_a_copy_leaves_no_file() {
    let dying = Server::start_private();
    let database = dying.database();
    let folder = scratch();
    let file = folder.path().join("kopya");
    database.psql("CREATE TABLE a AS SELECT n, repeat('x', 500) y FROM generate_series(1, 20000) n; CREATE SCHEMA baska; CREATE TABLE baska.tutulan ()");
    let mut somebody = Session::open(&database, "kasadar");
    somebody.run("BEGIN; LOCK TABLE baska.tutulan");
    finishes(async {
        let AnyDatabase::Postgres(mut session) = AnyDatabase::open(&database.address().parse().unwrap(), Access::Read, None).await.unwrap()
        else {
            panic!("a server was asked for")
        };
        let killed = std::thread::spawn(move || {
            let waits = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
            crate::harness::until(|| database.psql(waits) == "1");
            dying.kill();
            dying
        });
        let error = session.copy_to(&file, &folders(&folder), &Watch::silent()).await.unwrap_err();
        drop(killed.join().unwrap());
        assert!(matches!(error, DatabaseError::ConnectionLost { .. }), "{error:?}");
    });
    assert!(!file.exists());
}

async fn a_file_that_is_no_copy_is_refused(place: Place) {
    let folder = scratch();
    let (file, folders) = (folder.path().join("kopya"), folders(&folder));
    let mut session = session(&place).await;
    place.sql("CREATE TABLE a (id int)");
    session.copy_to(&file, &folders, &Watch::silent()).await.unwrap();
    let whole = std::fs::read(&file).unwrap();
    for (name, bytes) in [("boş", Vec::new()), ("kısa", whole[..100].to_vec()), ("metin", b"SELECT 1;\n".repeat(100))] {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let error = session.check_dump(&path, &folders).await.unwrap_err();
        assert!(matches!(error, DatabaseError::UnreadableCopy { .. }), "{name}: {error:?}");
    }
    let error = session.check_dump(&folder.path().join("yok"), &folders).await.unwrap_err();
    assert!(matches!(error, DatabaseError::NoSuchFile { .. }), "{error:?}");
}

#[test]
fn a_password_with_odd_letters_reaches_the_program_and_nobody_else() {
    let database = Server::shared().database();
    database.psql("CREATE TABLE a (id int); INSERT INTO a VALUES (1)");
    let (folder, tools) = (scratch(), scratch());
    let seen = tools.path().join("görülen");
    for program in ["pg_dump", "pg_restore"] {
        let look = format!("tr '\\0' ' ' < /proc/$$/cmdline >> '{0}'; echo \"$PGHOST $PGSSLMODE $PGOPTIONS\" >> '{0}'", seen.display());
        wrapper(tools.path(), program, "15.99", &look);
    }
    let folders = Folders { programs: vec![tools.path().to_path_buf()], ..folders(&folder) };
    let file = folder.path().join("kopya");
    finishes(async {
        let address = database.tcp_address("").parse().unwrap();
        let opened = AnyDatabase::open(&address, Access::Write, Some(PASSWORD.into())).await.unwrap();
        let AnyDatabase::Postgres(mut session) = opened else { panic!("a server was asked for") };
        session.copy_to(&file, &folders, &Watch::silent()).await.unwrap();
        let mut copy = session.unpack(&file, &session.scratch_name("rehearsal", "1"), &folders, &Watch::silent()).await.unwrap();
        assert_eq!(copy.counts().await.unwrap()["a"], 1);
        session.drop_database(copy.place().rsplit('/').next().unwrap()).await.unwrap();
    });
    let seen = std::fs::read_to_string(&seen).unwrap();
    assert!(seen.contains("--format=custom") && seen.contains("127.0.0.1 disable"), "{seen}");
    assert!(!seen.contains("kasa ") && !seen.contains("parolası"), "{seen}");
    assert!(!String::from_utf8_lossy(&std::fs::read(&file).unwrap()).contains(PASSWORD));
}

#[test]
fn an_encrypted_session_is_copied_over_an_encrypted_connection() {
    let certificate = Certificate::new();
    let settings = ["ssl=on", "ssl_cert_file=server.pem", "ssl_key_file=server.key"];
    let server = Server::start_with(&settings, |data| certificate.install(data));
    let database = server.database();
    database.psql("CREATE TABLE a (id int)");
    let (folder, tools) = (scratch(), scratch());
    let seen = tools.path().join("görülen");
    wrapper(tools.path(), "pg_dump", "15.99", &format!("echo \"$PGSSLMODE $PGSSLROOTCERT\" >> '{}'", seen.display()));
    let folders = Folders { programs: vec![tools.path().to_path_buf()], ..folders(&folder) };
    finishes(async {
        let authority: PathBuf = certificate.authority();
        let more = format!("sslmode=require&sslrootcert={}", authority.display());
        let address = database.tcp_address(&more).parse().unwrap();
        let opened = AnyDatabase::open(&address, Access::Write, Some(PASSWORD.into())).await.unwrap();
        let AnyDatabase::Postgres(mut session) = opened else { panic!("a server was asked for") };
        session.copy_to(&folder.path().join("kopya"), &folders, &Watch::silent()).await.unwrap();
        assert_eq!(std::fs::read_to_string(&seen).unwrap().trim(), format!("verify-full {}", authority.display()));
    });
}

#[test]
fn progress_is_told_in_bytes() {
    let database = Server::shared().database();
    database.psql("CREATE TABLE a AS SELECT n, md5(n::text) || md5((n + 1)::text) y FROM generate_series(1, 200000) n");
    let folder = scratch();
    let (file, folders) = (folder.path().join("kopya"), folders(&folder));
    let heard = Arc::new(std::sync::Mutex::new(Vec::new()));
    let ear = heard.clone();
    let watch = Watch::new(move |event| ear.lock().unwrap().push(event), Cancel::default());
    finishes(async {
        let opened = AnyDatabase::open(&database.address().parse().unwrap(), Access::Write, None).await.unwrap();
        let AnyDatabase::Postgres(mut session) = opened else { panic!("a server was asked for") };
        session.copy_to(&file, &folders, &watch).await.unwrap();
        assert!(heard.lock().unwrap().iter().any(|event| matches!(event, Event::BytesDone { done: 1.., of: None })), "{heard:?}");
        heard.lock().unwrap().clear();
        let name = session.scratch_name("rehearsal", "1");
        drop(session.unpack(&file, &name, &folders, &watch).await.unwrap());
        let size = std::fs::metadata(&file).unwrap().len();
        let told = heard.lock().unwrap().clone();
        assert!(told.iter().any(|event| matches!(event, Event::BytesDone { done: 1.., of } if *of == Some(size))), "{told:?}");
    });
}
