//! `kasadar rehearse [TARGET]`: the plan on a copy, and what it says about the real run.

use kasadar_engine::Exit;
use kasadar_engine::database::{Access, Transaction};
use kasadar_engine::ledger::Outcome;
use kasadar_engine::plan::Goal;
use kasadar_engine::rehearse::{Rehearsal, rehearse};
use kasadar_host::FaceError;
use kasadar_l10n::args;

use super::run::hazard_line;
use crate::args::Rehearse;
use crate::output::{BAD, CAUTION, DIM, GOOD, Output, styled};
use crate::session::Session;

pub async fn run(words: &Rehearse, session: &Session) -> Result<Exit, FaceError> {
    let graph = session.graph()?;
    let target = words.target.parse()?;
    let goal = if words.downgrade { Goal::Downgrade(target) } else { Goal::Upgrade(target) };
    let mut database = session.database(Access::Read).await?;
    let context = session.context(Transaction::default(), Some(&graph));
    let (plan, found) = rehearse(&mut database, &graph, &goal, &context).await?;
    let well = found.outcome == Outcome::Done;
    session.output.data("rehearse", well, &found, |output| {
        if plan.is_empty() {
            output.line(&output.plain("plan-nothing"));
        } else {
            show(&found, output);
        }
    });
    match (&found.problem, found.outcome) {
        (Some(problem), Outcome::Failed) => {
            let exit = if session.output.json { problem.exit } else { session.output.problem(problem, "rehearse") };
            session.output.hint(&session.output.plain("rehearse-original-untouched"));
            Ok(exit)
        }
        (_, Outcome::Cancelled) => Ok(Exit::Interrupted),
        _ => Ok(Exit::Done),
    }
}

fn show(found: &Rehearsal, output: &Output) {
    for step in &found.steps {
        let style = if step.outcome == Outcome::Done { GOOD } else { BAD };
        let sign = if step.outcome == Outcome::Done { "✓" } else { "✗" };
        output.line(&format!("{} {}  {}", styled(style, sign), step.revision, styled(DIM, &output.texts.duration(step.duration_ms))));
    }
    for hazard in &found.hazards {
        output.line(&styled(CAUTION, &hazard_line(hazard, output)));
    }
    for lock in &found.locks {
        output.line(&styled(DIM, &output.text("rehearse-lock", &args! { "table" => lock.table.as_str(), "mode" => lock.mode.as_str() })));
    }
    let bytes = |bytes: u64| output.texts.bytes(bytes);
    let args = args! {
        "took" => output.texts.duration(found.duration_ms), "copy" => output.texts.duration(found.copy_ms),
        "extra" => bytes(found.peak_bytes.saturating_sub(found.bytes)), "size" => bytes(found.bytes)
    };
    output.line(&output.text(if found.outcome == Outcome::Done { "rehearse-done" } else { "rehearse-stopped" }, &args));
}
