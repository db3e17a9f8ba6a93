//! Every error has its texts in both languages, and every text of an error has its error.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};

use kasadar_desk::DeskError;
use kasadar_engine::Error;
use kasadar_engine::backup::{Reason, Unsound};
use kasadar_engine::database::AddressFault;
use kasadar_engine::error::Coded;
use kasadar_engine::job::Purpose;
use kasadar_engine::revision::{BackfillFault, Piece, Revision};
use kasadar_engine::seed::{SeedFault, SeedSource};
use kasadar_engine::source::{FolderKind, Source};
use kasadar_host::{ConfigFault, HostError};
use kasadar_l10n::{Args, Language, Texts, args};
use strum::VariantNames;

fn names() -> impl Iterator<Item = &'static str> {
    Error::names().chain(HostError::NAMES.iter().copied()).chain(DeskError::NAMES.iter().copied())
}

/// What `error` says in each language: what happened, whether the data is safe, what to do.
fn said(error: &Error) -> Vec<[String; 3]> {
    let problem = error.problem();
    let id = format!("error-{}", problem.name);
    let said = |language| {
        let texts = Texts::new(language);
        let attribute = |name| texts.attribute(&id, name, &problem.args).expect(name);
        [texts.text(&id, &problem.args), attribute("data"), attribute("next")]
    };
    Language::ALL.map(said).to_vec()
}

#[test]
fn every_error_says_what_happened_whether_the_data_is_safe_and_what_to_do() {
    for texts in Language::ALL.map(Texts::new) {
        for name in names() {
            let id = format!("error-{name}");
            assert!(texts.has(&id), "{}: {id} is missing", texts.language());
            for attribute in ["data", "next"] {
                assert!(texts.attribute(&id, attribute, &Args::new()).is_some(), "{}: {id}.{attribute} is missing", texts.language());
            }
        }
    }
}

#[test]
fn every_text_of_an_error_has_its_error() {
    let known: BTreeSet<String> = names().map(|name| format!("error-{name}")).collect();
    for texts in Language::ALL.map(Texts::new) {
        for id in texts.ids().into_iter().filter(|id| id.starts_with("error-")) {
            assert!(known.contains(&id), "{}: no error is called {id}", texts.language());
        }
    }
}

#[test]
fn no_name_and_no_code_of_an_error_stands_twice() {
    let mut names: Vec<&str> = names().collect();
    let mut codes: Vec<u16> = Error::codes().chain(HostError::CODES.iter().copied()).chain(DeskError::CODES.iter().copied()).collect();
    assert_eq!(names.len(), codes.len());
    names.sort_unstable();
    codes.sort_unstable();
    for pair in names.windows(2) {
        assert_ne!(pair[0], pair[1]);
    }
    for pair in codes.windows(2) {
        assert_ne!(pair[0], pair[1]);
    }
}

#[test]
fn every_reason_has_a_sentence_of_its_own() {
    for (id, field, reasons) in [
        ("error-backup-unsound", "reason", Unsound::VARIANTS),
        ("error-restored-differs", "reason", Unsound::VARIANTS),
        ("backup-reason", "reason", Reason::VARIANTS),
        ("error-no-space", "purpose", Purpose::VARIANTS),
        ("error-bad-address", "reason", AddressFault::VARIANTS),
        ("error-bad-backfill", "reason", BackfillFault::VARIANTS),
        ("error-open-text", "reason", Piece::VARIANTS),
        ("error-bad-seed-file", "reason", SeedFault::VARIANTS),
        ("error-broken-config", "reason", ConfigFault::VARIANTS),
        ("error-empty-folder", "kind", FolderKind::VARIANTS),
    ] {
        for texts in Language::ALL.map(Texts::new) {
            let mut said = BTreeMap::new();
            for reason in reasons {
                let text = texts.text(id, &args! { "file" => "a", "line" => 1, field => reason });
                if let Some(other) = said.insert(text.clone(), reason) {
                    panic!("{}: {id} says the same for {reason} and {other}: {text}", texts.language());
                }
            }
        }
    }
}

#[test]
fn the_words_of_a_reader_stand_among_the_causes_and_never_in_the_sentence() {
    let folder = tempfile::Builder::new().prefix("Şube İzmir ığüşöç").tempdir().unwrap();
    std::fs::write(folder.path().join("10-birim.toml"), "dataset = \"birim\"\ntable = \n").unwrap();
    let error = SeedSource::Folder(folder.path().to_owned()).load().expect_err("no TOML");
    let problem = error.problem();
    assert_eq!((problem.args["reason"].as_str(), problem.args["line"].as_u64()), (Some("syntax"), Some(2)), "{problem:?}");
    assert_eq!(problem.causes.len(), 1, "{problem:?}");
    assert_eq!(said(&error)[0][0], "10-birim.toml dosyası, 2. satır: dosya TOML biçiminde değil.");
    assert_eq!(said(&error)[1][0], "10-birim.toml, line 2: the file is not written as TOML.");

    let revision = "-- revision: a1\n-- message: m\n-- +up\nSELECT 1;\n/* not\n\n-- +down\n";
    let error: Error = Revision::parse("a1.sql", revision.as_bytes()).expect_err("open comment").into();
    assert_eq!(error.problem().causes.len(), 1);
    assert_eq!(said(&error)[0][0], "a1.sql dosyası, 5. satır: burada başlayan açıklama kapatılmamış.");
}

#[test]
fn the_ways_to_be_irreversible_wrongly_name_their_line() {
    for (header, down, name) in [
        ("-- irreversible:", "", "irreversible-without-reason"),
        ("-- irreversible: gone", "-- +down\nSELECT 1;\n", "irreversible-and-down"),
    ] {
        let text = format!("-- revision: a1\n-- message: m\n{header}\n-- +up\nSELECT 1;\n{down}");
        let error: Error = Revision::parse("a1.sql", text.as_bytes()).expect_err(header).into();
        let problem = error.problem();
        assert_eq!((problem.name.as_str(), problem.args["line"].as_u64()), (name, Some(3)), "{problem:?}");
    }
}

#[test]
fn an_empty_folder_names_the_option_that_named_it() {
    let folder = tempfile::tempdir().unwrap();
    let revisions = Source::Folder(folder.path().to_owned()).load().expect_err("empty");
    let seeds = SeedSource::Folder(folder.path().to_owned()).load().expect_err("empty");
    let none = Source::Folder(folder.path().join("yok")).load().expect_err("no folder");
    for (error, option) in [(revisions, "--migrations"), (seeds, "--from"), (none, "--migrations")] {
        for [_, _, next] in said(&error) {
            assert!(next.contains(option), "{next}");
        }
    }
}
