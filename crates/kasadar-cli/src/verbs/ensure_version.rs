//! `kasadar ensure-version`: the version table, where it is missing.

use kasadar_engine::Exit;
use kasadar_engine::database::{Access, Database, Transaction};
use kasadar_engine::verbs::ensure_version;
use kasadar_host::FaceError;
use kasadar_l10n::args;
use serde_json::json;

use crate::session::Session;

pub async fn run(session: &Session) -> Result<Exit, FaceError> {
    let mut database = session.database(Access::Create).await?;
    ensure_version(&mut database, &session.context(Transaction::default(), None)).await?;
    let place = database.place();
    session.output.data("ensure-version", true, &json!({ "place": place }), |output| {
        output.line(&output.text("ensure-version-done", &args! { "place" => place.as_str() }));
    });
    Ok(Exit::Done)
}
