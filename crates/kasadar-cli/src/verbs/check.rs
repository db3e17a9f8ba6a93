//! `kasadar check`: are the files right, and is the database at head and as the files left it?

use kasadar_engine::sealed::unsealed;
use kasadar_engine::{Error, Exit};
use kasadar_host::FaceError;
use kasadar_l10n::{Args, args};
use serde_json::json;

use super::status::{look, show_schema, words};
use super::upkeep::show_audit;
use crate::output::{BAD, GOOD, Output, styled};
use crate::session::Session;

pub async fn run(session: &Session) -> Result<Exit, FaceError> {
    // Loading is the check of the files: every header, section, statement, checksum and arrow.
    let graph = session.graph()?;
    if let Some(sealed) = graph.sealed() {
        sealed.agree(&graph).map_err(Error::from)?;
    }
    let unsealed = unsealed(&graph);
    let heads: Vec<&str> = graph.heads().into_iter().map(|node| graph.id(node)).collect();
    let files = args! { "count" => graph.len(), "heads" => heads.clone() };
    if !session.has_database() {
        let exit = if heads.len() > 1 { Exit::Verification } else { Exit::Done };
        let data = json!({ "revisions": graph.len(), "heads": heads, "unsealed": unsealed });
        session.output.data("check", exit == Exit::Done, &data, |output| show_files(output, &files, &unsealed));
        return Ok(exit);
    }
    let found = look(&session.address()?, session).await?;
    let exit = if found.audit.is_empty() { found.state.exit() } else { Exit::Verification };
    let data = json!({ "revisions": graph.len(), "heads": heads, "unsealed": unsealed, "status": found });
    session.output.data("check", exit == Exit::Done, &data, |output| {
        show_files(output, &files, &unsealed);
        let (id, args) = words(&found);
        let style = if exit == Exit::Done { GOOD } else { BAD };
        output.line(&format!("{}: {}", found.place, styled(style, &output.text(&id, &args))));
        for edited in &found.edited {
            output.line(&output.text("check-edited", &args! { "revision" => edited.revision.clone(), "file" => edited.file.clone() }));
        }
        show_audit(&found, output);
        show_schema(&found, output);
        if let Some(next) = output.texts.attribute(&id, "next", &args).filter(|_| found.state.exit() != Exit::Done) {
            output.hint(&next);
        }
    });
    Ok(exit)
}

fn show_files(output: &Output, files: &Args, unsealed: &[String]) {
    output.line(&output.text("check-files", files));
    if !unsealed.is_empty() {
        output.hint(&output.text("check-unsealed", &args! { "count" => unsealed.len() }));
    }
}
