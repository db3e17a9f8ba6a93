//! SIGKILL at random moments of every verb that writes.

use std::collections::BTreeMap;

use kasadar_test_support::{Folder, Place};
use serde_json::Value;

use crate::dice::{Dice, times};
use crate::program::Shop;
use crate::states::{Seen, emptied, killed_at, seen, server, six, store_of, survives_kills, timed};

fn demo() -> Vec<u8> {
    std::fs::read(Shop::new().demo("d.db")).unwrap()
}

fn after(bytes: &[u8], words: &[&str]) -> Vec<u8> {
    let (shop, place) = (Shop::new(), store_of(bytes));
    let file = crate::states::file(&place);
    shop.done(&file, words);
    std::fs::read(file).unwrap()
}

#[test]
fn a_killed_upgrade_of_a_store_is_before_or_after() {
    survives_kills("upgrade", &demo(), &["upgrade"], times(15));
}

#[test]
fn a_killed_downgrade_of_a_store_is_before_or_after() {
    survives_kills("downgrade", &demo(), &["downgrade", "50c9e"], times(8));
}

#[test]
fn a_killed_seed_of_a_store_is_before_or_after() {
    // The hash of a password is another one every time; the demo store has its administrator.
    survives_kills("seed", &after(&demo(), &["upgrade"]), &["seed", "yetkiler", "roller", "rol_yetkileri", "vergiler"], times(15));
}

#[test]
fn a_killed_upgrade_in_write_ahead_mode_is_before_or_after() {
    let place = store_of(&demo());
    assert_eq!(place.sql("PRAGMA journal_mode = wal"), "wal");
    let bytes = std::fs::read(crate::states::file(&place)).unwrap();
    survives_kills("upgrade (WAL)", &bytes, &["upgrade"], times(8));
}

/// What the user has at every revision on the way.
fn landmarks(shop: &Shop, place: &Place, folder: Option<&Folder>) -> BTreeMap<String, String> {
    let mut known = BTreeMap::from([(String::new(), seen(place).content)]);
    let plan = shop.run(words(place, folder, &["plan", "upgrade", "--json"]));
    let plan: Value = serde_json::from_str(&plan.stdout).unwrap();
    for step in plan["data"]["steps"].as_array().unwrap() {
        timed(&mut shop.command(words(place, folder, &["upgrade", step["revision"].as_str().unwrap()])));
        let seen = seen(place);
        known.insert(seen.version, seen.content);
    }
    known
}

fn words(place: &Place, folder: Option<&Folder>, verb: &[&str]) -> Vec<String> {
    let mut words = vec!["--db".to_owned(), server(place).address()];
    if let Some(folder) = folder {
        words.extend(["--migrations".to_owned(), folder.path().display().to_string()]);
    }
    words.extend(verb.iter().map(|word| (*word).to_owned()));
    if verb[0] == "upgrade" {
        // Dumps have tests of their own.
        words.extend(["--no-backup-because", "deneme"].map(str::to_owned));
    }
    words
}

/// Version rows are a revision's, and what the user has is that revision's, unless a piece of the next
/// one is remembered.
fn is_whole(place: &Place, known: &BTreeMap<String, String>) -> String {
    let Seen { version, begun, content } = seen(place);
    let wanted = known.get(&version).unwrap_or_else(|| panic!("no plan leads to {version}"));
    if begun {
        return format!("{version}+");
    }
    assert_eq!(&content, wanted, "at {version}");
    version
}

fn survives_kills_on_a_server(test: &str, folder: Option<&Folder>, verb: &[&str], start: Option<&[&str]>, count: u64) {
    let (shop, mut dice, place) = (Shop::new(), Dice::new(test), Place::postgres());
    let known = landmarks(&shop, &place, folder);
    let begin = || {
        emptied(&place);
        if let Some(start) = start {
            timed(&mut shop.command(words(&place, folder, start)));
        }
    };
    begin();
    let (long, _) = timed(&mut shop.command(words(&place, folder, verb)));
    let goal = is_whole(&place, &known);
    let mut ends = BTreeMap::<String, u32>::new();
    for _ in 0..count {
        begin();
        killed_at(&mut shop.command(words(&place, folder, verb)), dice.moment(long * 9 / 8));
        *ends.entry(is_whole(&place, &known)).or_default() += 1;
        timed(&mut shop.command(words(&place, folder, verb)));
        assert_eq!(is_whole(&place, &known), goal);
    }
    #[allow(clippy::print_stderr, reason = "for the report")]
    {
        eprintln!("{test}: {long:?} undisturbed, killed at {ends:?}");
    }
}

#[test]
fn a_killed_upgrade_of_a_server_is_at_a_whole_revision() {
    survives_kills_on_a_server("upgrade (PostgreSQL)", None, &["upgrade"], None, times(6));
}

#[test]
fn a_killed_backfill_of_a_server_goes_on_where_it_stopped() {
    survives_kills_on_a_server("six (PostgreSQL)", Some(&six()), &["upgrade"], None, times(13));
}

#[test]
fn a_killed_downgrade_of_a_server_is_at_a_whole_revision() {
    let folder = six();
    survives_kills_on_a_server("downgrade (PostgreSQL)", Some(&folder), &["downgrade", "base"], Some(&["upgrade"]), times(6));
}
