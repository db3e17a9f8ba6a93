//! Every writing call of a run fails once: before or after, the error is named, the next run finishes.

use kasadar_test_support::Place;

use crate::dice::times;
use crate::fault::{came, faulty};
use crate::program::{Shop, end, ran, start};
use crate::states::{file, six, state, store_of};

/// Fails the first call, the second… until one run meets no failure any more.
fn sweep(how: &str, mode: &str, verb: &[&str], begin: &[&str], stride: u64) {
    let (shop, folder) = (Shop::new(), six());
    let migrations = folder.path().display().to_string();
    let with =
        |words: &[&str]| -> Vec<String> { ["--migrations", &migrations].iter().chain(words).map(|word| (*word).to_owned()).collect() };
    let (verb, begin) = (with(verb), with(begin));
    let verb: Vec<&str> = verb.iter().map(String::as_str).collect();
    let seed = {
        let place = Place::sqlite();
        assert_eq!(place.sql(&format!("PRAGMA journal_mode = {mode}")), mode);
        shop.done(&file(&place), &begin.iter().map(String::as_str).collect::<Vec<_>>());
        std::fs::read(file(&place)).unwrap()
    };
    let before = state(&store_of(&seed));
    let whole = store_of(&seed);
    shop.done(&file(&whole), &verb);
    let after = state(&whole);
    assert_ne!(before, after);
    let (mut at, mut harmless, mut told) = (1, 0_u32, std::collections::BTreeMap::<String, u32>::new());
    loop {
        let place = store_of(&seed);
        let mut command = faulty(&shop, &place, &verb, at, how);
        let killed = how == "KILL";
        let ran = if killed { end(start(&mut command)) } else { ran(&mut command) };
        let found = state(&place);
        if !came(&shop) {
            assert!(ran.code == Some(0) && found == after, "{ran:?}");
            break;
        }
        let text = &ran.stderr;
        match ran.code {
            None => assert!(killed && (found == before || found == after), "{how} at {at}: {found:?}"),
            Some(0) => {
                harmless += 1;
                assert_eq!(found, after, "{how} at {at}: {text}");
            }
            Some(_) => {
                assert!(found == before || found == after, "{how} at {at}: {found:?}");
                assert!(text.contains(&file(&place)), "{how} at {at}: no file is named: {text}");
                *told.entry(text.split_whitespace().find(|word| word.starts_with("KSD-")).unwrap_or("no code").to_owned()).or_default() +=
                    1;
            }
        }
        shop.done(&file(&place), &verb);
        assert_eq!(state(&place), after, "{how} at {at}: the next run");
        at += stride;
    }
    assert!(told.keys().all(|code| ["KSD-1208", "KSD-1209", "KSD-1211", "KSD-1212", "KSD-1762"].contains(&code.as_str())), "{told:?}");
    #[allow(clippy::print_stderr, reason = "for the report")]
    {
        eprintln!("{how} ({mode}): {at} calls, {harmless} without harm, {told:?}");
    }
}

/// Every call where there is time for it.
fn stride(usual: u64) -> u64 {
    if times(1) > 1 { 1 } else { usual }
}

#[test]
fn one_failing_call_leaves_a_store_before_or_after() {
    sweep("EIO", "delete", &["upgrade"], &["upgrade", "r2"], 1);
}

#[test]
fn a_disk_that_stays_full_leaves_a_store_before_or_after() {
    sweep("ENOSPC+", "delete", &["upgrade"], &["upgrade", "r2"], stride(2));
}

#[test]
fn a_disk_that_dies_leaves_a_store_before_or_after() {
    sweep("EIO+", "delete", &["upgrade"], &["upgrade", "r2"], stride(3));
    sweep("EIO+", "wal", &["upgrade"], &["upgrade", "r2"], stride(3));
}

#[test]
fn one_full_moment_leaves_a_store_before_or_after() {
    sweep("ENOSPC", "delete", &["upgrade"], &["upgrade", "r2"], stride(3));
    sweep("ENOSPC", "wal", &["upgrade"], &["upgrade", "r2"], stride(2));
}

#[test]
fn a_downgrade_survives_a_failing_call() {
    sweep("EIO", "delete", &["downgrade", "r1"], &["upgrade"], stride(2));
}

#[test]
fn a_death_at_every_call_leaves_a_store_before_or_after() {
    sweep("KILL", "delete", &["upgrade"], &["upgrade", "r2"], 1);
    sweep("KILL", "wal", &["upgrade"], &["upgrade", "r2"], stride(2));
    sweep("KILL", "delete", &["downgrade", "r1"], &["upgrade"], stride(2));
}
