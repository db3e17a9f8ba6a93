//! The types in `ui/src/wire/` are those of Rust, and the codes that the help knows are those of the errors.
//!
//! `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk` writes them anew.

#![allow(clippy::expect_used, clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use kasadar_desk::DeskError;
use kasadar_desk::wire::{
    Asked, BackupList, Configured, ConnectionTest, Given, Greeting, History, InstallRequest, Message, PickedFile, Prepared, Pruning,
    Recovery, ReportListed, RestoreSubject, RevisionPage, Settings, SettingsChange, StampRequest, StampSubject, UpdateSubject,
};
use kasadar_engine::error::Coded;
use kasadar_engine::identify::Identity;
use kasadar_engine::seed::SeedReport;
use kasadar_engine::status::Status;
use kasadar_engine::{Error, Problem};
use kasadar_host::HostError;
use ts_rs::{Config, TS};

const HEAD: &str = "// Written by `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`; a test compares it. Do not edit.\n\n";

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
fn the_types_of_the_screens_are_those_of_rust() {
    let folder = std::env::temp_dir().join(format!("kasadar-wire-{}", std::process::id()));
    let config = Config::new().with_large_int("number").with_out_dir(&folder);
    macro_rules! export {
        ($($Type:ty),+ $(,)?) => { $( <$Type>::export_all(&config).unwrap(); )+ };
    }
    export!(
        Asked,
        BackupList,
        Configured,
        ConnectionTest,
        Given,
        Greeting,
        History,
        Identity,
        InstallRequest,
        Message,
        PickedFile,
        Prepared<()>,
        Problem,
        Pruning,
        Recovery,
        ReportListed,
        RestoreSubject,
        RevisionPage,
        SeedReport,
        Settings,
        SettingsChange,
        StampRequest,
        StampSubject,
        Status,
        UpdateSubject,
    );
    let written: BTreeMap<_, _> = types_below(&folder).into_iter().map(|(path, text)| (path, headed(&text))).collect();
    std::fs::remove_dir_all(&folder).unwrap();

    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/wire");
    if std::env::var_os("KASADAR_WRITE_WIRE").is_some() {
        drop(std::fs::remove_dir_all(&committed));
        for (path, text) in &written {
            let path = committed.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
    }
    assert_eq!(types_below(&committed), written, "run `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`");
}

/// The text under our head instead of the generator's.
fn headed(text: &str) -> String {
    let body: Vec<_> = text.lines().filter(|line| !line.starts_with("// This file was generated")).collect();
    format!("{HEAD}{}\n", body.join("\n").trim())
}

#[test]
fn the_help_knows_the_code_of_every_error() {
    let engine = Error::codes().zip(Error::names());
    let host = HostError::CODES.iter().copied().zip(HostError::NAMES.iter().copied());
    let desk = DeskError::CODES.iter().copied().zip(DeskError::NAMES.iter().copied());
    let errors: BTreeMap<u16, &str> = engine.chain(host).chain(desk).collect();
    let rows: String = errors.iter().map(|(code, name)| format!("  \"KSD-{code}\": \"{name}\",\n")).collect();
    let written =
        format!("{HEAD}/** The name of the error behind each code. */\nexport const codes: Record<string, string> = {{\n{rows}}};\n");

    let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/help/codes.ts");
    if std::env::var_os("KASADAR_WRITE_WIRE").is_some() {
        std::fs::write(&committed, &written).unwrap();
    }
    let found = std::fs::read_to_string(&committed).unwrap_or_default().replace("\r\n", "\n");
    assert_eq!(found, written, "run `KASADAR_WRITE_WIRE=1 cargo test -p kasadar-desk`");
}
