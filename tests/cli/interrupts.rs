//! Ctrl-C in the middle of a long run, and readers that go away.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use kasadar_test_support::{Folder, Place, folder, revision};

use crate::program::{PROGRAM, Ran, Shop, end, ran, start};
use crate::revisions::{bring, db, go};

const ROWS: u32 = 40_000;

/// A table with many rows, and a walk over it row by row.
fn long_walk() -> Folder {
    let rows = format!(
        "CREATE TABLE urunler (id INTEGER PRIMARY KEY, ad TEXT);\nINSERT INTO urunler (id) WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < {ROWS}) SELECT id FROM n;"
    );
    let walk = "-- +backfill table=urunler key=id size=1\nUPDATE urunler SET ad = 'x' WHERE id BETWEEN :from AND :to;";
    folder(&[revision("r1", "", &rows, "DROP TABLE urunler;"), revision("r2", "r1", walk, "")])
}

/// Starts the upgrade, and interrupts it once rows are being walked over.
fn interrupted(shop: &Shop, place: &Place, folder: &Folder, language: &str) -> Ran {
    let migrations = folder.path().display().to_string();
    let mut command = shop.command(["-vv", "--db", &db(place), "--migrations", &migrations, "upgrade"]);
    let mut child = start(command.env("KASADAR_LANG", language));
    let mut stderr = BufReader::new(child.stderr.take().unwrap());
    let (mut told, mut line, mut sent) = (String::new(), String::new(), false);
    while stderr.read_line(&mut line).unwrap() > 0 {
        if line.contains("RowsDone") {
            if !sent {
                let told = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
                assert!(told.success(), "the signal did not arrive");
                sent = true;
            }
        } else if !line.contains("DEBUG") && !line.contains("TRACE") && !line.contains("INFO") && !line.contains("ERROR") {
            told += &line;
        }
        line.clear();
    }
    assert!(sent, "no row was walked over: {told}");
    Ran { stderr: told, ..end(child) }
}

#[test]
fn an_interrupted_store_is_as_before() {
    let (shop, folder) = (Shop::new(), long_walk());
    let mut told = String::new();
    for language in crate::transcript::LANGUAGES {
        let place = Place::sqlite();
        bring(&shop, &place, &folder, "r1");
        let before = place.dump();
        let ran = interrupted(&shop, &place, &folder, language);
        told += &crate::transcript::entry(&format!("[{language}] kasadar upgrade"), &ran);
        assert_eq!((ran.code, place.dump() == before, place.version().as_str()), (Some(130), true, "r1"));
        assert_eq!(place.ledger().last().unwrap(), "upgrade r2 cancelled");
        assert_eq!(go(&shop, &place, &folder, &["status"]).code, Some(3));
    }
    insta::assert_snapshot!("interrupted-store", told);
}

#[test]
fn an_interrupted_server_goes_on_where_it_stopped() {
    let (shop, folder, place) = (Shop::new(), long_walk(), Place::postgres());
    bring(&shop, &place, &folder, "r1");
    let ran = interrupted(&shop, &place, &folder, "en");
    insta::assert_snapshot!("interrupted-server", crate::transcript::entry("kasadar upgrade", &ran));
    let done: u32 = place.sql("SELECT count(*) FROM urunler WHERE ad = 'x'").parse().unwrap();
    assert!((1..ROWS).contains(&done), "{done}");
    assert_eq!((ran.code, place.version().as_str()), (Some(130), "r1"));
    assert_eq!(place.sql("SELECT key_done FROM kasadar_progress WHERE key_done IS NOT NULL"), done.to_string());
    assert_eq!(go(&shop, &place, &folder, &["status"]).code, Some(4));
    // The rest in few steps would be other text: what is left is made short instead.
    place.sql(&format!("DELETE FROM urunler WHERE id > {}", done + 50));
    place.sql(&format!("UPDATE urunler SET ad = 'eski' WHERE id <= {done}"));
    let ran = go(&shop, &place, &folder, &["upgrade"]);
    assert_eq!((ran.code, place.version().as_str()), (Some(0), "r2"), "{ran:?}");
    assert_eq!(
        place.sql("SELECT ad || ' ' || count(*) FROM urunler GROUP BY ad ORDER BY ad"),
        format!("eski {done}\nx 50"),
        "done rows are not walked over again"
    );
}

/// `kasadar … | head -0`, and the same with nobody at stderr.
#[test]
fn a_reader_that_goes_away_does_no_harm() {
    let shop = Shop::new();
    shop.demo("kasa.db");
    for verb in [
        "--help",
        "history",
        "show head",
        "status --json",
        "completions bash",
        "man",
        "doctor",
        "seed --list",
        "upgrade",
        "heads -v",
        "yok",
    ] {
        for pipe in ["| head -n 0", "2>&1 >/dev/null | head -n 0", ">&-", ">&- 2>&-", "</dev/null >/dev/full"] {
            let mut shell = Command::new("bash");
            shop.clean(&mut shell);
            let line = format!("'{PROGRAM}' --db kasa.db {verb} {pipe}; exit ${{PIPESTATUS[0]}}");
            let ran = ran(shell.args(["-c", &line]).stdin(Stdio::null()));
            let wanted = if verb == "yok" { [2, 2] } else { [0, 3] };
            assert!(wanted.contains(&ran.code.unwrap()), "{verb} {pipe}: {ran:?}");
        }
    }
}
