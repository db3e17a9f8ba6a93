//! `kasadar check`: are the files right, and is the database at head and as the files left it?

use kasadar_engine::Exit;
use kasadar_engine::database::Access;
use kasadar_engine::status::look;
use kasadar_host::FaceError;
use kasadar_l10n::args;
use serde_json::json;

use super::status::{show_audit, words};
use crate::output::{BAD, GOOD, styled};
use crate::session::Session;

pub async fn run(session: &Session) -> Result<Exit, FaceError> {
    // Loading is the check of the files: every header, section, statement, checksum and arrow.
    let graph = session.graph()?;
    let heads: Vec<&str> = graph.heads().into_iter().map(|node| graph.id(node)).collect();
    let files = args! { "count" => graph.len(), "heads" => heads.clone() };
    if !session.has_database() {
        let exit = if heads.len() > 1 { Exit::Verification } else { Exit::Done };
        let data = json!({ "revisions": graph.len(), "heads": heads });
        session.output.data("check", exit == Exit::Done, &data, |output| output.line(&output.text("check-files", &files)));
        return Ok(exit);
    }
    let found = look(&mut session.database(Access::Read).await?, &graph, &session.places.folders(&session.configuration)).await?;
    let exit = if found.audit.is_empty() { found.state.exit() } else { Exit::Verification };
    let data = json!({ "revisions": graph.len(), "heads": heads, "status": found });
    session.output.data("check", exit == Exit::Done, &data, |output| {
        output.line(&output.text("check-files", &files));
        let (id, args) = words(&found);
        let style = if exit == Exit::Done { GOOD } else { BAD };
        output.line(&format!("{}: {}", found.place, styled(style, &output.text(&id, &args))));
        for edited in &found.edited {
            output.line(&output.text("check-edited", &args! { "revision" => edited.revision.clone(), "file" => edited.file.clone() }));
        }
        show_audit(&found, output);
        if let Some(next) = output.texts.attribute(&id, "next", &args).filter(|_| found.state.exit() != Exit::Done) {
            output.hint(&next);
        }
    });
    Ok(exit)
}
