//! Several runs at once on one database: each revision is applied once, and everybody is told.

use kasadar_engine::Engine;
use kasadar_test_support::{Place, run};

use crate::dice::times;
use crate::program::{Ran, Shop, end, start};
use crate::states::{file, server, six};

fn address(place: &Place) -> String {
    if place.engine() == Engine::Sqlite { file(place) } else { server(place).address() }
}

/// What one of several runs may say.
fn judged(ran: &Ran) -> &'static str {
    match ran.code {
        Some(0) if ran.stdout.contains("Nothing to do") => "nothing to do",
        Some(0) => "done",
        Some(5) if ran.stderr.contains("KSD-1207") => {
            let user = run(std::process::Command::new("id").arg("-un"));
            assert!(ran.stderr.contains(&format!("{}@", user.trim())), "who holds it? {ran:?}");
            "held"
        }
        _ => panic!("{ran:?}"),
    }
}

fn all_at_once(engine: Engine, runs: usize, wait: &str, rounds: u64) {
    let (shop, folder) = (Shop::new(), six());
    let migrations = folder.path().display().to_string();
    let mut tally = std::collections::BTreeMap::<&str, u32>::new();
    for _ in 0..rounds {
        let place = Place::on(engine);
        let address = address(&place);
        let words = ["--db", &address, "--migrations", &migrations, "--wait", wait, "upgrade"];
        let children: Vec<_> = (0..runs).map(|_| start(&mut shop.command(words))).collect();
        let told: Vec<Ran> = children.into_iter().map(end).collect();
        let verdicts: Vec<&str> = told.iter().map(judged).collect();
        assert_eq!(verdicts.iter().filter(|verdict| **verdict == "done").count(), 1, "{verdicts:?}");
        for verdict in verdicts {
            *tally.entry(verdict).or_default() += 1;
        }
        let done: Vec<String> = place.ledger().into_iter().filter(|line| line.ends_with(" done")).collect();
        let each: Vec<String> = (1..=6).map(|number| format!("upgrade r{number} done")).collect();
        assert_eq!((done, place.version().as_str()), (each, "r6"));
        assert_eq!(place.sql("SELECT count(*) FROM subeler"), "2");
    }
    #[allow(clippy::print_stderr, reason = "for the report")]
    {
        eprintln!("{runs} at once on {engine}, --wait {wait}: {tally:?}");
    }
}

#[test]
fn two_runs_on_a_store_apply_each_revision_once() {
    all_at_once(Engine::Sqlite, 2, "20", times(8));
}

#[test]
fn eight_runs_on_a_store_apply_each_revision_once() {
    all_at_once(Engine::Sqlite, 8, "20", times(4));
}

#[test]
fn runs_that_do_not_wait_on_a_store_name_the_holder() {
    all_at_once(Engine::Sqlite, 4, "0", times(4));
}

#[test]
fn two_runs_on_a_server_apply_each_revision_once() {
    all_at_once(Engine::Postgres, 2, "20", times(4));
}

#[test]
fn eight_runs_on_a_server_apply_each_revision_once() {
    all_at_once(Engine::Postgres, 8, "20", times(2));
}

#[test]
fn runs_that_do_not_wait_on_a_server_name_the_holder() {
    all_at_once(Engine::Postgres, 4, "0", times(2));
}
