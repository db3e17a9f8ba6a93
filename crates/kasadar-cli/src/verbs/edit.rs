//! `kasadar edit [REVISION]`: opens a revision's file in the editor.

use kasadar_engine::Exit;
use kasadar_engine::plan::{Place, place};
use kasadar_engine::position::Position;
use kasadar_host::{FaceError, HostError};
use serde_json::json;

use super::revision::folder;
use crate::args::Edit;
use crate::session::Session;

pub fn run(words: &Edit, session: &Session) -> Result<Exit, FaceError> {
    let (graph, folder) = (session.unverified_graph()?, folder(session)?);
    let editor = ["VISUAL", "EDITOR"].iter().find_map(|name| std::env::var(name).ok().filter(|editor| !editor.is_empty()));
    let editor = editor.unwrap_or_else(|| if cfg!(windows) { "notepad" } else { "vi" }.to_owned());
    let Place::At(nodes) = place(&graph, &Position::new(&graph, &[]), &words.revision.parse()?)? else { return Ok(Exit::Done) };
    let files = nodes.iter().map(|node| folder.join(&graph.revision(*node).file));
    // An editor may come with options of its own: `code --wait`.
    let mut parts = editor.split_whitespace();
    let program = parts.next().unwrap_or_default();
    match std::process::Command::new(program).args(parts).args(files).status() {
        Ok(status) if status.success() => {
            let files: Vec<&str> = nodes.iter().map(|node| graph.revision(*node).file.as_str()).collect();
            session.output.data("edit", true, &json!({ "files": files }), |_| {});
            Ok(Exit::Done)
        }
        _ => Err(HostError::EditorFailed { editor }.into()),
    }
}
