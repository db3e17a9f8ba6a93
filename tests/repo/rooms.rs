//! Who may use what: the invariants of ARCHITECTURE.md that are about the code.

use kasadar_repo_tests::{files, rust};

#[track_caller]
fn nowhere_in(folder: &str, words: &[&str], but_in: &[&str]) {
    let found: Vec<String> = rust(folder)
        .into_iter()
        .filter(|(path, _)| !but_in.iter().any(|allowed| path.contains(allowed)))
        .flat_map(|(path, text)| {
            words.iter().filter(|word| text.contains(**word)).map(|word| format!("{path}: {word}")).collect::<Vec<_>>()
        })
        .collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_engine_never_prints_prompts_reads_the_environment_or_knows_a_language() {
    let words = [
        "println!",
        "print!(",
        "eprint",
        "std::env",
        "std::io::stdin",
        "clap",
        "fluent",
        "kasadar_l10n",
        "tauri",
        "Timestamp::now",
        "SystemTime",
    ];
    nowhere_in("crates/kasadar-engine/src", &words, &[]);
}

#[test]
fn the_schema_room_is_pure() {
    nowhere_in("crates/kasadar-schema/src", &["std::fs", "std::net", "std::io", "async ", "rusqlite", "tokio", "std::env"], &[]);
}

#[test]
fn each_driver_lives_in_its_own_files_only() {
    nowhere_in("crates/", &["rusqlite"], &["engine/src/database/sqlite"]);
    nowhere_in("crates/", &["tokio_postgres"], &["engine/src/database/postgres"]);
    nowhere_in("src-tauri/", &["rusqlite", "tokio_postgres"], &[]);
}

#[test]
fn pure_rooms_of_the_engine_open_nothing() {
    let rooms = [
        "revision",
        "graph",
        "target",
        "plan",
        "ledger",
        "position",
        "drift",
        "conservation",
        "history",
        "script",
        "upkeep",
        "sealed",
        "identify",
    ];
    for room in rooms {
        nowhere_in(&format!("crates/kasadar-engine/src/{room}"), &["std::fs", "tokio", "async ", "impl Database", "D: Database"], &[]);
    }
}

#[test]
fn only_the_run_and_the_demo_hand_steps_to_a_database() {
    nowhere_in("crates/", &[".apply("], &["engine/src/run.rs", "engine/src/demo.rs", "engine/src/database"]);
}

#[test]
fn faces_hold_no_sql() {
    let words = ["SELECT ", "INSERT INTO", "UPDATE ", "DELETE FROM", "CREATE TABLE", "PRAGMA"];
    for face in ["crates/kasadar-cli/src", "crates/kasadar-host/src", "crates/kasadar-desk/src", "src-tauri/src"] {
        nowhere_in(face, &words, &[]);
    }
}

#[test]
fn the_desk_knows_no_window() {
    nowhere_in("crates/kasadar-desk/", &["tauri"], &["tests/wire.rs"]);
}

#[test]
fn one_file_of_the_page_touches_tauri() {
    let found: Vec<String> = files()
        .into_iter()
        .filter(|(path, text)| path.starts_with("ui/src/") && text.contains("@tauri-apps/"))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(found, ["ui/src/platform/tauri.ts"]);
}

#[test]
fn nothing_is_decided_by_the_text_of_an_error() {
    nowhere_in("crates/kasadar-engine/src", &["message().contains", "to_string().contains"], &["database/postgres/fault.rs"]);
}
