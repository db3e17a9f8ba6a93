//! The upkeep of a database as `status` and `check` show it: numbers, what has become due, a broken ledger.

use jiff::tz::TimeZone;
use kasadar_engine::status::Status;
use kasadar_engine::upkeep::{Due, Upkeep};
use kasadar_l10n::args;

use crate::output::{BAD, CAUTION, Output, styled};

/// Label and value of each number that is known.
pub fn facts(upkeep: &Upkeep, output: &Output) -> Vec<(&'static str, String)> {
    let texts = &output.texts;
    let when = |at| texts.when(at, &TimeZone::system());
    let mut facts = Vec::new();
    if let Some(grown) = upkeep.grown.filter(|grown| *grown != 0) {
        let sign = if grown < 0 { "−" } else { "+" };
        facts.push(("upkeep-grown", format!("{sign}{}", texts.bytes(grown.unsigned_abs()))));
    }
    if let Some(free) = upkeep.free_bytes.filter(|free| *free > 0) {
        facts.push(("upkeep-free", texts.bytes(free)));
    }
    if let Some(backup) = upkeep.backup {
        facts.push(("upkeep-backup", when(backup)));
    }
    if let Some(integrity) = upkeep.integrity {
        facts.push(("upkeep-integrity", when(integrity)));
    }
    if upkeep.runs.len() > 1 {
        let took = upkeep.runs.iter().take(5).map(|run| texts.duration(run.duration_ms.unsigned_abs()));
        facts.push(("upkeep-runs", took.collect::<Vec<_>>().join(" · ")));
    }
    facts
}

/// What has become due, a line for each.
pub fn show_due(upkeep: Option<&Upkeep>, output: &Output) {
    for due in upkeep.iter().flat_map(|upkeep| &upkeep.due) {
        let name: &'static str = due.into();
        let args = match due {
            Due::OldBackup { days } | Due::OldIntegrity { days } => args! { "days" => days },
            Due::FreePages { percent } | Due::Growth { percent } => args! { "percent" => percent },
            Due::SlowRun { times } => args! { "times" => times },
            Due::NoBackup | Due::NoIntegrity => args! {},
        };
        output.line(&format!("  {} {}", styled(CAUTION, "!"), output.text(&format!("due-{name}"), &args)));
    }
}

/// Where the ledger is broken, one line for each place.
pub fn show_audit(status: &Status, output: &Output) {
    for broken in &status.audit {
        let line = output.text(&format!("audit-{}", broken.breach), &args! { "seq" => broken.seq });
        output.line(&format!("  {} {line}", styled(BAD, "✗")));
    }
    if !status.audit.is_empty() {
        output.hint(&output.plain("audit-next"));
    }
}
