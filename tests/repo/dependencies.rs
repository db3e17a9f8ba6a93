//! What we build on: licences that a shop may use, one registry, no way onto the network.

use std::process::Command;

use kasadar_repo_tests::top;

/// Licences that go with MIT OR Apache-2.0 in a shipped program.
const LICENCES: [&str; 13] = [
    "MIT",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "0BSD",
    "BSL-1.0",
    "Unicode-3.0",
    "Unlicense",
    "CC0-1.0",
    "MIT-0",
];
/// Weak copyleft by file: used as it is, never changed. Tauri's CSS parser needs it.
const UNCHANGED: [&str; 1] = ["MPL-2.0"];

/// `name version|licence|source` of every crate that goes into a shipped program.
fn crates() -> Vec<(String, String)> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--workspace", "--locked", "-e", "normal,build", "--prefix", "none", "-f", "{p}|{l}"])
        .current_dir(top())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("text");
    let mut crates: Vec<(String, String)> = text
        .lines()
        .filter_map(|line| line.trim_end_matches(" (*)").split_once('|'))
        .map(|(name, licence)| (name.to_owned(), licence.to_owned()))
        .collect();
    crates.sort();
    crates.dedup();
    assert!(crates.len() > 50, "the tree was read");
    crates
}

#[test]
fn every_licence_may_be_shipped() {
    let fits = |licence: &str| {
        let licence = licence.replace('/', " OR ");
        licence.split(" AND ").all(|part| {
            part.trim_matches(['(', ')']).split(" OR ").any(|one| {
                let one = one.trim().trim_matches(['(', ')']);
                LICENCES.contains(&one) || UNCHANGED.contains(&one)
            })
        })
    };
    let odd: Vec<_> = crates().into_iter().filter(|(_, licence)| !fits(licence)).collect();
    assert!(odd.is_empty(), "{odd:#?}");
}

#[test]
fn nothing_can_go_online() {
    let clients = ["reqwest", "hyper", "ureq", "curl", "isahc", "attohttpc", "surf", "awc"];
    let found: Vec<_> = crates().into_iter().filter(|(name, _)| clients.contains(&name.split(' ').next().unwrap_or_default())).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn what_was_refused_stays_out() {
    let refused = ["diesel", "sea-orm", "sqlx", "refinery", "deadpool", "r2d2", "bb8", "pg_query", "miette", "fluent-templates", "openssl"];
    let found: Vec<_> = crates().into_iter().filter(|(name, _)| refused.contains(&name.split(' ').next().unwrap_or_default())).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_crate_comes_from_the_registry_or_from_here() {
    let lock = std::fs::read_to_string(top().join("Cargo.lock")).expect("a lock file");
    let odd: Vec<&str> = lock.lines().filter(|line| line.starts_with("source = ") && !line.contains("\"registry+")).collect();
    assert!(odd.is_empty(), "{odd:#?}");
}
