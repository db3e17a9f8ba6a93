//! `kasadar heads`: revisions without a child.

use kasadar_engine::Exit;
use kasadar_engine::history::Catalogue;
use kasadar_host::FaceError;
use kasadar_l10n::args;

use super::history::{line, show_whole};
use crate::session::Session;

pub fn run(session: &Session) -> Result<Exit, FaceError> {
    let graph = session.unverified_graph()?;
    let catalogue = Catalogue::new(&graph, None);
    let list: Vec<_> = graph.heads().into_iter().map(|node| catalogue.listed(node)).collect();
    session.output.data("heads", true, &list, |output| {
        for one in &list {
            if session.verbose { show_whole(one, output) } else { output.line(&line(one, output)) }
        }
        if list.len() > 1 {
            output.hint(&output.text("heads-several", &args! { "count" => list.len() }));
        }
    });
    Ok(Exit::Done)
}
