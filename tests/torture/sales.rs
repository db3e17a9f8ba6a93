//! A till that sells while its store is backed up and restored: every committed sale is kept somewhere.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use kasadar_test_support::sqlite;
use rusqlite::{Connection, ErrorCode};

use crate::dice::times;
use crate::machine::Machine;
use crate::program::until;

/// 500 sales a second at most.
const BETWEEN_SALES: Duration = Duration::from_millis(2);
const SCHEMA: &str = "CREATE TABLE satislar (id INTEGER PRIMARY KEY AUTOINCREMENT, fis TEXT NOT NULL UNIQUE, dolgu BLOB)";

/// A till at work.
struct Till {
    stop: Arc<AtomicBool>,
    thread: JoinHandle<Vec<String>>,
}

impl Till {
    fn opens(path: &Path, busy: Duration, name: String) -> Self {
        let (stop, path) = (Arc::new(AtomicBool::new(false)), path.to_path_buf());
        let thread = std::thread::spawn({
            let stop = stop.clone();
            move || sells(&path, busy, &name, &stop)
        });
        Self { stop, thread }
    }

    /// Receipts of all sales that SQLite called committed, in order.
    fn closes(self) -> Vec<String> {
        self.stop.store(true, Ordering::Relaxed);
        self.thread.join().unwrap()
    }
}

fn sells(path: &Path, busy: Duration, name: &str, stop: &AtomicBool) -> Vec<String> {
    let till = Connection::open(path).unwrap();
    till.busy_timeout(busy).unwrap();
    let mut sold = Vec::new();
    while !stop.load(Ordering::Relaxed) {
        let receipt = format!("{name}-{}", sold.len());
        match till.execute("INSERT INTO satislar (fis, dolgu) VALUES (?1, randomblob(200))", [&receipt]) {
            Ok(_) => {
                sold.push(receipt);
                std::thread::sleep(BETWEEN_SALES);
            }
            Err(error) if matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked)) => {
                std::thread::yield_now();
            }
            Err(error) => panic!("the till: {error}"),
        }
    }
    sold
}

/// A store with some sales, none of them the till's.
fn shop(mode: &str) -> Machine {
    let machine = Machine::new(&[&["upgrade", "r2"]]);
    machine.place.sql(SCHEMA);
    machine.place.sql("INSERT INTO satislar (fis, dolgu) WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 3000) SELECT 'A' || n, randomblob(200) FROM n");
    assert_eq!(machine.place.sql(&format!("PRAGMA journal_mode = {mode}")), mode);
    machine
}

/// Receipts in a store's file or a copy of it, which SQLite finds nothing wrong with.
fn receipts(path: &Path) -> BTreeSet<String> {
    assert_eq!(sqlite(path, "PRAGMA integrity_check"), "ok", "{}", path.display());
    sqlite(path, "SELECT fis FROM satislar WHERE fis NOT LIKE 'A%'").lines().map(str::to_owned).collect()
}

/// Receipts in every backup, looked at in copies.
fn in_backups(machine: &Machine) -> Vec<BTreeSet<String>> {
    let copy = tempfile::tempdir().unwrap();
    let look = |(at, (_, (bytes, _))): (usize, (&PathBuf, &(Vec<u8>, String)))| {
        let file = copy.path().join(at.to_string());
        std::fs::write(&file, bytes).unwrap();
        receipts(&file)
    };
    machine.shelf().0.iter().enumerate().map(look).collect()
}

fn sold(machine: &Machine) -> usize {
    machine.place.sql("SELECT count(*) FROM satislar").parse().unwrap()
}

fn a_backup_keeps_every_sale(mode: &str, busy: Duration) {
    let machine = shop(mode);
    let till = Till::opens(machine.store(), busy, "canlı".to_owned());
    until("the first sales", || sold(&machine) > 3020);
    let (mut done, mut refused) = (0, 0);
    for _ in 0..times(3) {
        let before = receipts(machine.store());
        let shelf = machine.shelf().0;
        let ran = machine.run(&["--wait", "20", "backup"]);
        let now = in_backups(&machine);
        match ran.code {
            Some(0) => {
                done += 1;
                assert_eq!(now.len(), shelf.len() + 1);
                assert!(now.iter().any(|copy| before.is_subset(copy)), "sales of before the backup are not in it");
            }
            Some(5) => refused += 1,
            _ => panic!("{ran:?}"),
        }
    }
    let sold = till.closes();
    assert_eq!(receipts(machine.store()), sold.iter().cloned().collect(), "sales that were committed and those that are there");
    for copy in in_backups(&machine) {
        assert!(sold.iter().take(copy.len()).all(|receipt| copy.contains(receipt)), "a copy of no single moment");
    }
    #[allow(clippy::print_stderr, reason = "for the report")]
    {
        eprintln!("backups while a till sells ({mode}, {busy:?}): {done} done, {refused} refused, {} sales", sold.len());
    }
}

#[test]
fn a_backup_beside_a_patient_till_keeps_every_sale() {
    a_backup_keeps_every_sale("delete", Duration::from_secs(5));
    a_backup_keeps_every_sale("wal", Duration::from_secs(5));
}

#[test]
fn a_backup_beside_an_impatient_till_keeps_every_sale() {
    a_backup_keeps_every_sale("delete", Duration::ZERO);
    a_backup_keeps_every_sale("wal", Duration::ZERO);
}

/// What is sold up to the last moment is in the backup that a restore makes before; what is sold then is in the store.
fn a_restore_loses_no_sale(mode: &str, busy: Duration) {
    let (mut done, mut refused, mut sales) = (0, 0, 0);
    for round in 0..times(2) {
        let machine = shop(mode);
        machine.done(&["backup"]);
        let id = machine.shelf().0.keys().next().unwrap().file_stem().unwrap().to_string_lossy().into_owned();
        let till = Till::opens(machine.store(), busy, format!("canlı-{round}"));
        until("the first sales", || sold(&machine) > 3020);
        let ran = machine.run(&["--wait", "20", "restore", &id, "--yes"]);
        let during = sold(&machine);
        until("sales afterwards", || sold(&machine) > during);
        let sold = till.closes();
        match ran.code {
            Some(0) => done += 1,
            Some(5) => refused += 1,
            _ => panic!("{ran:?}"),
        }
        let mut kept = receipts(machine.store());
        kept.extend(in_backups(&machine).into_iter().flatten());
        let lost: Vec<&String> = sold.iter().filter(|receipt| !kept.contains(*receipt)).collect();
        assert!(lost.is_empty(), "committed and nowhere: {lost:?}; {ran:?}");
        sales += sold.len();
    }
    #[allow(clippy::print_stderr, reason = "for the report")]
    {
        eprintln!("restores while a till sells ({mode}, {busy:?}): {done} done, {refused} refused, {sales} sales");
    }
}

#[test]
fn a_restore_beside_a_till_keeps_every_sale_in_the_store_or_in_a_backup() {
    for mode in ["delete", "wal"] {
        a_restore_loses_no_sale(mode, Duration::from_secs(5));
        a_restore_loses_no_sale(mode, Duration::ZERO);
    }
}

#[test]
fn a_till_that_holds_its_store_is_waited_for_and_then_named() {
    let machine = shop("delete");
    machine.done(&["backup"]);
    let id = machine.shelf().0.keys().next().unwrap().file_stem().unwrap().to_string_lossy().into_owned();
    let (bytes, shelf) = (machine.bytes(), machine.shelf());
    let till = Connection::open(machine.store()).unwrap();
    till.execute_batch("BEGIN EXCLUSIVE").unwrap();
    for verb in [&["upgrade"][..], &["backup"], &["restore", &id, "--yes"]] {
        let began = Instant::now();
        let ran = machine.run(&[&["--wait", "1"], verb].concat());
        assert!(ran.code == Some(5) && ran.stderr.contains("KSD-1206"), "{verb:?}: {ran:?}");
        assert!(ran.stderr.contains(&machine.store().display().to_string()), "{verb:?}: {ran:?}");
        assert!(began.elapsed() < Duration::from_secs(20), "{verb:?}: {:?}", began.elapsed());
    }
    till.execute_batch("ROLLBACK").unwrap();
    drop(till);
    assert!(std::fs::read(machine.store()).unwrap() == bytes, "a refused run wrote");
    assert_eq!(machine.shelf(), shelf);
    machine.done(&["upgrade"]);
    machine.is_tidy();
}
