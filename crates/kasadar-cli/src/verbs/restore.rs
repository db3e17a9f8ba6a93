//! `kasadar restore BACKUP`: a database brought back, and the way out of that.

use kasadar_engine::backup::{BackupError, Backups};
use kasadar_engine::database::{Access, Address, AnyDatabase, Transaction};
use kasadar_engine::restore::{
    AllowedOrigin, Chosen, Comparison, OtherSessions, RestoreWishes, Saved, compare, confirm, last_saved, restore, undo,
};
use kasadar_engine::{Context, Engine, Exit};
use kasadar_host::{FaceError, open_if_whole};
use kasadar_l10n::args;

use super::backup::line;
use super::report::keep;
use crate::args::Restore;
use crate::output::{DIM, GOOD, Output, styled};
use crate::prompt;
use crate::session::Session;

pub async fn run(words: &Restore, session: &Session) -> Result<Exit, FaceError> {
    let (address, graph) = (session.address()?, session.graph()?);
    let context = session.context(Transaction::default(), None);
    let mut database = open_if_whole(&address, Access::Write, |place| session.ask_password(place)).await?;
    if words.confirm {
        return drop_kept(database, &address, words, session).await;
    }
    let wishes = RestoreWishes {
        origin: if words.from_other_database { AllowedOrigin::Any } else { AllowedOrigin::Own },
        sessions: if words.end_sessions { OtherSessions::End } else { OtherSessions::Refuse },
    };
    let Some(word) = &words.backup else {
        if address.engine() == Engine::Sqlite {
            let saved = last_saved(&address, &context)?;
            show(&compare(database.as_mut(), saved).await?, &session.output);
        }
        ask(&address, words, session)?;
        let undone = undo(&address, database.as_mut(), wishes, &graph, &context).await?;
        undone.run.iter().for_each(|run| keep(run, session));
        session.output.data("restore", true, &undone, |output| done(&undone.saved, &address, output));
        return Ok(Exit::Done);
    };
    let chosen = Chosen::of(word);
    let comparison = compared(&chosen, database.as_mut(), &address, &context).await?;
    if words.dry_run {
        session.output.data("restore", true, &comparison, |output| {
            told(&comparison).for_each(|row| output.line(&row));
            output.line(&line(&comparison.backup, output));
        });
        return Ok(Exit::Done);
    }
    show(&comparison, &session.output);
    ask(&address, words, session)?;
    let report = restore(&address, database.as_mut(), &chosen, wishes, &graph, &context).await?;
    report.run.iter().for_each(|run| keep(run, session));
    session.output.data("restore", true, &report, |output| done(&report.saved, &address, output));
    Ok(Exit::Done)
}

async fn compared(
    chosen: &Chosen,
    database: Option<&mut AnyDatabase>,
    address: &Address,
    context: &Context,
) -> Result<Comparison, FaceError> {
    let own = Backups::of(&context.folders, address.engine(), &address.to_string());
    let (_, manifest) = chosen.resolve(&own)?;
    Ok(compare(database, manifest).await?)
}

/// Now and then, before the question.
fn show(comparison: &Comparison, output: &Output) {
    if !output.json {
        output.hint(&line(&comparison.backup, output));
        told(comparison).for_each(|row| output.hint(&row));
    }
}

/// Tables that have other rows now than then.
fn told(comparison: &Comparison) -> impl Iterator<Item = String> {
    let rows = |rows: Option<u64>| rows.map_or_else(|| "–".to_owned(), |rows| rows.to_string());
    let differing = comparison.tables.iter().filter(|table| table.now != table.then);
    differing.map(move |table| format!("  {:<32} {:>12} → {:>12}", table.table, rows(table.now), rows(table.then)))
}

/// Asks with the verb for an answer; a script has to have said `--yes`.
fn ask(address: &Address, words: &Restore, session: &Session) -> Result<(), FaceError> {
    if words.yes {
        return Ok(());
    }
    let refused = || BackupError::RestoreNotConfirmed { place: address.to_string() };
    if !prompt::can_ask(&session.output) {
        return Err(refused().into());
    }
    let answer = session.output.plain("restore-answer");
    let question = session.output.text("restore-question", &args! { "place" => address.to_string(), "answer" => answer.clone() });
    if prompt::line(&question, None)? == answer { Ok(()) } else { Err(refused().into()) }
}

async fn drop_kept(database: Option<AnyDatabase>, address: &Address, words: &Restore, session: &Session) -> Result<Exit, FaceError> {
    let Some(mut database) = database else { return Err(BackupError::NothingToConfirm { place: address.to_string() }.into()) };
    ask(address, words, session)?;
    let dropped = confirm(&mut database).await?;
    session.output.data("restore", true, &dropped, |output| {
        for name in &dropped {
            output.line(&format!("{} {name}", styled(GOOD, "✓")));
        }
    });
    Ok(Exit::Done)
}

fn done(saved: &Saved, address: &Address, output: &Output) {
    output.line(&format!("{} {}", styled(GOOD, "✓"), output.text("restore-done", &args! { "place" => address.to_string() })));
    let (kind, name) = match saved {
        Saved::Nothing => ("nothing", ""),
        Saved::Backup { id } => ("backup", id.as_str()),
        Saved::Files { folder } => ("files", folder.as_str()),
        Saved::Database { name } => ("database", name.as_str()),
    };
    output.hint(&styled(DIM, &output.text("restore-saved", &args! { "kind" => kind, "name" => name })));
}
