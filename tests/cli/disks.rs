//! Files that are no database, or cannot be written, or have no room.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::program::{PROGRAM, Ran, Shop, ran};
use crate::transcript::{LANGUAGES, entry, transcript};

fn tool(words: &[&str], path: &Path) -> bool {
    Command::new(words[0]).args(&words[1..]).arg(path).stderr(std::process::Stdio::null()).status().is_ok_and(|status| status.success())
}

fn is_root() -> bool {
    String::from_utf8_lossy(&Command::new("id").arg("-u").output().unwrap().stdout).trim() == "0"
}

/// A small file system of its own; where that is not allowed, none.
pub(crate) struct Disk(pub(crate) PathBuf);

impl Disk {
    pub(crate) fn new(at: &Path, size: &str) -> Option<Self> {
        std::fs::create_dir(at).unwrap();
        let made = Command::new("mount").args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"]).arg(at).output();
        made.is_ok_and(|made| made.status.success()).then(|| Self(at.to_path_buf()))
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        for _ in 0..50 {
            if tool(&["umount"], &self.0) {
                return;
            }
            std::thread::yield_now();
        }
    }
}

/// In both languages: code, exit, the file named, and not a byte of it changed.
fn refused(shop: &Shop, told: &mut String, name: &str, file: &str, wanted: (&str, i32), run: &dyn Fn(&str) -> Ran) {
    let before = std::fs::read(shop.path(file)).ok();
    for language in LANGUAGES {
        let ran = run(language);
        assert!(ran.code == Some(wanted.1) && ran.stderr.contains(wanted.0), "{name}: {ran:?}");
        assert!(ran.stderr.contains(file), "{name}: no file is named: {ran:?}");
        assert!(std::fs::read(shop.path(file)).ok() == before, "{name}: somebody wrote");
        *told += &entry(&format!("[{language}] {name}"), &ran);
    }
}

#[test]
fn files_that_are_no_database_are_named() {
    let (shop, mut told) = (Shop::new(), String::new());
    std::fs::create_dir(shop.path("klasor.db")).unwrap();
    std::fs::write(shop.path("resim.db"), b"\x89PNG\r\n\x1a\n and more than a header").unwrap();
    std::fs::write(shop.path("sifreli.db"), [0x5a; 4096]).unwrap();
    let store = std::fs::read(shop.demo("kasa.db")).unwrap();
    std::fs::write(shop.path("kesik.db"), &store[..store.len() / 2]).unwrap();
    let mut torn = store.clone();
    torn[4096..40_960].fill(0xa5);
    std::fs::write(shop.path("bozuk.db"), torn).unwrap();
    std::fs::write(shop.path("kisa.db"), b"SQLite format 3").unwrap();
    for (file, code, exit) in [
        ("klasor.db", "KSD-1203", 6),
        ("resim.db", "KSD-1204", 6),
        ("sifreli.db", "KSD-1204", 6),
        ("kisa.db", "KSD-1204", 6),
        ("kesik.db", "KSD-1210", 4),
        ("bozuk.db", "KSD-1210", 4),
        ("yok/kasa.db", "KSD-1202", 6),
    ] {
        for verb in ["upgrade", "status", "stamp head"] {
            let mut all = String::new();
            refused(&shop, &mut all, &format!("{verb} on {file}"), file, (code, exit), &|language| {
                ran(shop.command(["--db", file].into_iter().chain(verb.split(' '))).env("KASADAR_LANG", language))
            });
            if verb == "upgrade" {
                told += &all;
            }
        }
    }
    insta::assert_snapshot!("no-database", told);
}

#[test]
fn a_file_that_cannot_be_written_is_looked_at_and_not_changed() {
    let (shop, mut told) = (Shop::new(), String::new());
    let store = shop.demo("kasa.db");
    let upgrade = |language: &str| ran(shop.command(["--db", "kasa.db", "upgrade"]).env("KASADAR_LANG", language));
    assert!(tool(&["chmod", "0444"], &store));
    refused(&shop, &mut told, "write protected", "kasa.db", ("KSD-1205", 8), &upgrade);
    assert_eq!(shop.on("kasa.db", &["status"]).code, Some(3));
    assert_eq!(shop.on("kasa.db", &["doctor"]).code, Some(8));
    assert!(tool(&["chmod", "0644"], &store));
    // What the mode does not tell: an attribute, a file system, another's folder.
    if tool(&["chattr", "+i"], &store) {
        refused(&shop, &mut told, "write protected", "kasa.db", ("KSD-1205", 8), &upgrade);
        assert_eq!(shop.on("kasa.db", &["status"]).code, Some(3));
        assert!(tool(&["chattr", "-i"], &store));
    }
    if let Some(disk) = Disk::new(&shop.path("salt-okunur"), "4m") {
        std::fs::copy(&store, disk.0.join("kasa.db")).unwrap();
        let remount = Command::new("mount").args(["-o", "remount,ro"]).arg(&disk.0).status().unwrap();
        assert!(remount.success());
        let file = "salt-okunur/kasa.db";
        let upgrade = |language: &str| ran(shop.command(["--db", file, "upgrade"]).env("KASADAR_LANG", language));
        refused(&shop, &mut told, "a file system that is read-only", file, ("KSD-1205", 8), &upgrade);
        assert_eq!(shop.on(file, &["status"]).code, Some(3));
        assert_eq!(shop.on(file, &["history"]).code, Some(0));
    }
    if is_root() {
        for folder in [shop.path(""), shop.path("data")] {
            assert!(tool(&["chmod", "0755"], &folder));
        }
        let as_nobody = |language: &str| {
            let mut command = Command::new("runuser");
            shop.clean(&mut command);
            command.args(["-u", "nobody", "--", PROGRAM, "--db", "kasa.db", "upgrade"]);
            ran(command.env("KASADAR_LANG", language))
        };
        refused(&shop, &mut told, "somebody else's file", "kasa.db", ("KSD-1205", 8), &as_nobody);
        assert!(tool(&["chmod", "0600"], &store));
        refused(&shop, &mut told, "somebody else's secret", "kasa.db", ("KSD-1211", 6), &as_nobody);
    } else {
        assert!(tool(&["chmod", "0000"], &store));
        assert_eq!(upgrade("en").code, Some(6));
    }
    assert!(tool(&["chmod", "0644"], &store));
    shop.done("kasa.db", &["upgrade"]);
    drop(told);
}

#[test]
fn a_disk_without_room_leaves_the_store_as_it_was() {
    let (shop, mut told) = (Shop::new(), String::new());
    let store = shop.demo("kasa.db");
    let size = std::fs::metadata(&store).unwrap().len();
    // A limit on the size of files, which arrives as a failed write.
    let blocks = size / 1024 + 20;
    let limited = |language: &str| {
        let mut shell = Command::new("bash");
        shop.clean(&mut shell);
        let line = format!(
            "ulimit -f {blocks}; trap '' XFSZ; exec '{PROGRAM}' --db kasa.db upgrade --no-backup-because dar --set-aside rehearsal=dar"
        );
        ran(shell.args(["-c", &line]).env("KASADAR_LANG", language))
    };
    let before = sha(&store);
    for language in LANGUAGES {
        let ran = limited(language);
        assert!(ran.code == Some(1) && ran.stderr.contains("KSD-1208") && ran.stderr.contains("kasa.db"), "{ran:?}");
        assert_eq!(sha(&store), before, "{language}");
        told += &entry(&format!("[{language}] a limit on files"), &ran);
    }
    // A full file system.
    if let Some(disk) = Disk::new(&shop.path("dolu"), &format!("{}k", size / 1024 + 64)) {
        let full = disk.0.join("kasa.db");
        std::fs::copy(&store, &full).unwrap();
        for language in LANGUAGES {
            let ran = ran(shop.command(["--db", "dolu/kasa.db", "upgrade"]).env("KASADAR_LANG", language));
            assert!(ran.code == Some(8) && ran.stderr.contains("KSD-1751") && ran.stderr.contains("dolu"), "{ran:?}");
            // Who says that it fits is believed, and the disk says otherwise.
            let words = [
                "--db",
                "dolu/kasa.db",
                "upgrade",
                "--set-aside",
                "space=sığar",
                "--set-aside",
                "rehearsal=dar",
                "--no-backup-because",
                "dar",
            ];
            let ran = crate::program::ran(shop.command(words).env("KASADAR_LANG", language));
            assert!(ran.code == Some(1) && ran.stderr.contains("KSD-1208") && ran.stderr.contains("dolu/kasa.db"), "{ran:?}");
            told += &entry(&format!("[{language}] a full file system"), &ran);
            assert_eq!(sha(&full), before, "{language}");
            assert!(!disk.0.join("kasa.db-journal").exists());
            let left: Vec<_> = std::fs::read_dir(&disk.0).unwrap().map(|entry| entry.unwrap().file_name()).collect();
            assert!(!left.iter().any(|name| name.to_string_lossy().ends_with("-job")), "{left:?}");
        }
    }
    let kept: Vec<&str> = told.lines().filter(|line| !line.contains("] ") || line.starts_with("$ ")).collect();
    assert!(kept.len() > 8);
    shop.done("kasa.db", &["upgrade"]);
}

/// What the user has in a store, and its version: a failed run may be remembered beside it.
fn sha(path: &Path) -> String {
    let sql = "SELECT group_concat(sql) FROM sqlite_schema; SELECT version_num FROM alembic_version; SELECT count(*), sum(toplam_kurus) FROM satislar; PRAGMA integrity_check";
    kasadar_test_support::sqlite(path, sql)
}

#[test]
fn settings_that_cannot_be_read_stop_everybody_but_the_doctor() {
    let shop = Shop::new();
    let mut told = String::new();
    for settings in [
        "default = ",
        "renk = \"mavi\"",
        "[stores.a]\npath = 3",
        "default = \"yok\"",
        "[central]\naddress = \"kasa.db\"",
        "language = \"de\"",
    ] {
        std::fs::write(shop.path("kasadar.toml"), settings).unwrap();
        writeln!(told, "# {settings:?}").unwrap();
        told += &transcript(&shop, &["heads --quiet"]);
    }
    std::fs::write(shop.path("kasadar.toml"), [0xff, 0xfe, b'a']).unwrap();
    told += &transcript(&shop, &["heads --quiet", "doctor", "--config yok.toml heads"]);
    insta::assert_snapshot!("broken-settings", told);
}
