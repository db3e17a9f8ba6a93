//! What the page may call, and nothing else. Each command hands its question to the desk; those that open a dialog or
//! another program are in `dialogs`.
//!
//! All are `async`: a command that is not would freeze the window while a server does not answer.

use kasadar_desk::Desk;
use kasadar_desk::wire::{
    Asked, BackupList, CentralSettings, Configured, ConnectionTest, Given, Greeting, History, InstallRequest, Message, Prepared, Pruning,
    Recovery, ReportListed, RestoreSubject, RevisionPage, Settings, SettingsChange, StampRequest, StampSubject, Task, UpdateSubject,
};
use kasadar_engine::Problem;
use kasadar_engine::identify::Identity;
use kasadar_engine::job::Way;
use kasadar_engine::seed::SeedReport;
use kasadar_engine::status::Status;
use tauri::State;
use tauri::ipc::Channel;

type Answer<T> = Result<T, Problem>;

/// What must be known before anything is drawn.
#[tauri::command]
pub async fn greeting(desk: State<'_, Desk>) -> Answer<Greeting> {
    desk.greeting().await
}

/// The databases to show.
#[tauri::command]
pub async fn databases(desk: State<'_, Desk>) -> Answer<Vec<Configured>> {
    desk.databases().await
}

/// How a database is.
#[tauri::command]
pub async fn status(desk: State<'_, Desk>, name: String) -> Answer<Status> {
    desk.status(name).await
}

/// All revisions, newest first.
#[tauri::command]
pub async fn history(desk: State<'_, Desk>, name: String) -> Answer<History> {
    desk.history(name).await
}

/// Everything about one revision.
#[tauri::command]
pub async fn revision(desk: State<'_, Desk>, name: String, revision: String) -> Answer<RevisionPage> {
    desk.revision(name, revision).await
}

/// The backups of a database.
#[tauri::command]
pub async fn backups(desk: State<'_, Desk>, name: String) -> Answer<BackupList> {
    desk.backups(name).await
}

/// Which revision a database really is.
#[tauri::command]
pub async fn identity(desk: State<'_, Desk>, name: String) -> Answer<Identity> {
    desk.identity(name).await
}

/// What loading the base data would do.
#[tauri::command]
pub async fn base_data(desk: State<'_, Desk>, name: String) -> Answer<SeedReport> {
    desk.base_data(name).await
}

/// What is set on this machine.
#[tauri::command]
pub async fn settings(desk: State<'_, Desk>) -> Answer<Settings> {
    desk.settings().await
}

/// Reports that are kept on this machine.
#[tauri::command]
pub async fn reports(desk: State<'_, Desk>) -> Answer<Vec<ReportListed>> {
    desk.reports().await
}

/// Sets one thing.
#[tauri::command]
pub async fn change(desk: State<'_, Desk>, change: SettingsChange) -> Answer<Settings> {
    desk.change(change).await
}

/// How far a connection to the centre gets.
#[tauri::command]
pub async fn test_connection(desk: State<'_, Desk>, central: CentralSettings, password: Option<String>) -> Answer<ConnectionTest> {
    desk.test_connection(central, password).await
}

/// Prepares an update.
#[tauri::command]
pub async fn prepare_update(desk: State<'_, Desk>, name: String, target: Option<String>) -> Answer<Prepared<UpdateSubject>> {
    desk.prepare_update(name, target).await
}

/// Prepares a way back.
#[tauri::command]
pub async fn prepare_downgrade(desk: State<'_, Desk>, name: String, target: String) -> Answer<Prepared<UpdateSubject>> {
    desk.prepare_downgrade(name, target).await
}

/// Prepares a restore.
#[tauri::command]
pub async fn prepare_restore(desk: State<'_, Desk>, name: String, backup: String) -> Answer<Prepared<RestoreSubject>> {
    desk.prepare_restore(name, backup).await
}

/// Prepares to undo the last restore.
#[tauri::command]
pub async fn prepare_undo(desk: State<'_, Desk>, name: String) -> Answer<Prepared<RestoreSubject>> {
    desk.prepare_undo(name).await
}

/// Prepares a stamp.
#[tauri::command]
pub async fn prepare_stamp(desk: State<'_, Desk>, name: String, request: StampRequest) -> Answer<Prepared<StampSubject>> {
    desk.prepare_stamp(name, request).await
}

/// Prepares loading the base data.
#[tauri::command]
pub async fn prepare_seed(desk: State<'_, Desk>, name: String) -> Answer<Prepared<SeedReport>> {
    desk.prepare_seed(name).await
}

/// Prepares a way out of a job that was cut off.
#[tauri::command]
pub async fn prepare_recovery(desk: State<'_, Desk>, name: String, way: Way) -> Answer<Prepared<Recovery>> {
    desk.prepare_recovery(name, way).await
}

/// Prepares a new store.
#[tauri::command]
pub async fn prepare_install(desk: State<'_, Desk>, request: InstallRequest) -> Answer<Prepared<String>> {
    desk.prepare_install(request).await
}

/// Prepares to clear old backups.
#[tauri::command]
pub async fn prepare_pruning(desk: State<'_, Desk>, name: String) -> Answer<Prepared<Pruning>> {
    desk.prepare_pruning(name).await
}

/// Says who it is, for what was prepared.
#[tauri::command]
pub async fn sign_in(desk: State<'_, Desk>, token: String, asked: Asked) -> Answer<String> {
    desk.sign_in(token, asked).await
}

/// Begins what was prepared.
#[tauri::command]
pub async fn execute(desk: State<'_, Desk>, token: String, given: Given) -> Answer<Task> {
    desk.execute(token, given).await
}

/// Begins a backup.
#[tauri::command]
pub async fn start_backup(desk: State<'_, Desk>, name: String) -> Answer<Task> {
    desk.start_backup(name).await
}

/// Begins a look at a backup.
#[tauri::command]
pub async fn start_verify(desk: State<'_, Desk>, name: String, backup: String, deep: bool) -> Answer<Task> {
    desk.start_verify(name, backup, deep).await
}

/// The task under way, or the last one.
#[tauri::command]
pub async fn task(desk: State<'_, Desk>) -> Answer<Option<Task>> {
    Ok(desk.task())
}

/// Asks the task to stop at the next safe point.
#[tauri::command]
pub async fn stop(desk: State<'_, Desk>) -> Answer<()> {
    desk.stop();
    Ok(())
}

/// The page hears of the task from now on.
#[tauri::command]
pub async fn attend(desk: State<'_, Desk>, channel: Channel<Message>) -> Answer<()> {
    // A page that is gone hears nothing; the next one attends anew.
    desk.attend(Box::new(move |message| drop(channel.send(message))));
    Ok(())
}

/// Stops the task under way, and closes the window.
#[tauri::command]
pub async fn close(desk: State<'_, Desk>, window: tauri::Window) -> Answer<()> {
    desk.close().await?;
    window.destroy().map_err(crate::dialogs::defect)
}
