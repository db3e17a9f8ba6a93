//! What Rust and the screens agree on: the types in `ui/src/wire/`, and one list of commands in four places.
//!
//! `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desktop` writes the types anew.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use kasadar_engine::Problem;
use kasadar_engine::status::Status;
use ts_rs::{Config, TS};

use crate::engine::Configured;

const HEAD: &str = "// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desktop`; a test compares it. Do not edit.\n\n";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).expect(path)
}

/// Every `.ts` file below `folder`, by its path from there.
fn types_below(folder: &Path) -> BTreeMap<PathBuf, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(&next).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = std::fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
                found.insert(path.strip_prefix(folder).unwrap().to_path_buf(), text);
            }
        }
    }
    found
}

#[test]
fn the_types_of_the_screens_are_those_of_the_engine() {
    let folder = std::env::temp_dir().join(format!("kasadar-wire-{}", std::process::id()));
    let config = Config::new().with_large_int("number").with_out_dir(&folder);
    Configured::export_all(&config).unwrap();
    Status::export_all(&config).unwrap();
    Problem::export_all(&config).unwrap();
    let written: BTreeMap<_, _> = types_below(&folder).into_iter().map(|(path, text)| (path, headed(&text))).collect();
    std::fs::remove_dir_all(&folder).unwrap();

    let committed = root().join("ui/src/wire");
    if std::env::var_os("KASADAR_WRITE_WIRE").is_some() {
        drop(std::fs::remove_dir_all(&committed));
        for (path, text) in &written {
            let path = committed.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
    }
    assert_eq!(types_below(&committed), written, "run `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desktop`");
}

/// The text under our head instead of the generator's.
fn headed(text: &str) -> String {
    let body: Vec<_> = text.lines().filter(|line| !line.starts_with("// This file was generated")).collect();
    format!("{HEAD}{}\n", body.join("\n").trim())
}

#[test]
fn manifest_capability_handler_and_screens_name_the_same_commands() {
    let quoted = |text: &str| -> BTreeSet<String> { text.split('"').skip(1).step_by(2).map(str::to_owned).collect() };
    let between = |text: &str, start: &str, end: &str| -> String {
        text.split_once(start).and_then(|(_, rest)| rest.split_once(end)).expect(start).0.to_owned()
    };
    let manifest = quoted(&between(&read("src-tauri/build.rs"), "COMMANDS: &[&str] = &[", "]"));
    let allowed = quoted(&between(&read("src-tauri/capabilities/main.json"), "\"permissions\": [", "]"));
    let handled = between(&read("src-tauri/src/main.rs"), "generate_handler![", "]");
    let handled = handled.split(',').map(|name| name.trim().trim_start_matches("commands::").to_owned());
    let screens = read("ui/src/platform/tauri.ts").replace('\'', "\"");
    let called = screens.split("call(\"").skip(1).map(|rest| rest.split_once('"').expect("closed").0.to_owned());

    assert_eq!(manifest.iter().map(|name| format!("allow-{name}")).collect::<BTreeSet<_>>(), allowed);
    assert_eq!(manifest, handled.collect());
    assert_eq!(manifest, called.collect());
}

#[test]
fn the_window_shows_the_version_of_the_program() {
    assert!(read("ui/package.json").contains(&format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"))));
}
