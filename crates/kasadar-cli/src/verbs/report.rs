//! `kasadar report [last|list|JOB]`: what a job did, and its page.

use std::path::Path;

use jiff::tz::TimeZone;
use kasadar_engine::Exit;
use kasadar_engine::report::{Report, Verdict};
use kasadar_host::{FaceError, HostError, KeptReport, find_report, keep_report, newest_report, open_page, reports, write_page};
use kasadar_l10n::args;
use kasadar_report::{Messages, heading, html};

use crate::args::Report as Words;
use crate::output::{BAD, CAUTION, DIM, GOOD, Output, STRONG, one_line, styled};
use crate::session::Session;

pub fn run(words: &Words, session: &Session) -> Result<Exit, FaceError> {
    let folder = session.places.folders(&session.configuration).reports;
    if words.which == "list" {
        let all = reports(&folder);
        let data: Vec<&Report> = all.iter().map(|kept| &kept.report).collect();
        session.output.data("report", true, &data, |output| list(&all, output));
        return Ok(Exit::Done);
    }
    let Some(kept) = wanted(&words.which, &folder, session)? else {
        session.output.data("report", true, &serde_json::Value::Null, |output| output.line(&output.plain("report-none")));
        return Ok(Exit::Done);
    };
    if let Some(file) = &words.html {
        write_page(file, &page(&kept.report, &messages(session), session))?;
    }
    if words.open {
        open_page(&kept.page())?;
    }
    session.output.data("report", true, &kept.report, |output| match &words.html {
        Some(file) => output.line(&output.text("report-written", &args! { "file" => file.display().to_string() })),
        None => show(&kept, output),
    });
    Ok(Exit::Done)
}

/// `last` is about the database that was named, or about any.
fn wanted(which: &str, folder: &Path, session: &Session) -> Result<Option<KeptReport>, FaceError> {
    if which != "last" {
        return Ok(Some(find_report(folder, which)?));
    }
    if session.has_database() {
        return Ok(newest_report(folder, &session.address()?.to_string()));
    }
    Ok(reports(folder).into_iter().next())
}

/// Keeps the report of a run that did something. That it cannot be kept is told and fails nothing.
pub fn keep(report: &Report, session: &Session) {
    if report.verdict == Verdict::Nothing {
        return;
    }
    let folder = session.places.folders(&session.configuration).reports;
    if let Err(error) = keep_report(&folder, report, &page(report, &session.messages(), session)) {
        let reason = match error {
            HostError::ReportNotKept { folder, source } => format!("{folder}: {source}"),
            other => other.to_string(),
        };
        tracing::warn!(reason, "the report was not kept");
        session.output.hint(&styled(CAUTION, &session.output.text("report-not-kept", &args! { "reason" => one_line(&reason) })));
    }
}

fn page(report: &Report, messages: &Messages, session: &Session) -> String {
    html(report, messages, &session.output.texts, &TimeZone::system())
}

/// Messages of the revisions in a report; without their files it still says what was done.
fn messages(session: &Session) -> Messages {
    let language = session.output.texts.language().to_string();
    session.graph().map(|graph| kasadar_report::messages(&graph, &language)).unwrap_or_default()
}

fn style(report: &Report) -> (anstyle::Style, &'static str) {
    match report.verdict {
        Verdict::Kept => (GOOD, "✓"),
        Verdict::Nothing => (DIM, "–"),
        Verdict::Unfinished => (BAD, "✗"),
        _ => (CAUTION, "!"),
    }
}

fn list(all: &[KeptReport], output: &Output) {
    if all.is_empty() {
        output.line(&output.plain("report-none"));
    }
    for KeptReport { report, .. } in all {
        let (style, sign) = style(report);
        let when = output.texts.when(report.started, &TimeZone::system());
        let line =
            format!("{} {when}  {}  {}  {}", styled(style, sign), report.job, heading(report, &output.texts), one_line(&report.place));
        output.line(&line);
    }
}

fn show(kept: &KeptReport, output: &Output) {
    let report = &kept.report;
    let (style, sign) = style(report);
    output.line(&format!("{} {}", styled(style, sign), styled(STRONG, &heading(report, &output.texts))));
    for (label, value) in kasadar_report::facts(report, &output.texts, &TimeZone::system()) {
        output.line(&format!("  {} {}", styled(DIM, &format!("{label:<16}")), one_line(&value)));
    }
    for step in &report.steps {
        let outcome = output.plain(&format!("outcome-{}", step.outcome));
        output.line(&format!("    {} · {outcome} · {}", one_line(&step.revision), output.texts.duration(step.duration_ms)));
    }
    if let Some(problem) = &report.problem {
        let id = format!("error-{}", problem.name);
        let what = if output.texts.has(&id) { output.text(&id, &problem.args) } else { problem.name.clone() };
        output.line(&format!("  {} {}", styled(BAD, &problem.code), one_line(&what)));
    }
    output.hint(&output.text("report-hint", &args! { "job" => report.job.as_str() }));
}
