//! `kasadar demo [FILE]`: a store to try things on.

use kasadar_engine::database::{Access, Address, Transaction};
use kasadar_engine::source::Source;
use kasadar_engine::verbs::Stopped;
use kasadar_engine::{Exit, demo};
use kasadar_host::{FaceError, HostError};
use kasadar_l10n::args;
use serde_json::json;

use super::run::tell;
use crate::args::Demo;
use crate::session::Session;

pub async fn run(words: &Demo, session: &Session) -> Result<Exit, FaceError> {
    let file = words.file.clone().unwrap_or_else(|| session.places.data.join("demo.db"));
    if let Some(folder) = file.parent() {
        // A folder that cannot be made is told by the opening below.
        let _ = std::fs::create_dir_all(folder);
    }
    if std::fs::metadata(&file).is_ok_and(|found| found.len() > 0) {
        return Err(HostError::Usage { detail: session.output.text("demo-exists", &args! { "file" => file.display().to_string() }) }.into());
    }
    let place = file.display().to_string();
    let mut database = session.open(&Address::Sqlite(file), Access::Create).await?;
    let graph = Source::Embedded.load()?;
    match demo::fill(&mut database, &graph, &session.context(Transaction::default(), Some(&graph))).await {
        Ok(revision) => {
            session.output.data("demo", true, &json!({ "file": place, "revision": revision }), |output| {
                output.line(&output.text("demo-done", &args! { "file" => place.as_str(), "revision" => revision.as_str() }));
            });
            Ok(Exit::Done)
        }
        Err(Stopped::Early(error)) => Err(error.into()),
        Err(stopped @ Stopped::InRun(_)) => tell("demo", Err(stopped), &place, session),
    }
}
