//! `kasadar status`: how a database is, in one sentence and what stands behind it.

use kasadar_engine::Exit;
use kasadar_engine::database::{Access, Address};
use kasadar_engine::drift::Weight;
use kasadar_engine::status::{Named, State, Status};
use kasadar_host::FaceError;
use kasadar_l10n::{Args, args};
use serde_json::json;

use super::identify::show_differences;
use crate::args::Status as Words;
use crate::output::{BAD, CAUTION, DIM, GOOD, Output, PENDING, STRONG, styled};
use crate::session::Session;

pub async fn run(words: &Words, session: &Session) -> Result<Exit, FaceError> {
    if words.all {
        return all(session).await;
    }
    let found = look(&session.address()?, session).await?;
    session.output.data("status", true, &found, |output| show(&found, output, session.verbose));
    Ok(found.state.exit())
}

/// Every configured database; the worst one decides how the program ends.
async fn all(session: &Session) -> Result<Exit, FaceError> {
    let (mut worst, mut list) = (Exit::Done, Vec::new());
    for name in session.configuration.names() {
        let looked = match session.address_of(Some(&name)) {
            Ok(address) => look(&address, session).await,
            Err(error) => Err(error),
        };
        match looked {
            Ok(found) => {
                if !session.output.json {
                    session.output.line(&styled(STRONG, &name));
                    show(&found, &session.output, session.verbose);
                    session.output.line("");
                }
                worst = if worst == Exit::Done { found.state.exit() } else { worst };
                list.push(json!({ "database": name, "status": found }));
            }
            Err(error) => {
                let problem = error.problem();
                if !session.output.json {
                    session.output.line(&styled(STRONG, &name));
                    session.output.problem(&problem, "status");
                }
                worst = problem.exit;
                list.push(json!({ "database": name, "problem": problem }));
            }
        }
    }
    session.output.data("status", true, &list, |output| {
        if list.is_empty() {
            output.line(&output.plain("status-none-configured"));
        }
    });
    Ok(worst)
}

/// Looks at a database with what this machine remembers of it.
pub async fn look(address: &Address, session: &Session) -> Result<Status, FaceError> {
    let graph = session.graph()?;
    let mut database = session.open(address, Access::Read).await?;
    kasadar_host::look(&mut database, &graph, &session.places, &session.configuration).await
}

fn show(status: &Status, output: &Output, verbose: bool) {
    let (style, sign) = match status.state {
        State::UpToDate => (GOOD, "✓"),
        State::Pending | State::Empty => (PENDING, "↑"),
        State::SeveralHeads | State::NoStamp => (CAUTION, "!"),
        _ => (BAD, "✗"),
    };
    let (id, args) = words(status);
    output.line(&format!("{} {}", styled(style, sign), styled(style, &output.text(&id, &args))));
    if let Some(sentence) = output.texts.attribute(&id, "sentence", &args) {
        output.line(&format!("  {sentence}"));
    }
    let language = output.texts.language().to_string();
    let fact = |label: &str, value: String| {
        output.line(&format!("  {} {value}", styled(DIM, &format!("{:<16}", output.plain(label)))));
    };
    output.line("");
    fact("status-database", format!("{} ({})", status.place, status.facts.version));
    fact("status-current", named(&status.current, &language, output));
    fact("status-heads", named(&status.heads, &language, output));
    fact("status-pending", status.pending.len().to_string());
    fact("status-size", output.texts.bytes(status.facts.bytes));
    if let Some(run) = &status.last_run {
        let kind = output.plain(&format!("kind-{}", run.kind));
        let outcome = output.plain(&format!("outcome-{}", run.outcome));
        let when = output.texts.when(run.started, &jiff::tz::TimeZone::system());
        fact(
            "status-last-run",
            format!(
                "{when} · {kind}, {outcome} · {} · {}@{}",
                output.texts.duration(run.duration_ms.unsigned_abs()),
                run.operator,
                run.host
            ),
        );
    }
    if let Some(upkeep) = &status.upkeep {
        for (label, value) in super::upkeep::facts(upkeep, output) {
            fact(label, value);
        }
    }
    for edited in &status.edited {
        fact("status-edited", format!("{} ({})", edited.revision, edited.file));
    }
    super::upkeep::show_audit(status, output);
    super::upkeep::show_due(status.upkeep.as_ref(), output);
    show_schema(status, output);
    if verbose {
        for pending in &status.pending {
            output.line(&format!("    {} {}", styled(PENDING, &pending.revision), pending.message_in(&language)));
        }
    }
    if let Some(next) = output.texts.attribute(&id, "next", &args).filter(|_| status.state != State::UpToDate) {
        output.hint(&next);
    }
}

/// In what the schema is not what the revisions left behind: what matters first.
pub fn show_schema(status: &Status, output: &Output) {
    let notes: Vec<_> = status.schema.differences.iter().filter(|drifted| drifted.weight == Weight::Note).cloned().collect();
    let alarms: Vec<_> = status.schema.alarms().cloned().collect();
    for (id, differences) in [("schema-alarms", alarms), ("schema-notes", notes)] {
        if !differences.is_empty() {
            output.line(&format!("  {}", output.text(id, &args! { "count" => differences.len() })));
            show_differences(&differences, "    ", output);
        }
    }
}

/// Where the texts of a state are, and what they speak of.
pub fn words(status: &Status) -> (String, Args) {
    let state: &str = status.state.into();
    let remains = status.left_behind.as_ref().map(|left| left.remains.name());
    let cause = if status.edited.is_empty() { "schema" } else { "file" };
    (format!("state-{state}"), args! { "count" => status.pending.len(), "remains" => remains, "cause" => cause })
}

fn named(revisions: &[Named], language: &str, output: &Output) -> String {
    if revisions.is_empty() {
        return output.plain("word-base");
    }
    revisions
        .iter()
        .map(|one| format!("{} {}", one.revision, one.message_in(language)).trim_end().to_owned())
        .collect::<Vec<_>>()
        .join(", ")
}
