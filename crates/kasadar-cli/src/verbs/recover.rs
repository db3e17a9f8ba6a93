//! `kasadar recover [finish|undo|restore]`: the ways out of a job that was cut off.

use kasadar_engine::Exit;
use kasadar_engine::database::{Access, Database, Transaction};
use kasadar_engine::job::{LeftBehind, Remains, Way, left_behind, recover};
use kasadar_host::FaceError;
use kasadar_l10n::{Args, args};

use super::run::{rows, tell};
use crate::args::{Recover, WayWord};
use crate::output::{CAUTION, GOOD, STRONG, one_line, styled};
use crate::session::Session;

pub async fn run(words: &Recover, session: &Session) -> Result<Exit, FaceError> {
    let graph = session.graph()?;
    let Some(way) = words.way else {
        let context = session.context(Transaction::default(), None);
        let found = left_behind(&mut session.database(Access::Read).await?, &graph, &context.folders).await?;
        session.output.data("recover", found.is_none(), &found, |output| match &found {
            None => output.line(&format!("{} {}", styled(GOOD, "✓"), output.plain("recover-nothing"))),
            Some(left) => show(left, session),
        });
        return Ok(if found.is_none() { Exit::Done } else { Exit::Verification });
    };
    let way = match way {
        WayWord::Finish => Way::Finish,
        WayWord::Undo => Way::Undo,
        WayWord::Restore => Way::Restore,
    };
    let mut database = session.database(Access::Write).await?;
    let context = session.context(Transaction::default(), Some(&graph));
    match recover(&session.address()?, &mut database, &graph, way, &session.wishes(&words.guard)?, &context).await {
        Ok(None) => {
            session.output.data("recover", true, &way, |output| output.line(&output.plain(&format!("recover-done-{way}"))));
            Ok(Exit::Done)
        }
        Ok(Some(report)) => tell("recover", Ok(report), &database.place(), session),
        Err(stopped) => tell("recover", Err(stopped), &database.place(), session),
    }
}

fn remains(remains: &Remains) -> Args {
    let revision = if let Remains::HalfDone { revision } = remains { revision } else { "" };
    args! { "remains" => remains.name(), "revision" => revision }
}

/// What was going on, what became of it, and what can be done, each way with what it leads to.
pub fn show(left: &LeftBehind, session: &Session) {
    let output = &session.output;
    let zone = jiff::tz::TimeZone::system();
    if let Some(journal) = &left.journal {
        let kind = output.plain(&format!("kind-{}", journal.kind));
        let args = args! {
            "kind" => kind, "target" => journal.target.as_str(), "when" => output.texts.when(journal.started, &zone),
            "operator" => one_line(&journal.operator), "host" => one_line(&journal.host)
        };
        output.line(&styled(CAUTION, &output.text("recover-cut-off", &args)));
    }
    output.line(&output.text("recover-remains", &remains(&left.remains)));
    for out in &left.ways {
        let args = args! {
            "rows" => rows(&out.rows, session), "steps" => out.steps, "backup" => out.backup.as_deref(),
            "taken" => out.taken.map(|taken| output.texts.when(taken, &zone))
        };
        output.line(&format!(
            "  {}  {}",
            styled(STRONG, &format!("kasadar recover {}", out.way)),
            output.text(&format!("way-{}", out.way), &args)
        ));
    }
}
