//! Verbs around the sealed schema: identify, seal, stamp with open eyes, and how drift is told.

use std::path::Path;

use kasadar_test_support::{Folder, Place, folder, revision};

use crate::program::Shop;
use crate::revisions::{bring, db, image, three, with};
use crate::transcript::transcript;

/// Three revisions, sealed for stores.
fn sealed(shop: &Shop) -> Folder {
    let folder = three();
    let ran = shop.run(["--migrations", &folder.path().display().to_string(), "seal", "--quiet"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    folder
}

/// What each line tells, in both languages; nothing is written.
fn looked(shop: &Shop, place: &Place, folder: &Folder, lines: &[&str]) -> String {
    let before = image(place);
    let lines: Vec<String> = lines.iter().map(|line| with(place, folder, line)).collect();
    let told = transcript(shop, &lines.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(image(place), before, "somebody wrote");
    told
}

#[test]
fn a_store_is_told_which_revision_it_is() {
    let shop = Shop::new();
    let (folder, place) = (sealed(&shop), Place::sqlite());
    let mut told = String::new();
    std::fs::write(db(&place), "").unwrap();
    told += &looked(&shop, &place, &folder, &["identify"]);
    bring(&shop, &place, &folder, "r2");
    place.sql("DELETE FROM alembic_version");
    told += &looked(&shop, &place, &folder, &["identify", "identify --json", "stamp --identified --dry-run", "stamp head --dry-run"]);
    place.sql("CREATE INDEX ix_dükkan ON urunler (ad); ALTER TABLE fiyatlar ADD COLUMN renk TEXT");
    told += &looked(&shop, &place, &folder, &["identify", "stamp --identified"]);
    insta::assert_snapshot!("identify", told);
}

#[test]
fn revisions_with_the_same_tables_and_half_done_ones_are_told_as_such() {
    let shop = Shop::new();
    let files = [
        revision("r1", "", "CREATE TABLE urunler (id INTEGER PRIMARY KEY, ad TEXT);", "DROP TABLE urunler;"),
        revision("r2", "r1", "UPDATE urunler SET ad = 'Çay';", ""),
        revision("r3", "r2", "CREATE TABLE a (x INTEGER); CREATE TABLE b (y INTEGER);", "DROP TABLE b; DROP TABLE a;"),
    ];
    let (folder, place) = (folder(&files), Place::sqlite());
    assert_eq!(shop.run(["--migrations", &folder.path().display().to_string(), "seal"]).code, Some(0));
    let mut told = String::new();
    bring(&shop, &place, &folder, "r2");
    told += &looked(&shop, &place, &folder, &["identify"]);
    place.sql("DELETE FROM alembic_version; DELETE FROM kasadar_ledger");
    told += &looked(&shop, &place, &folder, &["identify", "stamp --identified"]);
    place.sql("CREATE TABLE a (x INTEGER)");
    told += &looked(&shop, &place, &folder, &["identify", "identify --json"]);
    insta::assert_snapshot!("identify-group-and-between", told);
}

#[test]
fn a_schema_that_somebody_changed_is_told_object_by_object() {
    let shop = Shop::new();
    let (folder, place) = (sealed(&shop), Place::sqlite());
    bring(&shop, &place, &folder, "head");
    place.sql("CREATE INDEX ix_dükkan ON urunler (ad); CREATE TABLE dükkan (x INTEGER)");
    let mut told = looked(&shop, &place, &folder, &["status", "check"]);
    place.sql("ALTER TABLE urunler RENAME COLUMN barkod TO kod");
    told += &looked(&shop, &place, &folder, &["status", "status --json", "check", "stamp r1 --dry-run", "stamp r1 --json"]);
    insta::assert_snapshot!("schema-drift", told);
    let line = with(&place, &folder, "stamp r1 --despite-schema Şubede");
    let ran = shop.run(crate::transcript::words(&line));
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(
        (place.version(), place.sql("SELECT error_detail FROM kasadar_ledger ORDER BY seq DESC LIMIT 1")),
        ("r1".into(), "Şubede".into())
    );
}

#[test]
fn seals_are_written_checked_and_refused() {
    let shop = Shop::new();
    let folder = three();
    let from = |line: &str| format!("--migrations '{}' {line}", folder.path().display());
    let go = |line: &str| transcript(&shop, &[from(line).as_str()]);
    let mut told = go("seal --check")
        + &go("seal --server bos.db")
        + &go("seal")
        + &go("seal --json")
        + &go("seal --check --without-rows")
        + &go("check");
    let (name, text) = revision("r2", "r1", "CREATE TABLE fiyatlar (id INTEGER PRIMARY KEY);", "SELECT 1;");
    folder.write(&name, text);
    told += &(go("check") + &go("history") + &go("seal"));
    insta::assert_snapshot!("seal", told);
    assert!(Path::new(&folder.path().join("kasadar.sum")).exists());
}
