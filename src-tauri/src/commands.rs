//! What the screens may call, and nothing else. Each command hands its question to `engine`.
//!
//! All are `async`: a command that is not would freeze the window while a server does not answer.

use kasadar_engine::Problem;
use kasadar_engine::status::Status;

use crate::engine::{self, Configured};

/// The databases that this machine's configuration names.
#[tauri::command]
pub async fn databases() -> Result<Vec<Configured>, Problem> {
    engine::answer(async || engine::databases()).await
}

/// The language to begin with: `tr` or `en`.
#[tauri::command]
pub async fn language() -> Result<&'static str, Problem> {
    engine::answer(async || Ok(engine::language().code())).await
}

/// How the database called `name` is.
#[tauri::command]
pub async fn status(name: String) -> Result<Status, Problem> {
    engine::answer(async move || engine::status(&name).await).await
}
