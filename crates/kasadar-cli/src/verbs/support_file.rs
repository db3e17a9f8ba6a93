//! `kasadar support-file [FILE]`: what a vendor needs to help, in one file without rows and without secrets.

use std::path::PathBuf;

use kasadar_engine::{Clock, Exit};
use kasadar_host::{FaceError, Machine, MachineClock, support_file};
use kasadar_l10n::{args, system_locales};
use serde_json::json;

use crate::args::SupportFile;
use crate::output::{GOOD, styled};
use crate::session::{PROGRAM, Session};

pub async fn run(words: &SupportFile, session: &Session) -> Result<Exit, FaceError> {
    let file = words
        .file
        .clone()
        .unwrap_or_else(|| PathBuf::from(format!("kasadar-support-{}.zip", MachineClock.now().strftime("%Y%m%dT%H%M%SZ"))));
    let mut about = Vec::new();
    // A name that means nothing is no reason to send nothing.
    for name in session.configuration.names() {
        about.extend(session.address_of(Some(&name)).ok().map(|address| (name, address)));
    }
    if let Ok(address) = session.address()
        && !about.iter().any(|(_, known)| known.to_string() == address.to_string())
    {
        about.push(("named".to_owned(), address));
    }
    let machine = Machine { program: PROGRAM.to_owned(), language: session.output.texts.language().to_string(), locales: system_locales() };
    let parts = support_file(&file, &session.places, &session.configuration, &session.source(), &about, &machine).await?;
    let data = json!({ "file": file.display().to_string(), "parts": parts });
    session.output.data("support-file", true, &data, |output| {
        let text = output.text("support-file-written", &args! { "file" => file.display().to_string(), "count" => parts.len() });
        output.line(&format!("{} {text}", styled(GOOD, "✓")));
        output.hint(&output.plain("support-file-holds"));
    });
    Ok(Exit::Done)
}
