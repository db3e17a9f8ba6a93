//! `kasadar upgrade` and `kasadar downgrade`.

use kasadar_engine::Exit;
use kasadar_engine::database::{Access, Database, Transaction};
use kasadar_engine::job::carry_out;
use kasadar_engine::plan::Goal;
use kasadar_engine::report::{Hazard, Report};
use kasadar_engine::verbs::Stopped;
use kasadar_engine::{ledger::Outcome, script};
use kasadar_host::FaceError;
use kasadar_l10n::args;
use serde_json::json;

use super::plan::look_ahead;
use super::report::keep;
use crate::args::{Downgrade, How, Scope, Upgrade};
use crate::output::{BAD, CAUTION, DIM, GOOD, Output, one_line, styled};
use crate::session::Session;

pub async fn upgrade(words: &Upgrade, session: &Session) -> Result<Exit, FaceError> {
    let (from, to) = ends(&words.target, &words.how);
    go("upgrade", from, &Goal::Upgrade(to.parse()?), &words.how, session).await
}

pub async fn downgrade(words: &Downgrade, session: &Session) -> Result<Exit, FaceError> {
    let (from, to) = ends(&words.target, &words.how);
    go("downgrade", from, &Goal::Downgrade(to.parse()?), &words.how, session).await
}

/// `from:to` is a range for `--sql` only.
fn ends<'a>(target: &'a str, how: &How) -> (Option<&'a str>, &'a str) {
    match target.split_once(':') {
        Some((from, to)) if how.sql => (Some(from).filter(|from| !from.is_empty()), to),
        _ => (None, target),
    }
}

async fn go(name: &str, from: Option<&str>, goal: &Goal, how: &How, session: &Session) -> Result<Exit, FaceError> {
    let graph = session.graph()?;
    if how.sql {
        return print_sql(name, from, goal, session);
    }
    if how.dry_run {
        return look_ahead(name, goal, &graph, session).await;
    }
    // A store that is not there yet is made by its first upgrade.
    let access = if matches!(goal, Goal::Upgrade(_)) { Access::Create } else { Access::Write };
    let mut database = session.database(access).await?;
    let transaction = match how.transaction {
        Scope::Revision => Transaction::PerRevision,
        Scope::Run => Transaction::PerRun,
    };
    let wishes = session.wishes(&how.guard)?;
    let result = carry_out(&mut database, &graph, goal, &wishes, &session.context(transaction, Some(&graph))).await;
    tell(name, result.map(|(_, report)| report), &database.place(), session)
}

/// The script goes to stdout as it is, also when there is nothing to run.
pub fn print_sql(name: &str, from: Option<&str>, goal: &Goal, session: &Session) -> Result<Exit, FaceError> {
    let graph = session.graph()?;
    let from = from.map(str::parse).transpose()?;
    let plan = script::plan_from(&graph, from.as_ref(), goal)?;
    let engine = session.address()?.engine();
    let sql = script::script(&graph, &plan, engine);
    let data = json!({ "engine": engine, "rows_after": plan.rows_after, "sql": sql });
    session.output.data(name, true, &data, |output| output.lines(sql.trim_end()));
    Ok(Exit::Done)
}

/// Tells how a run ended, with the report of what was done also when it failed.
pub fn tell(name: &str, result: Result<Report, Stopped>, place: &str, session: &Session) -> Result<Exit, FaceError> {
    let output = &session.output;
    match &result {
        Ok(report) => keep(report, session),
        Err(Stopped::InRun(failure)) => keep(&failure.report, session),
        Err(Stopped::Early(_)) => {}
    }
    match result {
        Ok(report) => {
            output.data(name, true, &report, |output| {
                let args = args! { "place" => place, "count" => report.steps.len(), "took" => output.texts.duration(report.duration_ms), "rows" => rows(&report.rows_after, session) };
                let id = if report.steps.is_empty() { "run-nothing" } else { "run-done" };
                output.line(&format!("{} {}", styled(GOOD, "✓"), output.text(id, &args)));
                around(&report, output);
            });
            Ok(Exit::Done)
        }
        Err(Stopped::Early(error)) => Err(error.into()),
        Err(Stopped::InRun(failure)) => {
            let problem = failure.error.problem();
            let exit = output.failure(&problem, name, &failure.report);
            for step in &failure.report.steps {
                let outcome = output.plain(&format!("outcome-{}", step.outcome));
                let style = if step.outcome == Outcome::Done { GOOD } else { BAD };
                output.hint(&format!("  {} {}", step.revision, styled(style, &outcome)));
            }
            around(&failure.report, output);
            output.hint(&output.plain(&format!("verdict-{}", failure.report.verdict)));
            let now = output.text("run-stands-at", &args! { "rows" => rows(&failure.report.rows_after, session) });
            output.hint(&styled(DIM, &now));
            Ok(exit)
        }
    }
}

/// What the job did around the run: the backup to go back to, what was lost on purpose, what was set aside.
fn around(report: &Report, output: &Output) {
    if let Some(backup) = &report.backup {
        output.hint(&styled(DIM, &output.text("run-backup", &args! { "backup" => backup.as_str() })));
    }
    for hazard in &report.hazards {
        output.hint(&styled(CAUTION, &hazard_line(hazard, output)));
    }
    for aside in &report.set_aside {
        output.hint(&output.text("run-set-aside", &args! { "rule" => aside.rule.as_str(), "reason" => one_line(&aside.reason) }));
    }
}

/// A hazard as people read it.
pub fn hazard_line(hazard: &Hazard, output: &Output) -> String {
    let args = args! { "revision" => hazard.revision.as_str(), "table" => hazard.table.as_str(), "column" => hazard.column.as_deref(), "rows" => hazard.rows };
    output.text(if hazard.column.is_some() { "hazard-column" } else { "hazard-table" }, &args)
}

/// Version rows as people read them.
pub fn rows(rows: &[String], session: &Session) -> String {
    if rows.is_empty() { session.output.plain("word-base") } else { rows.join(", ") }
}
