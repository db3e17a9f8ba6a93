//! `kasadar init [DIR]`: a folder for revisions.

use kasadar_engine::{Exit, author};
use kasadar_host::FaceError;
use kasadar_l10n::args;
use serde_json::json;

use crate::args::Init;
use crate::session::Session;

pub fn run(words: &Init, session: &Session) -> Result<Exit, FaceError> {
    author::init(&words.folder)?;
    let folder = words.folder.display().to_string();
    session.output.data("init", true, &json!({ "folder": folder }), |output| {
        output.line(&output.text("init-done", &args! { "folder" => folder.as_str() }));
    });
    Ok(Exit::Done)
}
