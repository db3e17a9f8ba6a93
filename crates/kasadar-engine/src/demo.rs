//! A store to try things on: made at an old revision, with rows that a real shop would have.

use include_dir::{Dir, include_dir};
use kasadar_schema::{Engine, split};

use crate::context::Context;
use crate::database::{Database, Runnable, Section, Work};
use crate::error::Result;
use crate::graph::Graph;
use crate::ledger::Kind;
use crate::plan::{Goal, Step};
use crate::revision::{Direction, RevisionError};
use crate::target::Target;
use crate::verbs::{Stopped, reach};

static DEMO: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../seed/demo");
const ROWS: &str = "store.sql";

/// Brings an empty store to the demo's revision and fills it. Gives the revision.
pub async fn fill<D: Database>(database: &mut D, graph: &Graph, context: &Context) -> Result<String, Stopped> {
    let text = DEMO.get_file(ROWS).and_then(|file| file.contents_utf8()).unwrap_or_default();
    let at = text.lines().next().and_then(|line| line.strip_prefix("-- at:")).map(str::trim).unwrap_or_default();
    let target: Target = at.parse().map_err(crate::error::Error::from)?;
    let (plan, _) = reach(database, graph, &Goal::Upgrade(target), context).await?;
    if plan.is_empty() {
        // It was filled before.
        return Ok(at.to_owned());
    }
    database.lock(&context.lease(), &context.watch).await.map_err(crate::error::Error::from)?;
    let filled = rows(database, text, context).await;
    if filled.is_err() {
        database.abandon().await;
    }
    database.unlock().await;
    filled?;
    Ok(at.to_owned())
}

async fn rows<D: Database>(database: &mut D, text: &str, context: &Context) -> Result<()> {
    let statements = split(text, Some(Engine::Sqlite))
        .map_err(|error| RevisionError::open_text(ROWS, 0, text, Some(Engine::Sqlite), error))?
        .into_iter()
        .map(|statement| Runnable { sql: statement.sql, line: statement.line, effect: statement.effect })
        .collect();
    let entry = context.entry(&context.new_id(), Kind::Seed, Some("demo".to_owned()));
    let step = Step { revision: String::new(), direction: Direction::Stamp, checksum: None, removes: Vec::new(), adds: Vec::new() };
    let section = Section { statements, ..Section::default() };
    database.begin(&context.lease()).await?;
    let rows_after = database.ledger().await?.rows;
    let work = Work { step, section: Some(section), entry, file: ROWS.to_owned(), resume: None, rows_after };
    database.apply(work, &context.watch).await?;
    database.finish(&context.watch).await?;
    Ok(())
}
