//! What the cases about a server's databases share: folders, sessions, stand-ins for its programs.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};

use kasadar_engine::context::Folders;
use kasadar_engine::database::{AnyDatabase, Content, Database, Postgres};
use kasadar_engine::event::Watch;
use kasadar_schema::Objects;
use kasadar_test_support::{Folder, Place, Server, ServerDatabase, folder, programs};

/// Where files go and programs are.
pub(crate) fn folders(scratch: &Folder) -> Folders {
    Folders { scratch: scratch.path().join("geçici ığ"), programs: vec![programs()], ..Folders::default() }
}

pub(crate) fn scratch() -> Folder {
    folder::<&str, &str>(&[])
}

pub(crate) async fn session(place: &Place) -> Postgres {
    match place.open().await {
        AnyDatabase::Postgres(session) => session,
        AnyDatabase::Sqlite(_) => panic!("a server was asked for"),
    }
}

pub(crate) fn server(place: &Place) -> &ServerDatabase {
    match place {
        Place::Postgres(database) => database,
        Place::Sqlite(_) => panic!("a server was asked for"),
    }
}

pub(crate) fn databases(place: &Place) -> String {
    place.sql(
        "SELECT string_agg(datname, ' ' ORDER BY datname) FROM pg_database WHERE starts_with(datname, current_database() || '_kasadar')",
    )
}

pub(crate) fn on_server(place: &Place, database: &str, sql: &str) -> String {
    let name = server(place).name.clone();
    Server::shared().named(if database.is_empty() { &name } else { database }).psql(sql)
}

/// A wrapper of `program` that runs `first` before it; says it is of `version`.
#[cfg(unix)]
pub(crate) fn wrapper(folder: &Path, program: &str, version: &str, first: &str) {
    use std::os::unix::fs::PermissionsExt;
    let path = folder.join(program);
    let real = programs().join(program).display().to_string();
    let says = format!("if [ \"$1\" = --version ]; then echo '{program} (PostgreSQL) {version}'; exit; fi");
    std::fs::write(&path, format!("#!/bin/sh\n{says}\n{first}\nexec '{real}' \"$@\"\n")).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
}

pub(crate) async fn unpacked(session: &Postgres, file: &Path, folders: &Folders) -> Postgres {
    let name = session.scratch_name("rehearsal", &format!("{:012x}", number()));
    session.unpack(file, &name, folders, &Watch::silent()).await.unwrap()
}

pub(crate) fn number() -> u32 {
    static NUMBER: AtomicU32 = AtomicU32::new(1);
    NUMBER.fetch_add(1, Ordering::Relaxed)
}

pub(crate) async fn held(session: &mut Postgres) -> (Vec<String>, Objects, BTreeMap<String, u64>) {
    let rows = session.ledger().await.unwrap().rows;
    (rows, Objects::of(&session.schema().await.unwrap()), session.counts().await.unwrap())
}

pub(crate) async fn same(content: &Content, copy: &mut Postgres) {
    let (rows, objects, counts) = held(copy).await;
    assert_eq!(rows, content.rows);
    assert_eq!(objects.fingerprint(), content.fingerprint);
    assert_eq!(counts, content.tables);
    let origin = copy.ledger().await.unwrap().entries.first().map(|entry| entry.job.clone());
    assert_eq!(origin, content.origin);
}
