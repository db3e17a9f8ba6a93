//! `kasadar history [RANGE]`: revisions, newest first.

use kasadar_engine::Exit;
use kasadar_engine::database::{Access, Database};
use kasadar_engine::history::{Listed, Range, history};
use kasadar_host::FaceError;

use crate::args::History;
use crate::output::{DIM, GOOD, Output, PENDING, STRONG, styled};
use crate::session::Session;

pub async fn run(words: &History, session: &Session) -> Result<Exit, FaceError> {
    let graph = session.unverified_graph()?;
    let range: Range = words.range.as_ref().or(words.rev_range.as_ref()).map_or(Ok(Range::default()), |range| range.parse())?;
    // Without a database the history is the files' alone.
    let ledger = if session.has_database() { Some(session.database(Access::Read).await?.ledger().await?) } else { None };
    let list = history(&graph, ledger.as_ref(), &range)?;
    session.output.data("history", true, &list, |output| {
        for one in &list {
            if session.verbose { show_whole(one, output) } else { output.line(&line(one, output)) }
        }
    });
    Ok(Exit::Done)
}

/// `parents -> id (words), message`: Alembic's line.
pub fn line(one: &Listed, output: &Output) -> String {
    let parents = if one.revises.is_empty() { format!("<{}>", output.plain("word-base")) } else { one.revises.join(", ") };
    let sign = match one.applied {
        Some(true) => styled(GOOD, "●"),
        Some(false) => styled(PENDING, "○"),
        None => " ".to_owned(),
    };
    let message = one.named.message_in(&output.texts.language().to_string()).to_owned();
    let words = words(one, output);
    format!("{sign} {} {}{}  {message}", styled(DIM, &format!("{parents} ->")), styled(STRONG, &one.named.revision), styled(DIM, &words))
}

fn words(one: &Listed, output: &Output) -> String {
    let mut words: Vec<String> = one.labels.clone();
    let said = [(one.current, "word-current"), (one.head, "word-head"), (one.merge, "word-merge"), (one.branch_point, "word-branch-point")];
    words.extend(said.iter().filter(|(is, _)| *is).map(|(_, id)| output.plain(id)));
    if words.is_empty() { String::new() } else { format!(" ({})", words.join(", ")) }
}

/// Everything that is known of a revision but its SQL.
pub fn show_whole(one: &Listed, output: &Output) {
    let fact = |label: &str, value: &str| {
        if !value.is_empty() {
            output.line(&format!("  {} {value}", styled(DIM, &format!("{:<16}", output.plain(label)))));
        }
    };
    output.line(&format!("{}{}", styled(STRONG, &one.named.revision), words(one, output)));
    fact("show-message", one.named.message_in(&output.texts.language().to_string()));
    fact("show-parents", &if one.revises.is_empty() { output.plain("word-base") } else { one.revises.join(", ") });
    fact("show-depends-on", &one.depends_on.join(", "));
    fact("show-file", &one.file);
    let zone = jiff::tz::TimeZone::system();
    fact("show-created", &one.created.map(|created| output.texts.when(created, &zone)).unwrap_or_default());
    if let Some(run) = &one.run {
        let took = output.texts.duration(run.duration_ms.unsigned_abs());
        fact("show-applied", &format!("{} · {}@{} · {took}", output.texts.when(run.started, &zone), run.operator, run.host));
    }
    output.line("");
}
