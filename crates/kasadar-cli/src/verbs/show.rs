//! `kasadar show REVISION`: one revision with its file.

use kasadar_engine::Exit;
use kasadar_engine::database::{Access, Database};
use kasadar_engine::history::Catalogue;
use kasadar_engine::ledger::Ledger;
use kasadar_engine::plan::{Place, place};
use kasadar_engine::position::Position;
use kasadar_engine::target::Target;
use kasadar_host::FaceError;
use serde_json::json;

use super::history::show_whole;
use crate::args::Show;
use crate::output::{DIM, styled};
use crate::session::Session;

pub async fn run(words: &Show, session: &Session) -> Result<Exit, FaceError> {
    let graph = session.unverified_graph()?;
    let target: Target = words.revision.parse()?;
    let ledger = if session.has_database() { session.database(Access::Read).await?.ledger().await? } else { Ledger::default() };
    let position = Position::new(&graph, &ledger.rows);
    let nodes = match place(&graph, &position, &target)? {
        Place::Base => Vec::new(),
        Place::At(nodes) => nodes,
    };
    let catalogue = Catalogue::new(&graph, session.has_database().then_some(&ledger));
    let data: Vec<_> = nodes
        .iter()
        .map(|node| {
            let revision = graph.revision(*node);
            json!({ "revision": catalogue.listed(*node), "checksum": revision.checksum, "text": revision.text })
        })
        .collect();
    session.output.data("show", true, &data, |output| {
        for node in &nodes {
            show_whole(&catalogue.listed(*node), output);
            output.line(&styled(DIM, &format!("sha256 {}", graph.revision(*node).checksum.0)));
            output.line("");
            output.lines(graph.revision(*node).text.trim_end());
        }
    });
    Ok(Exit::Done)
}
