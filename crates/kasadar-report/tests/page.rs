//! The page of a report, in both languages, with whatever may stand in one.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "how a test fails")]

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use kasadar_engine::Engine;
use kasadar_engine::error::{Exit, Problem};
use kasadar_engine::ledger::{Anchor, Kind, Outcome};
use kasadar_engine::report::{Check, CheckName, CheckOutcome, Hazard, Report, SetAside, StepReport, Verdict};
use kasadar_engine::revision::Direction;
use kasadar_l10n::{Args, Language, Texts};
use kasadar_report::{Messages, heading, html};
use serde_json::json;
use strum::VariantNames;

fn at(time: &str) -> Timestamp {
    time.parse().unwrap()
}

fn step(revision: &str, outcome: Outcome, statements: u64, rows: u64, duration_ms: u64) -> StepReport {
    StepReport { revision: revision.into(), direction: Direction::Up, outcome, statements, rows, duration_ms }
}

fn check(check: CheckName, outcome: CheckOutcome) -> Check {
    Check { check, outcome, at: at("2026-11-21T06:00:05Z") }
}

fn upgraded() -> Report {
    Report {
        job: "019a9f8e-7c11-7d10-9a51-2f4f7f0a3b11".into(),
        kind: Kind::Upgrade,
        place: "C:\\Kasa\\Şube İzmir\\kasa 1.db".into(),
        engine: Engine::Sqlite,
        operator: "ayşe".into(),
        host: "kasa-1".into(),
        program: "kasadar 0.1.0".into(),
        target: "head".into(),
        started: at("2026-11-21T06:00:00Z"),
        duration_ms: 72_400,
        outcome: Outcome::Done,
        rows_before: vec!["9ce1a7b2".into()],
        rows_after: vec!["b1f0c3d4".into()],
        steps: vec![
            step("a8d2e6f1", Outcome::Done, 4, 0, 820),
            step("c77e01aa", Outcome::Done, 12, 204_800, 61_200),
            step("b1f0c3d4", Outcome::Done, 1, 0, 40),
        ],
        checks: vec![
            check(CheckName::Space, CheckOutcome::Passed),
            check(CheckName::QuietHours, CheckOutcome::SetAside),
            check(CheckName::Rehearsal, CheckOutcome::Passed),
            check(CheckName::Integrity, CheckOutcome::Passed),
            check(CheckName::BaseData, CheckOutcome::Unknown),
        ],
        backup: Some("20261121-060003-3f9a".into()),
        set_aside: vec![SetAside { rule: "quiet-hours".into(), reason: "Açılıştan önce bitmeli".into() }],
        hazards: vec![Hazard { revision: "c77e01aa".into(), table: "urunler".into(), column: Some("eski_kod".into()), rows: 204_800 }],
        verdict: Verdict::Kept,
        bytes_before: 412_600_000,
        bytes_after: 431_100_000,
        ledger: Some(Anchor { seq: 41, chain: "5f".repeat(32) }),
        problem: None,
    }
}

fn failed() -> Report {
    let args = json!({ "revision": "c77e01aa", "file": "c77e01aa_fiyat.sql", "line": 12, "sql": "UPDATE fiyatlar SET kurus = tutar * 100", "detail": "no such column: tutar" });
    let problem = Problem {
        code: "KSD-1301".into(),
        name: "statement-failed".into(),
        args: args.as_object().unwrap().clone(),
        exit: Exit::Failed,
        causes: vec!["no such column: tutar".into()],
        refusal: Some("SQLite 1".into()),
    };
    Report {
        outcome: Outcome::Failed,
        verdict: Verdict::Unchanged,
        rows_after: vec!["9ce1a7b2".into()],
        steps: vec![step("a8d2e6f1", Outcome::Undone, 4, 0, 820), step("c77e01aa", Outcome::Failed, 0, 0, 310)],
        hazards: Vec::new(),
        set_aside: Vec::new(),
        problem: Some(problem),
        ..upgraded()
    }
}

fn messages(language: Language) -> Messages {
    let words = match language {
        Language::Tr => ["Şubelere vergi numarası eklendi", "Fiyatlar kuruşa çevrildi", "Barkod dizini yenilendi"],
        Language::En => ["Give branches a tax number", "Turn prices into kuruş", "Renew the index of barcodes"],
    };
    ["a8d2e6f1", "c77e01aa", "b1f0c3d4"].map(str::to_owned).into_iter().zip(words.map(str::to_owned)).collect()
}

fn page(report: &Report, language: Language) -> String {
    let zone = TimeZone::fixed(jiff::tz::offset(3));
    html(report, &messages(language), &Texts::new(language), &zone)
}

#[test]
fn a_run_that_went_well_and_one_that_did_not_are_told_in_both_languages() {
    for language in Language::ALL {
        insta::assert_snapshot!(format!("done-{language}"), page(&upgraded(), language));
        insta::assert_snapshot!(format!("failed-{language}"), page(&failed(), language));
    }
}

#[test]
fn nothing_in_a_report_can_become_markup_or_leave_the_page() {
    let evil = "\"'><script src=//x>alert(1)</script><img src=x onerror=alert(1)><style>*{display:none}</style>\u{202e}\u{1b}]0;a\u{7}\r\n";
    let mut report = failed();
    for text in [&mut report.place, &mut report.operator, &mut report.host, &mut report.program, &mut report.target, &mut report.job] {
        *text = evil.to_owned();
    }
    report.rows_before = vec![evil.into()];
    report.rows_after = vec![evil.into()];
    report.backup = Some(evil.into());
    report.set_aside = vec![SetAside { rule: evil.into(), reason: evil.into() }];
    report.hazards = vec![Hazard { revision: evil.into(), table: evil.into(), column: Some(evil.into()), rows: 1 }];
    report.ledger = Some(Anchor { seq: 1, chain: evil.into() });
    report.steps = vec![step(evil, Outcome::Failed, 1, 1, 1)];
    let problem = report.problem.as_mut().unwrap();
    problem.causes = vec![evil.into()];
    problem.code = evil.into();
    for value in problem.args.values_mut() {
        *value = evil.into();
    }
    let messages: BTreeMap<String, String> = [(evil.to_owned(), evil.to_owned())].into();
    for language in Language::ALL {
        for name in ["statement-failed", evil] {
            report.problem.as_mut().unwrap().name = name.to_owned();
            let page = html(&report, &messages, &Texts::new(language), &TimeZone::UTC);
            let body = &page[page.find("</style>").unwrap() + 8..];
            for markup in ["<script", "<img", "<style", "<a ", "<link", "url(", "\u{202e}", "\u{1b}", "\u{7}", "\r"] {
                assert!(!body.contains(markup), "{markup:?}");
            }
            assert!(body.contains("&lt;script"));
            assert_eq!(page.matches("<style>").count(), 1);
            assert!(!page.contains("http:") && !page.contains("https:"));
        }
    }
}

#[test]
fn every_word_of_a_report_has_its_text_in_both_languages() {
    for texts in Language::ALL.map(Texts::new) {
        for (prefix, words) in
            [("report-heading", Verdict::VARIANTS), ("report-check", CheckName::VARIANTS), ("report-check-outcome", CheckOutcome::VARIANTS)]
        {
            for word in words {
                assert!(texts.has(&format!("{prefix}-{word}")), "{}: {prefix}-{word}", texts.language());
            }
        }
        for verdict in Verdict::VARIANTS {
            assert!(texts.attribute(&format!("report-heading-{verdict}"), "sentence", &Args::new()).is_some());
        }
        for (kind, outcome) in [(Kind::Upgrade, Outcome::Cancelled), (Kind::Seed, Outcome::Done), (Kind::Restore, Outcome::Failed)] {
            let heading = heading(&Report { kind, outcome, ..upgraded() }, &texts);
            assert!(!heading.contains('{'), "{heading}");
        }
    }
}

#[test]
fn a_report_reads_as_it_was_written() {
    for report in [upgraded(), failed()] {
        let text = serde_json::to_string(&report).unwrap();
        assert_eq!(serde_json::from_str::<Report>(&text).unwrap(), report);
    }
}
