//! Restores: the old state or the new, never a mix, and always a way back.

use std::time::Duration;

use kasadar_engine::backup::{Backups, Manifest, Reason, Wish, create};
use kasadar_engine::database::{Access, AnyDatabase};
use kasadar_engine::restore::{AllowedOrigin, Chosen, OtherSessions, RestoreReport, RestoreWishes, Saved, confirm, restore, undo};
use kasadar_engine::{Context, Error};
use kasadar_test_support::{Folder, Place, ROLE, Session, Store, sqlite, store};
use rusqlite::Connection;

use crate::backups::{backup, backups_of, machine, names};
use crate::harness::{on_postgres, on_sqlite, reached, three, up};

on_sqlite!(
    a_restore_brings_back_what_the_backup_holds_and_can_be_undone,
    a_store_that_others_have_open_is_restored,
    what_a_log_held_never_meets_the_new_content,
    a_store_with_other_pages_is_restored,
    a_damaged_store_is_kept_as_it_was_and_replaced,
    an_empty_file_and_a_missing_one_are_restored,
    a_backup_of_another_store_or_of_later_revisions_is_refused,
    a_store_that_is_held_is_not_restored,
);

on_postgres!(the_centre_is_restored_undone_and_confirmed, a_centre_in_use_is_not_restored);

fn file(place: &Place) -> &Store {
    let Place::Sqlite(store) = place else { panic!("not a store") };
    store
}

async fn back(place: &Place, id: &str, folder: &Folder, context: &Context) -> Result<RestoreReport, Error> {
    back_with(place, id, RestoreWishes::default(), folder, context).await
}

async fn back_with(place: &Place, id: &str, wishes: RestoreWishes, folder: &Folder, context: &Context) -> Result<RestoreReport, Error> {
    let mut database = AnyDatabase::open(&place.address(), Access::Write, None).await.ok();
    restore(&place.address(), database.as_mut(), &Chosen::of(id), wishes, &folder.graph(), context).await
}

fn name(error: &Error) -> String {
    error.problem().name
}

/// A store at the head with a backup, and more rows since.
async fn sold_since(place: &Place, mode: &str, context: &Context) -> (Folder, Backups, Manifest) {
    let folder = three();
    reached(place, &folder.graph(), &up("head")).await;
    assert_eq!(place.sql(&format!("PRAGMA journal_mode = {mode}")), mode);
    let (backups, manifest) = backup(place, context).await;
    place.sql("INSERT INTO urunler (id, ad) VALUES (2, 'Simit'), (3, 'Ayran')");
    (folder, backups, manifest)
}

async fn a_restore_brings_back_what_the_backup_holds_and_can_be_undone(_: Place) {
    for mode in ["delete", "wal", "truncate", "persist"] {
        // The other two are what one connection does, not what the file says.
        let kept = if mode == "wal" { "wal" } else { "delete" };
        let (place, (_machine, context)) = (Place::sqlite(), machine());
        let (folder, backups, manifest) = sold_since(&place, mode, &context).await;
        let before = place.dump();
        let report = back(&place, &manifest.id, &folder, &context).await.unwrap();
        assert_eq!(place.sql("SELECT count(*) FROM urunler"), "1", "{mode}");
        assert_eq!((place.sql("PRAGMA integrity_check"), place.sql("PRAGMA journal_mode")), ("ok".into(), kept.into()));
        assert_eq!(place.ledger().last().unwrap(), "restore - done");
        assert_eq!(place.sql("SELECT backup FROM kasadar_ledger ORDER BY seq DESC LIMIT 1"), manifest.id);
        let Saved::Backup { id } = &report.saved else { panic!("{report:?}") };
        assert_eq!(backups.find(id).unwrap().tables["urunler"], 3);
        // And back.
        let mut database = place.open().await;
        let undone = undo(&place.address(), Some(&mut database), RestoreWishes::default(), &folder.graph(), &context).await.unwrap();
        drop(database);
        assert_eq!(undone.put_back, Saved::Backup { id: id.clone() });
        assert_eq!(place.dump(), before);
        let beside = file(&place).files();
        let left: Vec<&String> = beside.iter().filter(|name| name.contains("kasadar-") && !name.ends_with("-lock")).collect();
        assert!(left.is_empty(), "{mode}: {beside:?}");
    }
}

async fn a_store_that_others_have_open_is_restored(_: Place) {
    for mode in ["delete", "wal"] {
        let (place, (_machine, context)) = (Place::sqlite(), machine());
        let (folder, _, manifest) = sold_since(&place, mode, &context).await;
        let till = file(&place).connection();
        till.busy_timeout(Duration::from_secs(5)).unwrap();
        let count = |till: &Connection| till.query_row("SELECT count(*) FROM urunler", [], |row| row.get::<_, i64>(0)).unwrap();
        assert_eq!(count(&till), 3);
        back(&place, &manifest.id, &folder, &context).await.unwrap();
        assert_eq!(count(&till), 1, "{mode}");
        till.execute("INSERT INTO urunler (id, ad) VALUES (9, 'Poğaça')", []).unwrap();
        drop(till);
        assert_eq!(place.sql("PRAGMA integrity_check; SELECT count(*) FROM urunler"), "ok\n2", "{mode}");
    }
}

async fn what_a_log_held_never_meets_the_new_content(place: Place) {
    let (_machine, context) = machine();
    let (folder, _, manifest) = sold_since(&place, "wal", &context).await;
    // A till died and left a log that nobody has folded in; the file itself is then damaged.
    let path = file(&place).path.clone();
    let till = Connection::open(&path).unwrap();
    till.execute_batch("PRAGMA wal_autocheckpoint = 0; INSERT INTO urunler (id, ad) VALUES (4, 'Kalem')").unwrap();
    let side = |ending: &str| std::path::PathBuf::from(format!("{}{ending}", path.display()));
    let (main, log) = (std::fs::read(&path).unwrap(), std::fs::read(side("-wal")).unwrap());
    drop(till);
    std::fs::write(&path, &main[..main.len() / 3]).unwrap();
    std::fs::write(side("-wal"), &log).unwrap();
    let mut torn = std::fs::read(&path).unwrap();
    torn[..16].fill(0x41);
    std::fs::write(&path, torn).unwrap();
    let report = back(&place, &manifest.id, &folder, &context).await.unwrap();
    let Saved::Files { folder } = &report.saved else { panic!("{report:?}") };
    assert_eq!(std::fs::read(std::path::Path::new(folder).join("kasa 1.db-wal")).unwrap(), log);
    assert_eq!(place.sql("PRAGMA integrity_check; SELECT count(*) FROM urunler"), "ok\n1");
}

async fn a_store_with_other_pages_is_restored(_: Place) {
    for mode in ["delete", "wal"] {
        for pages in [512, 1024, 8192, 65536] {
            let (place, (_machine, context)) = (Place::sqlite(), machine());
            let (folder, _, manifest) = sold_since(&place, mode, &context).await;
            place.sql(&format!("PRAGMA journal_mode = delete; PRAGMA page_size = {pages}; VACUUM; PRAGMA journal_mode = {mode}"));
            assert_eq!(place.sql("PRAGMA page_size"), pages.to_string());
            back(&place, &manifest.id, &folder, &context).await.unwrap();
            let told = place.sql("PRAGMA integrity_check; SELECT count(*) FROM urunler; PRAGMA page_size; PRAGMA journal_mode");
            assert_eq!(told, format!("ok\n1\n4096\n{mode}"), "{pages}");
        }
    }
}

async fn a_damaged_store_is_kept_as_it_was_and_replaced(_: Place) {
    for damage in 0..3 {
        let (place, (_machine, context)) = (Place::sqlite(), machine());
        let (folder, backups, manifest) = sold_since(&place, "delete", &context).await;
        let path = &file(&place).path;
        let mut bytes = std::fs::read(path).unwrap();
        match damage {
            0 => bytes.truncate(bytes.len() / 2),
            1 => bytes[100..].fill(0xa5),
            _ => bytes[..100].fill(0x5a),
        }
        std::fs::write(path, &bytes).unwrap();
        let report = back(&place, &manifest.id, &folder, &context).await.unwrap();
        let Saved::Files { folder: kept } = &report.saved else { panic!("{damage}: {report:?}") };
        assert!(std::fs::read(std::path::Path::new(kept).join("kasa 1.db")).unwrap() == bytes);
        assert_eq!(place.sql("PRAGMA integrity_check; SELECT count(*) FROM urunler"), "ok\n1");
        assert!(!names(backups.folder()).iter().any(|name| name.ends_with(".partial")));
        let mut database = place.open().await;
        let error = undo(&place.address(), Some(&mut database), RestoreWishes::default(), &folder.graph(), &context).await.unwrap_err();
        assert_eq!(name(&error), "saved-as-files");
    }
}

async fn an_empty_file_and_a_missing_one_are_restored(place: Place) {
    let (_machine, context) = machine();
    let (folder, _, manifest) = sold_since(&place, "wal", &context).await;
    std::fs::write(&file(&place).path, b"").unwrap();
    back(&place, &manifest.id, &folder, &context).await.unwrap();
    assert_eq!(place.sql("PRAGMA integrity_check; SELECT count(*) FROM urunler"), "ok\n1");
    std::fs::remove_file(&file(&place).path).unwrap();
    let report = back(&place, &manifest.id, &folder, &context).await.unwrap();
    assert_eq!(report.saved, Saved::Nothing);
    assert_eq!(place.sql("PRAGMA integrity_check; SELECT count(*) FROM urunler"), "ok\n1");
}

async fn a_backup_of_another_store_or_of_later_revisions_is_refused(place: Place) {
    let (_machine, context) = machine();
    let (folder, backups, _) = sold_since(&place, "delete", &context).await;
    let before = place.dump();
    let other = Place::Sqlite(store());
    reached(&other, &folder.graph(), &up("r2")).await;
    let (foreign, manifest) = backup(&other, &context).await;
    assert_ne!(foreign.folder(), backups.folder());
    let chosen = foreign.folder().join(&manifest.file).display().to_string();
    let error = back(&place, &chosen, &folder, &context).await.unwrap_err();
    assert_eq!((name(&error).as_str(), place.dump() == before), ("foreign-backup", true));
    let any = RestoreWishes { origin: AllowedOrigin::Any, ..RestoreWishes::default() };
    back_with(&place, &chosen, any, &folder, &context).await.unwrap();
    assert_eq!(place.version(), "r2");
    // The backup of before, with a program that knows less.
    let newest = backups.list().unwrap().pop().unwrap();
    folder.remove("r3.sql");
    let error = back_with(&place, &newest.id, any, &folder, &context).await.unwrap_err();
    assert_eq!((name(&error).as_str(), place.version().as_str()), ("backup-too-new", "r2"));
}

async fn a_store_that_is_held_is_not_restored(_: Place) {
    for mode in ["delete", "wal"] {
        let (place, (_machine, context)) = (Place::sqlite(), machine());
        let (folder, _, manifest) = sold_since(&place, mode, &context).await;
        let context = Context { wait: Duration::from_millis(300), ..context };
        let till = file(&place).connection();
        till.execute_batch("BEGIN IMMEDIATE; INSERT INTO urunler (id, ad) VALUES (7, 'Su')").unwrap();
        let error = back(&place, &manifest.id, &folder, &context).await.unwrap_err();
        assert_eq!(name(&error), "in-use", "{mode}");
        till.execute_batch("COMMIT").unwrap();
        drop(till);
        assert_eq!(place.sql("PRAGMA integrity_check; SELECT count(*) FROM urunler"), "ok\n4", "{mode}");
        let mut database = place.open().await;
        let backups = backups_of(&database, &context);
        create(&mut database, &backups, Wish::for_reason(Reason::ByHand), &context).await.unwrap();
        let _ = sqlite(&file(&place).path, "SELECT 1");
    }
}

async fn the_centre_is_restored_undone_and_confirmed(place: Place) {
    let (_machine, context) = machine();
    let folder = three();
    reached(&place, &folder.graph(), &up("head")).await;
    let (_, manifest) = backup(&place, &context).await;
    place.sql("INSERT INTO urunler (id, ad) VALUES (2, 'Simit')");
    let report = back(&place, &manifest.id, &folder, &context).await.unwrap();
    assert!(matches!(report.saved, Saved::Database { .. }));
    assert_eq!((place.sql("SELECT count(*) FROM urunler"), place.ledger().last().unwrap().as_str()), ("1".into(), "restore - done"));
    let mut database = place.open().await;
    undo(&place.address(), Some(&mut database), RestoreWishes::default(), &folder.graph(), &context).await.unwrap();
    assert_eq!(place.sql("SELECT count(*) FROM urunler"), "2");
    let kept = place.sql("SELECT datname FROM pg_database WHERE datname LIKE current_database() || '\\_kasadar%'");
    assert_eq!(confirm(&mut database).await.unwrap(), [kept]);
    let error = confirm(&mut database).await.unwrap_err();
    assert_eq!(name(&error), "nothing-to-confirm");
}

async fn a_centre_in_use_is_not_restored(place: Place) {
    let (_machine, context) = machine();
    let folder = three();
    reached(&place, &folder.graph(), &up("head")).await;
    let (_, manifest) = backup(&place, &context).await;
    let Place::Postgres(server) = &place else { panic!() };
    let mut till = Session::open(server, ROLE);
    assert_eq!(till.run("SELECT count(*) FROM urunler"), "1");
    let error = back(&place, &manifest.id, &folder, &context).await.unwrap_err();
    assert_eq!(name(&error), "sessions-open");
    assert_eq!(till.run("SELECT count(*) FROM urunler"), "1");
    let end = RestoreWishes { sessions: OtherSessions::End, ..RestoreWishes::default() };
    back_with(&place, &manifest.id, end, &folder, &context).await.unwrap();
    assert_eq!(place.ledger().last().unwrap(), "restore - done");
}
