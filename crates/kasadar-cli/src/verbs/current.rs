//! `kasadar current`: the version rows, and nothing else.

use kasadar_engine::Exit;
use kasadar_engine::database::{Access, Database};
use kasadar_engine::position::Position;
use kasadar_host::FaceError;
use kasadar_l10n::args;
use serde_json::json;

use crate::args::Current;
use crate::output::{BAD, DIM, styled};
use crate::session::Session;

pub async fn run(words: &Current, session: &Session) -> Result<Exit, FaceError> {
    let graph = session.graph()?;
    let ledger = session.database(Access::Read).await?.ledger().await?;
    let position = Position::new(&graph, &ledger.rows);
    let at_head = position.applied.iter().all(|applied| *applied) && position.unknown.is_empty();
    let data = json!({ "rows": ledger.rows, "unknown": position.unknown, "at_head": at_head });
    session.output.data("current", true, &data, |output| {
        let language = output.texts.language().to_string();
        if ledger.rows.is_empty() {
            output.hint(&output.plain("current-none"));
        }
        for row in &ledger.rows {
            match graph.node(row) {
                Some(node) => {
                    let head = if graph.needed_by(node).is_empty() { format!(" ({})", output.plain("word-head")) } else { String::new() };
                    let message = if session.verbose {
                        format!("  {}", styled(DIM, graph.revision(node).message_in(&language)))
                    } else {
                        String::new()
                    };
                    output.line(&format!("{row}{head}{message}"));
                }
                None => output.line(&output.text("current-unknown", &args! { "row" => styled(BAD, row) })),
            }
        }
    });
    Ok(if words.check_heads && !at_head { Exit::Pending } else { Exit::Done })
}
