//! No text without a use, and no use without a text.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use regex::Regex;

/// Texts whose names are put together: `error-` and the error's name, `state-` and the state's.
const FAMILIES: &[&str] = &[
    "error-",
    "state-",
    "outcome-",
    "kind-",
    "keeper-",
    "direction-",
    "engine-",
    "help-",
    "value-",
    "progress-step-",
    "ask-",
    "label-",
    "object-",
    "identify-",
    "differs-",
    "report-heading-",
    "report-check-",
    "audit-",
    "due-",
    "verdict-",
    "recover-done-",
    "way-",
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn ids(language: &str) -> BTreeSet<String> {
    let line = Regex::new(r"(?m)^([a-z][a-z0-9-]*) *=").unwrap();
    // The window's own texts are held against the window's sources.
    let files = std::fs::read_dir(root().join("i18n").join(language)).unwrap().map(|file| file.unwrap().path());
    files
        .filter(|file| {
            file.extension().is_some_and(|ending| ending == "ftl")
                && !file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("window"))
        })
        .flat_map(|file| {
            let text = std::fs::read_to_string(file).unwrap();
            line.captures_iter(&text).map(|found| found[1].to_owned()).collect::<Vec<_>>()
        })
        .collect()
}

/// All Rust sources below a folder of `crates`.
fn sources(below: &str) -> String {
    let mut folders = vec![root().join(below)];
    let mut told = String::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() && !path.ends_with("target") && !path.ends_with("tests") {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                told += &std::fs::read_to_string(path).unwrap();
            }
        }
    }
    told
}

#[test]
fn both_languages_have_the_same_texts() {
    assert_eq!(ids("en"), ids("tr"));
}

#[test]
fn every_text_is_used() {
    let (rust, interface) = (sources("crates") + &sources("src-tauri/src"), scripts());
    let used = |id: &str| {
        rust.contains(&format!("\"{id}\""))
            || FAMILIES.iter().any(|family| id.starts_with(family))
            || interface.contains(&format!("\"{id}\""))
    };
    let unused: Vec<String> = ids("en").into_iter().filter(|id| !used(id)).collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
}

/// The window's sources, which read the same files.
fn scripts() -> String {
    let mut folders = vec![root().join("ui/src")];
    let mut told = String::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = std::fs::read_to_string(path) {
                told += &text;
            }
        }
    }
    told
}

/// Of each family, every text has its name in the program, and every name its text.
#[test]
fn every_member_of_a_family_is_meant() {
    let ids = ids("en");
    let family = |prefix: &str| -> BTreeSet<&str> { ids.iter().filter_map(|id| id.strip_prefix(prefix)).collect() };
    let names: BTreeSet<&str> = kasadar_engine::Error::names().chain(kasadar_host_names()).chain(kasadar_desk_names()).collect();
    assert_eq!(family("error-"), names);
    let due: BTreeSet<&str> = <kasadar_engine::upkeep::Due as strum::VariantNames>::VARIANTS.iter().copied().collect();
    assert_eq!(family("due-"), due);
    let breaches = <kasadar_engine::ledger::Breach as strum::VariantNames>::VARIANTS.iter().copied();
    assert_eq!(family("audit-"), breaches.chain(["next"]).collect());
    let ways: BTreeSet<&str> = <kasadar_engine::job::Way as strum::VariantNames>::VARIANTS.iter().copied().collect();
    assert_eq!((family("way-"), family("recover-done-")), (ways.clone(), ways));
    let verdicts: BTreeSet<&str> = <kasadar_engine::report::Verdict as strum::VariantNames>::VARIANTS.iter().copied().collect();
    assert_eq!(family("verdict-"), verdicts);
    let states: BTreeSet<&str> = <kasadar_engine::status::State as strum::VariantNames>::VARIANTS.iter().copied().collect();
    assert_eq!(family("state-"), states);
    let objects: BTreeSet<&str> = <kasadar_engine::schema::ObjectKind as strum::VariantNames>::VARIANTS.iter().copied().collect();
    assert_eq!(family("object-"), objects);
    let args = sources("crates/kasadar-cli/src");
    for value in family("value-") {
        assert!(args.contains(&format!("value_name = \"{}\"", value.to_uppercase())), "value-{value}");
    }
    let words = Regex::new(r"[A-Za-z_]+").unwrap();
    let known: BTreeSet<String> = words.find_iter(&args).map(|word| word.as_str().to_lowercase().replace('_', "-")).collect();
    for id in family("help-") {
        let verbs = [
            "plan-upgrade",
            "plan-downgrade",
            "plan-stamp",
            "backup-create",
            "backup-list",
            "backup-verify",
            "backup-prune",
            "backup-export",
            "ensure-version",
            "support-file",
        ];
        let rest = verbs.iter().find_map(|verb| id.strip_prefix(&format!("{verb}-"))).unwrap_or(id);
        let parts: Vec<&str> = rest.splitn(2, '-').collect();
        let meant = known.contains(rest) || verbs.contains(&rest) || parts.iter().all(|part| known.contains(*part));
        assert!(meant, "help-{id}");
    }
}

fn kasadar_host_names() -> impl Iterator<Item = &'static str> {
    <kasadar_host::HostError as kasadar_engine::error::Coded>::NAMES.iter().copied()
}

fn kasadar_desk_names() -> impl Iterator<Item = &'static str> {
    <kasadar_desk::DeskError as kasadar_engine::error::Coded>::NAMES.iter().copied()
}

/// What the command line asks for by name is there.
#[test]
fn every_name_in_the_command_line_has_its_text() {
    let ids = ids("en");
    let calls = Regex::new(r#"(?:text|plain|attribute|fact|say|finding|bad)\(\s*"([a-z]+(?:-[a-z]+)+)""#).unwrap();
    let sources = sources("crates/kasadar-cli/src") + &sources("crates/kasadar-host/src");
    let asked: BTreeSet<&str> = calls.captures_iter(&sources).map(|found| found.get(1).unwrap().as_str()).collect();
    assert!(asked.len() > 30, "the sources are read: {asked:?}");
    let missing: Vec<&&str> = asked.iter().filter(|id| !ids.contains(**id)).collect();
    assert!(missing.is_empty(), "without a text: {missing:?}");
    let literals = Regex::new(r#""((?:usage|run|plan|progress|status|current|seed|doctor|check|show|backup|restore|word|label|password|demo|init|heads|branches|merge)-[a-z-]*[a-z])""#).unwrap();
    let missing: Vec<&str> =
        literals.captures_iter(&sources).map(|found| found.get(1).unwrap().as_str()).filter(|id| !ids.contains(*id)).collect();
    assert!(missing.iter().all(|id| ["plan-upgrade", "plan-downgrade", "plan-stamp"].contains(id)), "without a text: {missing:?}");
}
