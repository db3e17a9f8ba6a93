//! Disks without room and folders that cannot be written: refused before the start, else undone; the store is untouched.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::dice::{Dice, times};
use crate::machine::{Machine, files_in};
use crate::states::state;

const KB: u64 = 1 << 10;

/// A small file system over a folder; where that is not allowed, none.
struct Disk(PathBuf);

impl Disk {
    fn over(folder: &Path) -> Option<Self> {
        std::fs::create_dir_all(folder).unwrap();
        let disk = Self(folder.to_path_buf());
        disk.mount("size=64m", &["-t", "tmpfs", "tmpfs"]).then_some(disk)
    }

    fn mount(&self, options: &str, more: &[&str]) -> bool {
        Command::new("mount").args(["-o", options]).args(more).arg(&self.0).output().is_ok_and(|made| made.status.success())
    }

    /// Leaves so many bytes free.
    fn leave(&self, free: u64) {
        let df = Command::new("df").args(["--output=used", "-k"]).arg(&self.0).output().unwrap();
        let used: u64 = String::from_utf8_lossy(&df.stdout).lines().last().unwrap().trim().parse().unwrap();
        assert!(self.mount(&format!("remount,size={}k", used + free / KB), &[]));
    }

    fn widen(&self) {
        assert!(self.mount("remount,rw,size=64m", &[]));
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        for _ in 0..50 {
            if Command::new("umount").arg(&self.0).output().is_ok_and(|done| done.status.success()) {
                return;
            }
            std::thread::yield_now();
        }
    }
}

/// Which disk is small.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Small {
    Data,
    Backups,
    Copies,
}

impl Small {
    /// Verbs that need the disk; `@` stands for the first backup's id.
    fn verbs(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Copies => &[&["upgrade", "--rehearse"], &["upgrade", "--compress"]],
            _ => &[&["upgrade"], &["downgrade", "r2"], &["backup", "--compress"], &["restore", "@", "--yes"]],
        }
    }
}

fn starves(small: Small, mode: &str, frees: impl Fn(&mut Dice, u64) -> u64, count: u64) {
    let mut machine = Machine::new(&[]);
    let folder = match small {
        Small::Data => machine.store().parent().unwrap().to_path_buf(),
        Small::Backups => machine.shop.path("data/kasadar/backups"),
        Small::Copies => machine.scratch(),
    };
    let Some(disk) = Disk::over(&folder) else { return };
    // Large enough for a difference between the sizes: half a megabyte.
    for words in [&["upgrade", "r3"][..], &["upgrade", "r4"]] {
        machine.done(words);
        if words[1] == "r3" {
            machine.place.sql("INSERT INTO urunler (id, ad) WITH RECURSIVE n (n) AS (SELECT 100 UNION ALL SELECT n + 1 FROM n WHERE n < 4100) SELECT n, 'Ürün ' || hex(randomblob(40)) FROM n");
        }
    }
    assert_eq!(machine.place.sql(&format!("PRAGMA journal_mode = {mode}")), mode);
    machine.keep();
    let (bytes, before) = (machine.bytes(), state(&machine.place));
    let id = machine.shelf().0.keys().next().unwrap().file_stem().unwrap().to_string_lossy().into_owned();
    let verbs = small.verbs();
    let (mut dice, mut tally) = (Dice::new("rooms"), BTreeMap::<String, u32>::new());
    for round in 0..count {
        let verb: Vec<&str> =
            verbs[usize::try_from(round).unwrap() % verbs.len()].iter().map(|word| if *word == "@" { &id } else { *word }).collect();
        machine.begin(&bytes);
        std::fs::create_dir_all(machine.scratch()).unwrap();
        let shelf = machine.shelf();
        let free = frees(&mut dice, bytes.len() as u64);
        disk.leave(free);
        let ran = machine.run(&verb);
        let doing = format!("{verb:?} with {free} bytes free for {small:?} and a store of {} bytes: {ran:?}", bytes.len());
        // A look needs room as well: SQLite makes its shared memory beside a store in WAL mode.
        let unchanged = std::fs::read(machine.store()).unwrap() == bytes;
        disk.widen();
        let found = state(&machine.place);
        machine.lost_no_backup(&shelf);
        let code = ran.stderr.split_whitespace().find(|word| word.starts_with("KSD-")).unwrap_or("done").to_owned();
        match ran.code {
            Some(0) => {}
            Some(8) => {
                assert!(["KSD-1751", "KSD-1702"].contains(&code.as_str()), "{doing}");
                assert!(unchanged, "a refused run wrote: {doing}");
            }
            Some(1) => {
                assert!(
                    found == before && ["KSD-1208", "KSD-1701", "KSD-1762", "KSD-1033", "KSD-1212"].contains(&code.as_str()),
                    "{doing}"
                );
            }
            _ => panic!("{doing}"),
        }
        *tally.entry(format!("{} {code}", verb.join(" ").replace(&id, "…"))).or_default() += 1;
        machine.done(&verb);
        machine.lost_no_backup(&shelf);
        machine.is_tidy();
    }
    #[allow(clippy::print_stderr, reason = "for the report")]
    {
        eprintln!("{small:?} ({mode}), {} bytes: {count} sizes: {tally:?}", bytes.len());
    }
}

/// From nothing to three times the store.
fn up_to_three_times(dice: &mut Dice, size: u64) -> u64 {
    dice.below(3 * size)
}

#[test]
fn a_full_data_disk_refuses_or_undoes() {
    starves(Small::Data, "delete", up_to_three_times, times(12));
    starves(Small::Data, "wal", up_to_three_times, times(8));
}

#[test]
fn a_full_backup_disk_refuses_or_undoes() {
    // A backup leaves room for others: what is refused ends at another size.
    starves(Small::Backups, "delete", |dice, size| dice.below(2) * (16 << 20) + dice.below(4 * size), times(16));
}

#[test]
fn a_full_disk_for_copies_refuses_or_undoes() {
    starves(Small::Copies, "delete", up_to_three_times, times(12));
}

#[test]
fn a_backup_folder_that_is_read_only_stops_a_job_before_it_begins() {
    let mut machine = Machine::new(&[&["upgrade", "r2"], &["upgrade", "r3"]]);
    machine.keep();
    let bytes = machine.bytes();
    let folder = machine.shop.path("data/kasadar/backups");
    let kept = machine.shelf();
    let own = files_in(&folder).pop().unwrap();
    let aside = machine.shop.path("yedekler");
    std::fs::rename(&own, &aside).unwrap();
    let Some(disk) = Disk::over(&folder) else { return };
    run_copy(&aside, &own);
    assert!(disk.mount("remount,ro", &[]));
    for verb in [&["upgrade"][..], &["downgrade", "r2"], &["backup"]] {
        let ran = machine.run(verb);
        assert!(ran.code == Some(1) && ran.stderr.contains("KSD-1701") && ran.stderr.contains(&folder.display().to_string()), "{ran:?}");
        assert!(std::fs::read(machine.store()).unwrap() == bytes, "{verb:?} wrote");
    }
    disk.widen();
    machine.lost_no_backup(&kept);
    machine.done(&["upgrade"]);
    machine.lost_no_backup(&kept);
    machine.is_tidy();
}

fn run_copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for file in files_in(from) {
        std::fs::copy(&file, to.join(file.file_name().unwrap())).unwrap();
    }
}
