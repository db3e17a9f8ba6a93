//! What the screens may call, and nothing else. Each command hands its question to `engine`.
//!
//! All are `async`: a command that is not would freeze the window while a server does not answer.

use kasadar_engine::Problem;
use kasadar_engine::status::Status;

use crate::engine::{self, Listed};

/// The databases that this machine's configuration names.
#[tauri::command]
pub async fn databases() -> Result<Vec<Listed>, Problem> {
    engine::answer(async || engine::listed()).await
}

/// How the database called `name` is.
#[tauri::command]
pub async fn status(name: String) -> Result<Status, Problem> {
    engine::answer(async move || engine::status(&name).await).await
}
