//! A till that sells while its store is copied and restored: no sale is lost, none waits for long.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use kasadar_engine::backup::{BackupError, Depth, verify};
use kasadar_engine::database::DatabaseError;
use kasadar_engine::restore::{Chosen, RestoreWishes, Saved, restore};
use kasadar_engine::{Context, Error};
use kasadar_test_support::{Place, Store, finishes, folder, revision, sqlite};
use rusqlite::{Connection, ErrorCode};

use crate::backups::{backup, machine};
use crate::harness::{reached, until, up};

/// 500 sales a second at most.
const BETWEEN_SALES: Duration = Duration::from_millis(2);

/// A till at work.
struct Till {
    stop: Arc<AtomicBool>,
    /// The last sale that SQLite called committed.
    sold: Arc<AtomicI64>,
    work: JoinHandle<(Vec<i64>, Duration)>,
}

impl Till {
    fn sells(path: PathBuf, patience: Duration) -> Self {
        let (stop, sold) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicI64::new(0)));
        let (told, last) = (stop.clone(), sold.clone());
        let work = std::thread::spawn(move || {
            let till = Connection::open(path).unwrap();
            till.busy_timeout(patience).unwrap();
            let (mut sales, mut next, mut worst) = (Vec::new(), 1_000_000_i64, Duration::ZERO);
            let mut since = Instant::now();
            while !told.load(Ordering::Relaxed) {
                match till.execute("INSERT INTO satislar (id, kurus) VALUES (?1, 100)", [next]) {
                    Ok(_) => {
                        worst = worst.max(since.elapsed());
                        sales.push(next);
                        last.store(next, Ordering::SeqCst);
                        next += 1;
                        std::thread::sleep(BETWEEN_SALES);
                        since = Instant::now();
                    }
                    Err(error) if matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked)) => {
                        std::thread::yield_now();
                    }
                    Err(error) => panic!("the till: {error:?}"),
                }
            }
            (sales, worst)
        });
        Self { stop, sold, work }
    }

    fn last(&self) -> i64 {
        self.sold.load(Ordering::SeqCst)
    }

    fn ends(self) -> (Vec<i64>, Duration) {
        self.stop.store(true, Ordering::Relaxed);
        self.work.join().unwrap()
    }
}

/// A store with some thousand sales in a journal mode.
async fn shop(mode: &str) -> (Place, kasadar_test_support::Folder) {
    let place = Place::sqlite();
    let folder = folder(&[revision(
        "r1",
        "",
        "CREATE TABLE satislar (id INTEGER PRIMARY KEY, kurus BIGINT NOT NULL, fis TEXT);",
        "DROP TABLE satislar;",
    )]);
    reached(&place, &folder.graph(), &up("head")).await;
    place.sql("INSERT INTO satislar (kurus, fis) WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 20000) SELECT n, 'A' || printf('%0100d', n) FROM n");
    assert_eq!(place.sql(&format!("PRAGMA journal_mode = {mode}")), mode);
    (place, folder)
}

fn path(place: &Place) -> PathBuf {
    let Place::Sqlite(Store { path, .. }) = place else { panic!("not a store") };
    path.clone()
}

fn live_sales(file: &std::path::Path) -> Vec<i64> {
    sqlite(file, "SELECT id FROM satislar WHERE id >= 1000000 ORDER BY id").lines().map(|id| id.parse().unwrap()).collect()
}

async fn copies_miss_nothing(mode: &str, patience: Duration) {
    let (place, _) = shop(mode).await;
    let (_machine, context) = machine();
    let till = Till::sells(path(&place), patience);
    until(|| till.last() > 1_000_020);
    for _ in 0..5 {
        let before = till.last();
        let (backups, manifest) = backup(&place, &context).await;
        verify(&backups, &manifest.id, Depth::Open, None, &context).await.unwrap();
        let copied = live_sales(&backups.folder().join(&manifest.file));
        let last = *copied.last().unwrap();
        assert!(last >= before, "{mode}: {before} was sold before the copy began, and it ends with {last}");
        assert_eq!(copied, (1_000_000..=last).collect::<Vec<_>>(), "{mode}: a copy is of one moment");
        assert_eq!(manifest.tables["satislar"], 20_000 + copied.len() as u64);
    }
    let (sold, worst) = till.ends();
    assert_eq!(live_sales(&path(&place)), sold);
    assert!(worst < Duration::from_secs(5), "{mode}: a sale waited {worst:?}");
}

#[test]
fn copies_of_a_store_in_use_miss_nothing() {
    for mode in ["delete", "wal"] {
        for patience in [Duration::ZERO, Duration::from_secs(5)] {
            finishes(copies_miss_nothing(mode, patience));
        }
    }
}

/// Whatever was sold is in the state that was saved, or in the store as it is now.
async fn a_restore_loses_no_sale(mode: &str, patience: Duration) {
    let (place, folder) = shop(mode).await;
    let (_machine, context) = machine();
    let context = Context { wait: Duration::from_secs(10), ..context };
    let (backups, manifest) = backup(&place, &context).await;
    let till = Till::sells(path(&place), patience);
    until(|| till.last() > 1_000_020);
    let mut database = place.open().await;
    let chosen = Chosen::Id(manifest.id);
    let mut refusals = 0;
    let report = loop {
        match restore(&place.address(), Some(&mut database), &chosen, RestoreWishes::default(), &folder.graph(), &context).await {
            Ok(report) => break report,
            // A till that leaves no gap may keep everybody out; then nothing was begun, and another try may find one.
            Err(Error::Database(DatabaseError::InUse { .. }) | Error::Backup(BackupError::WrittenMeanwhile { .. })) if refusals < 3 => {
                refusals += 1;
                assert_eq!(backups.list().unwrap().len(), 1, "what was saved in vain is gone");
                let sold = till.last();
                let kept = live_sales(&path(&place));
                assert!(kept.starts_with(&(1_000_000..=sold).collect::<Vec<_>>()), "{mode}: a refused restore touched the sales");
            }
            Err(error) => panic!("{mode}: {error:?}"),
        }
    };
    let restored = till.last();
    until(|| till.last() > restored + 20);
    let (sold, worst) = till.ends();
    drop(database);
    let Saved::Backup { id } = report.saved else { panic!("{report:?}") };
    let mut kept = live_sales(&backups.folder().join(backups.find(&id).unwrap().file));
    let saved = kept.len();
    kept.extend(live_sales(&path(&place)));
    assert_eq!(kept, sold, "{mode}: every sale is in one of them, and in one only");
    assert!(saved >= 20 && saved < sold.len());
    assert_eq!(place.sql("PRAGMA integrity_check; SELECT count(*) FROM satislar WHERE id < 1000000"), "ok\n20000");
    assert!(worst < Duration::from_secs(5), "{mode}: a sale waited {worst:?}");
    assert_eq!(backups.list().unwrap().len(), 2, "what was saved in vain is gone");
}

#[test]
fn a_restore_under_a_till_that_sells_loses_no_sale() {
    for mode in ["delete", "wal"] {
        for patience in [Duration::ZERO, Duration::from_secs(5)] {
            finishes(a_restore_loses_no_sale(mode, patience));
        }
    }
}
