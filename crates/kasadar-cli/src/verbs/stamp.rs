//! `kasadar stamp TARGET…`: the version written without running SQL.

use kasadar_engine::Exit;
use kasadar_engine::database::{Access, Database, Transaction};
use kasadar_engine::verbs::{preview, reach};
use kasadar_host::FaceError;

use super::plan::{show_plan, stamp_goal};
use super::run::{print_sql, tell};
use crate::args::Stamp;
use crate::session::Session;

pub async fn run(words: &Stamp, session: &Session) -> Result<Exit, FaceError> {
    let goal = stamp_goal(&words.targets)?;
    if words.sql {
        return print_sql("stamp", None, &goal, session);
    }
    let graph = session.graph()?;
    if words.dry_run {
        let plan = preview(&mut session.database(Access::Read).await?, &graph, &goal).await?;
        show_plan("stamp", &plan, &graph, session);
        return Ok(Exit::Done);
    }
    let mut database = session.database(Access::Write).await?;
    let result = reach(&mut database, &graph, &goal, &session.context(Transaction::default(), Some(&graph))).await;
    tell("stamp", result.map(|(_, report)| report), &database.place(), session)
}
