//! Commands that open a dialog of the system's or another program. The page gets ids of what was picked; a path stays here.

use std::path::{Path, PathBuf};

use kasadar_desk::Desk;
use kasadar_desk::wire::{FolderName, PickedFile};
use kasadar_engine::Problem;
use kasadar_engine::error::Coded;
use kasadar_host::HostError;
use serde::Deserialize;
use tauri::async_runtime::channel;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};
use tauri_plugin_opener::OpenerExt;

/// What a store's file is wanted for.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// A place for a new one.
    New,
    /// One that is there.
    Existing,
}

/// Shows a report in the machine's own program for pages.
#[tauri::command]
pub async fn open_report(app: AppHandle, desk: State<'_, Desk>, job: String) -> Result<(), Problem> {
    open(&app, &desk.report_page(job).await?)
}

/// Shows a folder.
#[tauri::command]
pub async fn open_folder(app: AppHandle, desk: State<'_, Desk>, folder: FolderName) -> Result<(), Problem> {
    open(&app, &desk.folder(folder).await?)
}

/// Asks where, and writes the support file.
#[tauri::command]
pub async fn save_support_file(app: AppHandle, desk: State<'_, Desk>) -> Result<Option<String>, Problem> {
    let dialog = app.dialog().file().set_file_name("kasadar-destek.zip").add_filter("ZIP", &["zip"]);
    let Some(file) = asked(dialog, FileDialogBuilder::save_file).await else { return Ok(None) };
    desk.save_support_file(file).await.map(Some)
}

/// Asks where, and copies a backup there.
#[tauri::command]
pub async fn export_backup(app: AppHandle, desk: State<'_, Desk>, name: String, backup: String) -> Result<Option<String>, Problem> {
    desk.may_export(name.clone(), backup.clone()).await?;
    let Some(folder) = asked(app.dialog().file(), FileDialogBuilder::pick_folder).await else { return Ok(None) };
    desk.export_backup(name, backup, folder).await.map(Some)
}

/// A store's file, or the place for a new one.
#[tauri::command]
pub async fn pick_store(app: AppHandle, desk: State<'_, Desk>, purpose: Purpose) -> Result<Option<PickedFile>, Problem> {
    let dialog = app.dialog().file().add_filter("SQLite", &["db", "sqlite", "sqlite3"]);
    let ask = if matches!(purpose, Purpose::New) { FileDialogBuilder::save_file } else { FileDialogBuilder::pick_file };
    asked(dialog, ask).await.map(|path| desk.picked(&path)).transpose()
}

/// A folder.
#[tauri::command]
pub async fn pick_folder(app: AppHandle, desk: State<'_, Desk>) -> Result<Option<PickedFile>, Problem> {
    let picked = asked(app.dialog().file(), FileDialogBuilder::pick_folder).await;
    picked.map(|path| desk.picked(&path)).transpose()
}

/// A backup that is not among a database's own.
#[tauri::command]
pub async fn pick_backup(app: AppHandle, desk: State<'_, Desk>) -> Result<Option<PickedFile>, Problem> {
    let dialog = app.dialog().file().add_filter("Kasadar", &["db", "gz", "dump", "json"]);
    let picked = asked(dialog, FileDialogBuilder::pick_file).await;
    picked.map(|path| desk.picked(&path)).transpose()
}

type Dialog = FileDialogBuilder<tauri::Wry>;
type Told = Box<dyn FnOnce(Option<FilePath>) + Send>;

/// What a person picked; nothing when they changed their mind.
async fn asked(dialog: Dialog, ask: impl FnOnce(Dialog, Told)) -> Option<PathBuf> {
    let (tell, mut told) = channel(1);
    ask(dialog, Box::new(move |picked| drop(tell.try_send(picked))));
    told.recv().await.flatten()?.into_path().ok()
}

/// Shows something in whatever program this machine shows it with.
fn open(app: &AppHandle, path: &Path) -> Result<(), Problem> {
    let file = path.display().to_string();
    app.opener().open_path(&file, None::<&str>).map_err(|_| HostError::PageNotOpened { file }.problem())
}

/// A defect of the program itself.
pub fn defect(error: impl std::fmt::Display) -> Problem {
    HostError::Unexpected { detail: error.to_string() }.problem()
}
