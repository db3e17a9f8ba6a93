//! `kasadar stamp TARGET…`: the version written without running SQL.

use kasadar_engine::Exit;
use kasadar_engine::database::{Access, Database, Transaction};
use kasadar_engine::plan::{Goal, UnknownRows};
use kasadar_engine::stamp::{Stamping, preview, stamp};
use kasadar_engine::target::Target;
use kasadar_host::FaceError;

use super::plan::show_plan;
use super::run::{print_sql, tell};
use crate::args::Stamp;
use crate::session::Session;

pub async fn run(words: &Stamp, session: &Session) -> Result<Exit, FaceError> {
    let targets = words.targets.iter().map(|target| target.parse()).collect::<Result<Vec<Target>, _>>()?;
    let unknown_rows = if words.purge { UnknownRows::Purge } else { UnknownRows::Refuse };
    if words.sql {
        return print_sql("stamp", None, &Goal::Stamp { targets, unknown_rows }, session);
    }
    let what = if words.identified { Stamping::Identified } else { Stamping::To { targets, despite_schema: words.despite_schema.clone() } };
    let graph = session.graph()?;
    if words.dry_run {
        let plan = preview(&mut session.database(Access::Read).await?, &graph, &what, unknown_rows).await?;
        show_plan("stamp", &plan, &graph, session);
        return Ok(Exit::Done);
    }
    let mut database = session.database(Access::Write).await?;
    let result = stamp(&mut database, &graph, &what, unknown_rows, &session.context(Transaction::default(), Some(&graph))).await;
    tell("stamp", result.map(|(_, report)| report), &database.place(), session)
}
