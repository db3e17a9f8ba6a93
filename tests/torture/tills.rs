//! A till that sells while its store is brought up to date.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use kasadar_test_support::{Folder, Place, folder, revision};
use rusqlite::{Connection, ErrorCode};

use crate::dice::times;
use crate::program::{Shop, ran};
use crate::states::{file, state};

const REBUILD: &str = "CREATE TABLE yeni (id INTEGER PRIMARY KEY, kurus BIGINT NOT NULL CHECK (kurus > 0), fis VARCHAR(32), kasa TEXT);
INSERT INTO yeni (id, kurus, fis) SELECT id, kurus, fis FROM satislar;
DROP TABLE satislar;
ALTER TABLE yeni RENAME TO satislar;";
/// 500 sales a second at most.
const BETWEEN_SALES: Duration = Duration::from_millis(2);

/// A store with 3,000 sales, and a rebuild of them ahead.
fn shop_with_sales() -> (Shop, Place, Folder) {
    let (shop, place) = (Shop::new(), Place::sqlite());
    let folder = folder(&[
        revision("r1", "", "CREATE TABLE satislar (id INTEGER PRIMARY KEY, kurus BIGINT NOT NULL, fis TEXT);", "DROP TABLE satislar;"),
        revision("r2", "r1", REBUILD, "-- irreversible: the till is new"),
        revision("r3", "r2", "CREATE INDEX ix_satislar_fis ON satislar (fis);", "DROP INDEX ix_satislar_fis;"),
    ]);
    let migrations = folder.path().display().to_string();
    shop.done(&file(&place), &["--migrations", &migrations, "upgrade", "r1"]);
    place.sql("INSERT INTO satislar (kurus, fis) WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 3000) SELECT n, 'A' || n FROM n");
    (shop, place, folder)
}

/// Sells until it is told to stop; gives the ids of the sales that SQLite called committed.
fn sells(path: &str, busy: Duration, stop: &AtomicBool) -> Vec<i64> {
    let till = Connection::open(path).unwrap();
    till.busy_timeout(busy).unwrap();
    let mut sold = Vec::new();
    while !stop.load(Ordering::Relaxed) {
        match till.execute("INSERT INTO satislar (kurus, fis) VALUES (100, 'canlı')", []) {
            Ok(_) => {
                sold.push(till.last_insert_rowid());
                std::thread::sleep(BETWEEN_SALES);
            }
            Err(error) if matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked)) => {
                // A till without patience asks its person to try again.
                std::thread::yield_now();
            }
            Err(error) => panic!("the till: {error}"),
        }
    }
    sold
}

fn no_sale_is_lost(mode: &str, busy: Duration) {
    for _ in 0..times(2) {
        let (shop, place, folder) = shop_with_sales();
        assert_eq!(place.sql(&format!("PRAGMA journal_mode = {mode}")), mode);
        let (path, stop) = (file(&place), Arc::new(AtomicBool::new(false)));
        let till = std::thread::spawn({
            let (path, stop) = (path.clone(), stop.clone());
            move || sells(&path, busy, &stop)
        });
        crate::program::until("the first sales", || place.sql("SELECT count(*) > 3020 FROM satislar") == "1");
        let ran = ran(&mut shop.command(["--db", &path, "--migrations", &folder.path().display().to_string(), "--wait", "20", "upgrade"]));
        let during = place.sql("SELECT count(*) FROM satislar");
        crate::program::until("sales afterwards", || place.sql("SELECT count(*) FROM satislar") != during);
        stop.store(true, Ordering::Relaxed);
        let sold = till.join().unwrap();
        assert_eq!((ran.code, place.version().as_str()), (Some(0), "r3"), "{ran:?}");
        state(&place);
        let kept: Vec<i64> =
            place.sql("SELECT id FROM satislar WHERE fis = 'canlı' ORDER BY id").lines().map(|id| id.parse().unwrap()).collect();
        assert_eq!(kept, sold, "sales that were committed and those that are there");
        assert_eq!(place.sql("SELECT count(*) FROM satislar WHERE fis LIKE 'A%'"), "3000");
    }
}

#[test]
fn a_patient_till_loses_no_sale() {
    no_sale_is_lost("delete", Duration::from_secs(5));
}

#[test]
fn an_impatient_till_loses_no_sale() {
    no_sale_is_lost("delete", Duration::ZERO);
}

#[test]
fn a_till_in_write_ahead_mode_loses_no_sale() {
    no_sale_is_lost("wal", Duration::from_secs(5));
    no_sale_is_lost("wal", Duration::ZERO);
}

#[test]
fn a_till_that_holds_the_file_is_waited_for_and_then_named() {
    let (shop, place, folder) = shop_with_sales();
    let (path, migrations) = (file(&place), folder.path().display().to_string());
    let bytes = std::fs::read(&path).unwrap();
    for begin in ["BEGIN EXCLUSIVE", "BEGIN IMMEDIATE"] {
        let till = Connection::open(&path).unwrap();
        till.execute_batch(begin).unwrap();
        for wait in ["0", "1"] {
            let began = Instant::now();
            let ran = ran(&mut shop.command(["--db", &path, "--migrations", &migrations, "--wait", wait, "upgrade"]));
            assert_eq!(ran.code, Some(5), "{ran:?}");
            assert!(ran.stderr.contains("KSD-1206") && ran.stderr.contains("in use") && ran.stderr.contains(&path), "{ran:?}");
            assert!(began.elapsed() < Duration::from_secs(8));
            assert!(began.elapsed() >= Duration::from_secs(wait.parse().unwrap()));
        }
        till.execute_batch("ROLLBACK").unwrap();
        drop(till);
        assert!(std::fs::read(&path).unwrap() == bytes, "a refused run wrote");
    }
    // Once the till lets go, the same command goes through.
    shop.done(&path, &["--migrations", &migrations, "upgrade"]);
}
