//! `kasadar revision -m TEXT`: the next revision file.

use kasadar_engine::Exit;
use kasadar_engine::author::{Branch, Draft, write};
use kasadar_engine::database::Transaction;
use kasadar_engine::graph::Graph;
use kasadar_engine::source::Source;
use kasadar_host::{FaceError, HostError};
use serde_json::json;
use std::path::PathBuf;

use crate::args::Revision;
use crate::session::Session;

pub fn run(words: &Revision, session: &Session) -> Result<Exit, FaceError> {
    let draft = Draft {
        message: words.message.clone(),
        message_tr: words.message_tr.clone(),
        parents: vec![words.head.parse()?],
        depends_on: words.depends_on.clone(),
        labels: words.branch_label.clone(),
        id: words.rev_id.clone(),
        branch: if words.splice { Branch::Splice } else { Branch::Refuse },
    };
    new_file("revision", &draft, session)
}

/// Writes the file and says where it is.
pub fn new_file(name: &str, draft: &Draft, session: &Session) -> Result<Exit, FaceError> {
    let folder = folder(session)?;
    let graph = session
        .graph()
        .or_else(|error| if is_empty(&folder) { Ok(Graph::new(Vec::new()).map_err(kasadar_engine::Error::from)?) } else { Err(error) })?;
    let file = write(&graph, &folder, draft, &session.context(Transaction::default(), None))?;
    session.output.data(name, true, &json!({ "file": file.display().to_string() }), |output| output.line(&file.display().to_string()));
    Ok(Exit::Done)
}

/// The folder that `--migrations` names; the embedded set cannot be written.
pub fn folder(session: &Session) -> Result<PathBuf, HostError> {
    match session.source() {
        Source::Folder(folder) => Ok(folder),
        Source::Embedded => Err(HostError::Usage { detail: session.output.plain("usage-needs-migrations") }),
    }
}

/// A folder that `init` has just made holds no revision yet.
fn is_empty(folder: &std::path::Path) -> bool {
    let is_sql = |entry: std::io::Result<std::fs::DirEntry>| {
        entry.is_ok_and(|entry| entry.path().extension().is_some_and(|extension| extension == "sql"))
    };
    std::fs::read_dir(folder).is_ok_and(|mut entries| !entries.any(is_sql))
}
