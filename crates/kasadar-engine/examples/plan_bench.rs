//! Times parsing, the graph and planning over graphs of growing size, without files and databases.
//!
//! Prints `size phase ms ms ms…`, one line a phase; `tests/bench/bench.py` makes a table of it.
#![allow(clippy::print_stdout, clippy::expect_used, reason = "a measurement that fails should stop, and its output is its purpose")]

use std::fmt::Write as _;
use std::time::Instant;

use jiff::Timestamp;
use kasadar_engine::drift;
use kasadar_engine::graph::Graph;
use kasadar_engine::ledger::{Entry, Keeper, Kind, Ledger, Outcome};
use kasadar_engine::plan::{Goal, plan};
use kasadar_engine::position::Position;
use kasadar_engine::revision::Revision;
use kasadar_engine::target::Target;

const SIZES: [usize; 3] = [100, 1_000, 10_000];
/// Every so many revisions the chain parts into two, and the next revision but one joins them.
const BRANCH_EVERY: usize = 10;

fn main() {
    let runs = std::env::args().nth(1).and_then(|word| word.parse().ok()).unwrap_or(5);
    for size in SIZES {
        let mut times: Vec<(&str, Vec<f64>)> = Vec::new();
        for _ in 0..runs {
            for (at, (phase, took)) in once(size).into_iter().enumerate() {
                match times.get_mut(at) {
                    Some((_, list)) => list.push(took),
                    None => times.push((phase, vec![took])),
                }
            }
        }
        for (phase, list) in times {
            let list: Vec<String> = list.iter().map(|took| format!("{took:.3}")).collect();
            println!("{size} {phase} {}", list.join(" "));
        }
    }
}

/// Milliseconds of each phase for one graph.
fn once(size: usize) -> Vec<(&'static str, f64)> {
    let files = files(size);
    let (parse, revisions) = timed(|| {
        let parsed = files.iter().map(|(name, text)| Revision::parse(name, text.as_bytes()));
        parsed.collect::<Result<Vec<_>, _>>().expect("the files are right")
    });
    let (tie, graph) = timed(|| Graph::new(revisions).expect("the files fit together"));
    let empty = Ledger::default();
    let (up, planned) = timed(|| plan(&graph, &empty, &Goal::Upgrade(Target::HEAD)).expect("a plan"));
    assert_eq!(planned.steps.len(), size);
    let entries = (1..).zip(&planned.steps).map(|(seq, step)| entry(seq, &step.revision, &graph)).collect();
    let full = Ledger { keeper: Keeper::Kasadar, rows: planned.rows_after, entries, ..Ledger::default() };
    let base: Target = "base".parse().expect("a target");
    let (down, planned) = timed(|| plan(&graph, &full, &Goal::Downgrade(base)).expect("a plan"));
    assert_eq!(planned.steps.len(), size);
    let (look, pending) = timed(|| {
        let position = Position::new(&graph, &full.rows);
        position.pending(&graph).len() + drift::edited(&graph, &full, &position).len()
    });
    assert_eq!(pending, 0);
    vec![("parse", parse), ("graph", tie), ("plan", up), ("plan-down", down), ("drift", look)]
}

fn timed<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let began = Instant::now();
    let done = work();
    (began.elapsed().as_secs_f64() * 1000.0, done)
}

/// A chain with branches and merges; the last one is the only head.
fn files(size: usize) -> Vec<(String, String)> {
    let id = |number: usize| format!("{number:012x}");
    let file = |number: usize| {
        let revises = match number % BRANCH_EVERY {
            _ if number == 0 => String::new(),
            // 2 and 3 both revise 1; 4 merges them.
            3 => id(number - 2),
            4 => format!("{}, {}", id(number - 2), id(number - 1)),
            _ => id(number - 1),
        };
        let mut text = format!("-- revision: {}\n", id(number));
        if !revises.is_empty() {
            let _ = writeln!(text, "-- revises: {revises}");
        }
        let _ = write!(
            text,
            "-- message: Make table {number}\n-- created: 2026-01-01T00:00:00Z\n\n-- +up\n\
             CREATE TABLE satis_{number} (id INTEGER PRIMARY KEY, ad VARCHAR(64) NOT NULL, tutar INTEGER NOT NULL);\n\
             CREATE INDEX ix_satis_{number}_ad ON satis_{number} (ad);\n\
             INSERT INTO satis_{number} (id, ad, tutar) VALUES (1, 'Ürün 1', 1), (2, 'Ürün 2', 2), (3, 'Ürün 3', 3);\n\n\
             -- +down\nDROP TABLE satis_{number};\n"
        );
        (format!("2026-01-01_{number:05}_table.sql"), text)
    };
    (0..size).map(file).collect()
}

fn entry(seq: i64, revision: &str, graph: &Graph) -> Entry {
    Entry {
        seq,
        job: "job".into(),
        kind: Kind::Upgrade,
        revision: Some(revision.to_owned()),
        checksum: graph.node(revision).map(|node| graph.revision(node).checksum.clone()),
        started: Timestamp::UNIX_EPOCH,
        duration_ms: 1,
        outcome: Outcome::Done,
        statements: 3,
        error_code: None,
        error_detail: None,
        program: "kasadar".into(),
        operator: "ayşe".into(),
        host: "kasa-1".into(),
        backup: None,
    }
}
