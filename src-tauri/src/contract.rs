//! One list of commands in four places, and one version in two.

#![allow(clippy::expect_used)]

use std::collections::BTreeSet;
use std::path::PathBuf;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).expect(path)
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
    let handled =
        handled.split(',').map(|name| name.rsplit("::").next().expect("a name").trim().to_owned()).filter(|name| !name.is_empty());
    let screens = read("ui/src/platform/tauri.ts").replace('\'', "\"");
    let called = screens.split("call(\"").skip(1).map(|rest| rest.split_once('"').expect("closed").0.to_owned());

    assert_eq!(manifest.iter().map(|name| format!("allow-{}", name.replace('_', "-"))).collect::<BTreeSet<_>>(), allowed);
    assert_eq!(manifest, handled.collect());
    assert_eq!(manifest, called.collect());
}

#[test]
fn the_window_shows_the_version_of_the_program() {
    assert!(read("ui/package.json").contains(&format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"))));
}
