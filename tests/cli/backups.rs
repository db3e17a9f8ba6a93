//! `backup` and `restore` as people and scripts meet them.

use kasadar_test_support::{Place, sqlite};
use serde_json::Value;

use crate::disks::Disk;
use crate::program::{Ran, Shop, ran};
use crate::transcript::{LANGUAGES, entry};

fn json(ran: &Ran) -> Value {
    serde_json::from_str(&ran.stdout).unwrap_or_else(|error| panic!("{error}: {ran:?}"))
}

fn made(shop: &Shop, db: &str, words: &[&str]) -> String {
    let words: Vec<&str> = ["backup", "--json"].iter().chain(words).copied().collect();
    json(&shop.done(db, &words))["data"]["id"].as_str().unwrap().to_owned()
}

/// What is different every time: ids and times.
fn evened(told: &str, ids: &[&String]) -> String {
    let mut told = told.to_owned();
    for (number, id) in ids.iter().enumerate() {
        told = told.replace(id.as_str(), &format!("<backup {}>", number + 1));
    }
    let folder = regex::Regex::new(r"kasa-[0-9a-f]{8}").unwrap();
    let id = regex::Regex::new(r"20[0-9]{6}-[0-9]{6}-[0-9a-f]{4}").unwrap();
    id.replace_all(&folder.replace_all(&told, "kasa-<hash>"), "<backup>").into_owned()
}

#[test]
fn a_store_is_backed_up_restored_and_put_back() {
    let (shop, mut told) = (Shop::new(), String::new());
    let store = shop.demo("kasa.db");
    let sales = || sqlite(&store, "SELECT count(*) FROM satislar");
    let first = made(&shop, "kasa.db", &[]);
    let before = sales();
    sqlite(&store, "PRAGMA foreign_keys = off; DELETE FROM satislar");
    let second = made(&shop, "kasa.db", &["--compress"]);
    let say = |told: &mut String, line: &[&str]| {
        for language in LANGUAGES {
            let words: Vec<&str> = ["--db", "kasa.db"].iter().chain(line).copied().collect();
            let ran = ran(shop.command(&words).env("KASADAR_LANG", language));
            *told += &evened(&entry(&format!("[{language}] {}", line.join(" ")), &ran), &[&first, &second]);
        }
    };
    for line in [
        &["backup", "list"][..],
        &["backup", "verify"],
        &["backup", "verify", "--all", "--deep"],
        &["backup", "list"],
        &["backup", "prune", "--keep", "1", "--daily", "0", "--weekly", "0", "--monthly", "0", "--dry-run"],
        &["restore", &first, "--dry-run"],
        &["restore", &first],
        &["restore", "2019"],
        &["restore", "--undo", "--yes"],
        &["restore", "--confirm", "--yes"],
    ] {
        say(&mut told, line);
    }
    assert_eq!(sales(), "0");
    let report = json(&shop.done("kasa.db", &["restore", &first, "--yes", "--json"]));
    assert_eq!((sales(), &report["schema"]), (before.clone(), &"kasadar.restore/1".into()));
    say(&mut told, &["backup", "list"]);
    assert_eq!(shop.done("kasa.db", &["restore", "--undo", "--yes"]).code, Some(0));
    assert_eq!(sales(), "0");
    let ran = shop.done("kasa.db", &["restore", &second, "--yes"]);
    assert!(ran.stdout.contains("was restored") && ran.stderr.contains("--undo"), "{ran:?}");
    insta::assert_snapshot!("backup-and-restore", told);
}

#[test]
fn a_backup_on_a_stick_is_named_by_its_path() {
    let shop = Shop::new();
    let store = shop.demo("kasa.db");
    let id = made(&shop, "kasa.db", &[]);
    let ran = shop.done("kasa.db", &["backup", "export", &id[..13], "USB bellek"]);
    let carried = shop.path("USB bellek").join(format!("{id}.db"));
    assert!(carried.exists() && ran.stdout.contains(&id), "{ran:?}");
    let carried = carried.display().to_string();
    shop.done("kasa.db", &["backup", "verify", &carried]);
    // The machine is gone, and what was on it.
    std::fs::remove_file(&store).unwrap();
    std::fs::remove_dir_all(shop.path("data")).unwrap();
    shop.done("kasa.db", &["restore", &carried, "--yes"]);
    assert_eq!(sqlite(&store, "PRAGMA integrity_check"), "ok");
    // Another store does not take it, unless it is told to.
    shop.demo("öteki.db");
    sqlite(&shop.path("öteki.db"), "UPDATE kasadar_ledger SET job = 'başka'");
    let ran = shop.on("öteki.db", &["restore", &carried, "--yes"]);
    assert!(ran.code == Some(8) && ran.stderr.contains("KSD-1711") && ran.stderr.contains("--from-other-database"), "{ran:?}");
    shop.done("öteki.db", &["restore", &carried, "--yes", "--from-other-database"]);
}

#[test]
fn a_damaged_backup_is_refused_in_both_languages() {
    let (shop, mut told) = (Shop::new(), String::new());
    let store = shop.demo("kasa.db");
    let id = made(&shop, "kasa.db", &[]);
    let before = std::fs::read(&store).unwrap();
    let folder = std::fs::read_dir(shop.path("data/kasadar/backups")).unwrap().next().unwrap().unwrap().path();
    let (file, manifest) = (folder.join(format!("{id}.db")), folder.join(format!("{id}.json")));
    let (good_file, good_manifest) = (std::fs::read(&file).unwrap(), std::fs::read(&manifest).unwrap());
    let mut flipped = good_file.clone();
    flipped[9000] ^= 1;
    let newer = String::from_utf8(good_manifest.clone()).unwrap().replacen("\"format\": 1", "\"format\": 9", 1).into_bytes();
    let cases: [(&str, &std::path::Path, Option<&[u8]>, &str); 5] = [
        ("a flipped bit", &file, Some(&flipped), "KSD-1709"),
        ("half of it", &file, Some(&good_file[..good_file.len() / 2]), "KSD-1709"),
        ("no file", &file, None, "KSD-1708"),
        ("half a manifest", &manifest, Some(&good_manifest[..300]), "KSD-1706"),
        ("a later manifest", &manifest, Some(&newer), "KSD-1707"),
    ];
    for (name, path, bytes, code) in cases {
        match bytes {
            Some(bytes) => std::fs::write(path, bytes).unwrap(),
            None => std::fs::remove_file(path).unwrap(),
        }
        for language in LANGUAGES {
            let ran = ran(shop.command(["--db", "kasa.db", "restore", &id, "--yes"]).env("KASADAR_LANG", language));
            assert!(ran.code == Some(7) && ran.stderr.contains(code), "{name}: {ran:?}");
            told += &evened(&entry(&format!("[{language}] {name}"), &ran), &[&id]);
        }
        assert_eq!(shop.on("kasa.db", &["backup", "verify", "--all"]).code, Some(7), "{name}");
        assert!(std::fs::read(&store).unwrap() == before, "{name}");
        std::fs::write(&file, &good_file).unwrap();
        std::fs::write(&manifest, &good_manifest).unwrap();
    }
    insta::assert_snapshot!("damaged-backups", told);
}

#[test]
fn a_full_disk_and_a_folder_that_is_not_ours_leave_nothing_behind() {
    let shop = Shop::new();
    shop.demo("kasa.db");
    if let Some(disk) = Disk::new(&shop.path("dolu"), "300k") {
        std::fs::write(shop.path("kasadar.toml"), "[backup]\nfolder = \"dolu/yedekler\"\n").unwrap();
        let ran = shop.on("kasa.db", &["backup"]);
        assert!(ran.code == Some(8) && ran.stderr.contains("KSD-1702"), "{ran:?}");
        drop(disk);
    }
    // A file where the folder should be.
    std::fs::write(shop.path("dosya"), "").unwrap();
    std::fs::write(shop.path("kasadar.toml"), "[backup]\nfolder = \"dosya/yedekler\"\n").unwrap();
    let ran = shop.on("kasa.db", &["backup"]);
    assert!(ran.code == Some(1) && ran.stderr.contains("KSD-1701") && ran.stderr.contains("dosya"), "{ran:?}");
    if let Some(disk) = Disk::new(&shop.path("salt"), "4m") {
        let remounted = std::process::Command::new("mount").args(["-o", "remount,ro"]).arg(&disk.0).status().unwrap();
        assert!(remounted.success());
        std::fs::write(shop.path("kasadar.toml"), "[backup]\nfolder = \"salt\"\n").unwrap();
        let ran = shop.on("kasa.db", &["backup"]);
        assert!(ran.code == Some(1) && ran.stderr.contains("KSD-1701"), "{ran:?}");
    }
    // A limit on files arrives in the middle of the copy.
    std::fs::remove_file(shop.path("kasadar.toml")).unwrap();
    let mut shell = std::process::Command::new("bash");
    shop.clean(&mut shell);
    let line = format!("ulimit -f 40; trap '' XFSZ; exec '{}' --db kasa.db backup", crate::program::PROGRAM);
    let ran = crate::program::ran(shell.args(["-c", &line]));
    assert!(ran.code == Some(1) && ran.stderr.contains("KSD-1208"), "{ran:?}");
    let folder = std::fs::read_dir(shop.path("data/kasadar/backups")).unwrap().next().unwrap().unwrap().path();
    let left: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["kasadar.lock"]);
}

#[test]
fn the_centre_is_backed_up_and_restored() {
    let (shop, place) = (Shop::new(), Place::postgres());
    let Place::Postgres(database) = &place else { panic!() };
    let db = database.address();
    shop.done(&db, &["upgrade"]);
    let id = made(&shop, &db, &[]);
    place.sql("CREATE TABLE sonradan (a int)");
    shop.done(&db, &["backup", "verify", "--deep"]);
    let ran = shop.done(&db, &["restore", &id, "--yes"]);
    assert!(ran.stderr.contains("--confirm"), "{ran:?}");
    assert_eq!(place.sql("SELECT count(*) FROM pg_class WHERE relname = 'sonradan'"), "0");
    shop.done(&db, &["restore", "--undo", "--yes"]);
    assert_eq!(place.sql("SELECT count(*) FROM pg_class WHERE relname = 'sonradan'"), "1");
    shop.done(&db, &["restore", "--confirm", "--yes"]);
}
