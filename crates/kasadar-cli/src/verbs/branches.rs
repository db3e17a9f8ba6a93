//! `kasadar branches`: where the graph splits, and into what.

use kasadar_engine::Exit;
use kasadar_engine::history::Catalogue;
use kasadar_host::FaceError;
use serde_json::json;

use super::history::line;
use crate::output::STRONG;
use crate::output::styled;
use crate::session::Session;

pub fn run(session: &Session) -> Result<Exit, FaceError> {
    let graph = session.unverified_graph()?;
    let catalogue = Catalogue::new(&graph, None);
    let points: Vec<_> = graph.order().iter().copied().filter(|node| graph.children(*node).len() > 1).collect();
    let data: Vec<_> = points
        .iter()
        .map(|node| json!({ "revision": catalogue.listed(*node), "children": graph.children(*node).iter().map(|child| graph.id(*child)).collect::<Vec<_>>() }))
        .collect();
    session.output.data("branches", true, &data, |output| {
        if points.is_empty() {
            output.hint(&output.plain("branches-none"));
        }
        for node in &points {
            output.line(&styled(STRONG, &line(&catalogue.listed(*node), output)));
            for child in graph.children(*node) {
                output.line(&format!("    {}", line(&catalogue.listed(*child), output)));
            }
        }
    });
    Ok(Exit::Done)
}
