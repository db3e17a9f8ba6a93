//! `kasadar merge [REVISION…]`: one revision that joins several heads.

use kasadar_engine::Exit;
use kasadar_engine::author::{Branch, Draft};
use kasadar_host::FaceError;
use serde_json::json;

use super::revision::new_file;
use crate::args::Merge;
use crate::session::Session;

pub fn run(words: &Merge, session: &Session) -> Result<Exit, FaceError> {
    let graph = session.unverified_graph()?;
    if words.revisions == ["heads"] && graph.heads().len() < 2 {
        session.output.data("merge", true, &json!({ "file": null }), |output| output.hint(&output.plain("merge-nothing")));
        return Ok(Exit::Done);
    }
    let message = words.message.clone().unwrap_or_else(|| "Merge branches".to_owned());
    let draft = Draft {
        message_tr: words.message.is_none().then(|| "Dallar birleştirildi".to_owned()),
        message,
        parents: words.revisions.iter().map(|revision| revision.parse()).collect::<Result<_, _>>()?,
        depends_on: Vec::new(),
        labels: words.branch_label.clone(),
        id: words.rev_id.clone(),
        branch: Branch::Splice,
    };
    new_file("merge", &draft, session)
}
