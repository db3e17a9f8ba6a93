//! Backups: made while a till sells, found again, and not believed when a byte of them has changed.

use std::path::Path;

use kasadar_engine::backup::{Backups, Compression, Depth, Manifest, Pruning, Reason, Retention, Wish, create, export, prune, verify};
use kasadar_engine::context::Folders;
use kasadar_engine::database::{AnyDatabase, Database};
use kasadar_engine::{Context, Exit};
use kasadar_test_support::{Place, context};
use tempfile::TempDir;

use crate::harness::{on_both, reached, three, up};

/// A machine's folders, and the context that names them.
pub(crate) fn machine() -> (TempDir, Context) {
    let folder = tempfile::Builder::new().prefix("Yedekler ığüşöç ").tempdir().unwrap();
    let below = |name: &str| folder.path().join(name);
    let path = std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()).collect();
    let folders = Folders { backups: below("yedekler"), reports: below("raporlar"), scratch: below("geçici"), programs: path };
    (folder, Context { folders, ..context() })
}

pub(crate) fn backups_of(database: &AnyDatabase, context: &Context) -> Backups {
    Backups::of(&context.folders, database.engine(), &database.place())
}

pub(crate) async fn backup(place: &Place, context: &Context) -> (Backups, Manifest) {
    let mut database = place.open().await;
    let backups = backups_of(&database, context);
    let manifest = create(&mut database, &backups, Wish::for_reason(Reason::ByHand), context).await.unwrap();
    (backups, manifest)
}

pub(crate) fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

async fn a_backup_is_found_again_and_sound(place: Place) {
    let (_folder, context) = machine();
    reached(&place, &three().graph(), &up("head")).await;
    for compression in [Compression::None, Compression::Gzip] {
        let mut database = place.open().await;
        let backups = backups_of(&database, &context);
        let wish = Wish { reason: Reason::BeforeUpgrade, compression };
        let made = create(&mut database, &backups, wish, &context).await.unwrap();
        assert_eq!(made.rows, ["r3"]);
        assert_eq!(made.tables["urunler"], 1);
        assert_eq!(names(backups.folder()).len(), if compression == Compression::None { 3 } else { 5 });
        let found = backups.find(&made.id[..17]).unwrap();
        assert_eq!(found, made);
        for depth in [Depth::Checksum, Depth::Open, Depth::Deep] {
            let verdict = verify(&backups, &made.id, depth, Some(&mut database), &context).await.unwrap();
            assert_eq!(verdict.manifest.checked.map(|checked| checked.depth), Some(depth));
            assert_eq!(backups.find(&made.id).unwrap().checked.map(|checked| checked.depth), Some(depth));
        }
    }
    let Place::Sqlite(store) = &place else { return };
    assert_eq!(store.files(), ["kasa 1.db", "kasa 1.db.kasadar-lock"], "nothing stays beside the store");
}

on_both!(
    a_backup_is_found_again_and_sound,
    a_changed_byte_is_found,
    old_backups_go_and_the_last_sound_one_stays,
    a_carried_backup_is_whole
);

async fn a_changed_byte_is_found(place: Place) {
    let (_folder, context) = machine();
    reached(&place, &three().graph(), &up("head")).await;
    let (backups, manifest) = backup(&place, &context).await;
    let file = backups.folder().join(&manifest.file);
    let bytes = std::fs::read(&file).unwrap();
    let mut changed = bytes.clone();
    let middle = changed.len() / 2;
    changed[middle] ^= 4;
    std::fs::write(&file, changed).unwrap();
    let error = verify(&backups, &manifest.id, Depth::Open, None, &context).await.unwrap_err();
    assert_eq!((error.problem().name.as_str(), error.problem().exit), ("backup-damaged", Exit::Backup));
}

async fn old_backups_go_and_the_last_sound_one_stays(place: Place) {
    let (_folder, context) = machine();
    reached(&place, &three().graph(), &up("head")).await;
    let mut made = Vec::new();
    for _ in 0..5 {
        made.push(backup(&place, &context).await.1);
    }
    let backups = backup(&place, &context).await.0;
    verify(&backups, &made[1].id, Depth::Checksum, None, &context).await.unwrap();
    let retention = Retention { keep_last: 2, daily: 1, weekly: 1, monthly: 1 };
    let needed = [made[2].id.clone()];
    let dry = prune(&backups, retention, Pruning::Dry, &needed, &context).await.unwrap();
    assert_eq!(backups.list().unwrap().len(), 6);
    let real = prune(&backups, retention, Pruning::Real, &needed, &context).await.unwrap();
    assert_eq!(real, dry);
    assert_eq!((real.removed.len(), real.kept.len()), (2, 4));
    let left: Vec<String> = backups.list().unwrap().into_iter().map(|kept| kept.id).collect();
    assert!(left.contains(&made[1].id) && left.contains(&made[2].id) && !left.contains(&made[0].id), "{left:?}");
    assert_eq!(names(backups.folder()).len(), 9, "four files, four manifests, the lock");
}

async fn a_carried_backup_is_whole(place: Place) {
    let (folder, context) = machine();
    reached(&place, &three().graph(), &up("head")).await;
    let (backups, manifest) = backup(&place, &context).await;
    let stick = folder.path().join("bellek");
    let carried = export(&backups, &manifest.id, &stick, &context).await.unwrap();
    assert_eq!(carried, manifest);
    assert_eq!(names(&stick).len(), 2);
    verify(&Backups::at(&stick), &manifest.id, Depth::Checksum, None, &context).await.unwrap();
    // What is damaged is not carried on.
    let file = backups.folder().join(&manifest.file);
    let mut bytes = std::fs::read(&file).unwrap();
    bytes[200] ^= 1;
    std::fs::write(&file, bytes).unwrap();
    let error = export(&backups, &manifest.id, &folder.path().join("başka"), &context).await.unwrap_err();
    assert_eq!(error.problem().name, "backup-damaged");
    assert!(names(&folder.path().join("başka")).is_empty());
}
