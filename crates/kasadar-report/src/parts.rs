//! The sentences and rows of a page, in words; their markup is `page`'s.

use jiff::tz::TimeZone;
use kasadar_engine::ledger::Outcome;
use kasadar_engine::report::{CheckOutcome, Hazard, Report, StepReport, Verdict};
use kasadar_l10n::{Args, Texts, args};

/// The class of a state: the only thing that has a colour.
pub(crate) fn tone(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Kept => "ok",
        Verdict::Nothing => "idle",
        Verdict::Unchanged | Verdict::PutBack | Verdict::PartKept => "warn",
        Verdict::Unfinished => "bad",
    }
}

/// The heading: the answer to what became of the database.
pub(crate) fn heading(report: &Report, texts: &Texts) -> String {
    let args = args! { "kind" => report.kind, "outcome" => report.outcome, "count" => report.steps.len() };
    texts.text(&format!("report-heading-{}", report.verdict), &args)
}

/// What, when, who, where: label and value.
pub(crate) fn facts(report: &Report, texts: &Texts, zone: &TimeZone) -> Vec<(String, String)> {
    let plain = |id: &str| texts.text(id, &Args::new());
    let rows = |rows: &[String]| if rows.is_empty() { plain("word-base") } else { rows.join(", ") };
    let mut facts = vec![
        ("report-database", format!("{} ({})", report.place, plain(&format!("engine-{}", report.engine)))),
        ("report-run", format!("{} · {}", plain(&format!("kind-{}", report.kind)), report.target)),
        ("report-began", texts.when(report.started, zone)),
        ("report-took", texts.duration(report.duration_ms)),
        ("report-operator", format!("{} @ {}", report.operator, report.host)),
        ("report-program", report.program.clone()),
        ("report-before", rows(&report.rows_before)),
        ("report-after", rows(&report.rows_after)),
        ("report-backup", report.backup.clone().unwrap_or_else(|| plain("report-no-backup"))),
    ];
    if report.bytes_after > 0 {
        facts.push(("report-size", format!("{} → {}", texts.bytes(report.bytes_before), texts.bytes(report.bytes_after))));
    }
    facts.into_iter().map(|(label, value)| (plain(label), value)).collect()
}

/// How a step is drawn on the line.
pub(crate) fn dot(step: &StepReport) -> (&'static str, &'static str) {
    match step.outcome {
        Outcome::Done => ("ok", "●"),
        Outcome::Undone => ("warn", "○"),
        Outcome::Failed => ("bad", "✕"),
        Outcome::Cancelled => ("warn", "✕"),
    }
}

/// What stands behind a step: statements, rows, time.
pub(crate) fn counts(step: &StepReport, texts: &Texts) -> [String; 3] {
    let number = |n: u64| if n == 0 { "–".to_owned() } else { texts.number(i64::try_from(n).unwrap_or(i64::MAX)) };
    [number(step.statements), number(step.rows), texts.duration(step.duration_ms)]
}

/// The sign of a check.
pub(crate) fn sign(outcome: CheckOutcome) -> (&'static str, &'static str) {
    match outcome {
        CheckOutcome::Passed => ("ok", "✓"),
        CheckOutcome::Unknown => ("idle", "–"),
        CheckOutcome::SetAside => ("warn", "!"),
        CheckOutcome::Failed => ("bad", "✕"),
    }
}

/// What the plan took away with rows in it.
pub(crate) fn hazard(hazard: &Hazard, texts: &Texts) -> String {
    let args = args! { "revision" => hazard.revision.as_str(), "table" => hazard.table.as_str(), "column" => hazard.column, "rows" => hazard.rows };
    texts.text("report-hazard", &args)
}
