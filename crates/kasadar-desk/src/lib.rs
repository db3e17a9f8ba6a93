//! The desk: what stands between the window's commands and the engine's verbs.
//!
//! It answers questions, keeps what was prepared until it is carried out, runs the one task that may be under
//! way on a thread that outlives the page, and asks who may do it. It knows no window: everything here is
//! tested without one. It decides nothing about databases either; that is the engine's.

#![allow(clippy::result_large_err, reason = "a problem is told to a person, not returned in a loop")]

pub mod wire;

mod action;
mod answer;
mod attempts;
mod backups;
mod carry_out;
mod connection;
mod drawer;
mod error;
mod fold;
mod given;
mod install;
mod keep;
mod looking;
mod picked;
mod prepare;
mod random;
mod recovery_code;
mod restoring;
mod settings;
mod surroundings;
mod task;
mod told;
mod who;

pub use error::DeskError;
pub use surroundings::Surroundings;
pub use task::Listener;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use jiff::Timestamp;
use kasadar_engine::Problem;
use kasadar_engine::identify::Identity;
use kasadar_engine::job::Way;
use kasadar_engine::seed::SeedReport;
use kasadar_engine::status::Status;

use crate::attempts::Attempts;
use crate::drawer::Drawer;
use crate::error::Refusal;
use crate::picked::Picked;
use crate::task::Tasks;
use crate::wire::{
    Asked, BackupList, CentralSettings, Configured, ConnectionTest, FolderName, Given, Greeting, History, InstallRequest, PickedFile,
    Prepared, Pruning, Recovery, ReportListed, RestoreSubject, RevisionPage, Settings, SettingsChange, StampRequest, StampSubject, Task,
    UpdateSubject,
};

/// The desk. Clones are the same desk.
#[derive(Clone)]
pub struct Desk(Arc<Inner>);

/// What the desk remembers while the program runs.
struct Inner {
    around: Surroundings,
    drawer: Drawer,
    picked: Picked,
    attempts: Attempts,
    tasks: Tasks,
    /// Held while the configuration file is read, changed and written.
    changing: Mutex<()>,
}

impl Inner {
    fn now(&self) -> Timestamp {
        self.around.clock.now()
    }
}

/// Answers methods of [`Desk`] each on a thread of its own.
macro_rules! questions {
    (|$desk:ident| $( $(#[$doc:meta])* $method:ident($($arg:ident: $Type:ty),*) -> $Answer:ty = $answer:expr; )+) => {
        impl Desk { $(
            $(#[$doc])*
            pub async fn $method(&self, $($arg: $Type),*) -> Result<$Answer, Problem> {
                let $desk = self.0.clone();
                answer::answer(async move || $answer).await
            }
        )+ }
    };
}

impl Desk {
    /// A desk in these surroundings.
    pub fn new(around: Surroundings) -> Self {
        let attempts = Attempts::in_folder(&around.places.data);
        let tasks = Tasks::new(around.clock.clone());
        let (drawer, picked, changing) = (Drawer::default(), Picked::default(), Mutex::default());
        Self(Arc::new(Inner { around, drawer, picked, attempts, tasks, changing }))
    }

    /// The language of the window.
    pub fn language(&self) -> kasadar_l10n::Language {
        self.0.around.language()
    }

    /// Gives an id to a path that a person chose in a dialog.
    pub fn picked(&self, path: &Path) -> Result<PickedFile, Problem> {
        self.0.picked.add(path).map_err(|error| Refusal::from(error).problem())
    }

    /// The task under way, or the last one.
    pub fn task(&self) -> Option<Task> {
        self.0.tasks.task()
    }

    /// Asks the task to stop at the next safe point.
    pub fn stop(&self) {
        self.0.tasks.stop();
    }

    /// From now on `listener` hears of the task, and nobody else.
    pub fn attend(&self, listener: Listener) {
        self.0.tasks.attend(listener);
    }

    /// Asks the task under way to stop, and waits for its end: then the window may close.
    pub async fn close(&self) -> Result<(), Problem> {
        self.stop();
        let tasks = self.0.tasks.clone();
        answer::answer(async move || {
            tasks.wait();
            Ok(())
        })
        .await
    }

    /// Whether the window may close; if not, the page hears that somebody wants it to.
    pub fn close_requested(&self) -> bool {
        self.0.tasks.may_close()
    }
}

questions! {
    |desk|
    /// What must be known before anything is drawn.
    greeting() -> Greeting = Ok(desk.greeting());
    /// The databases to show.
    databases() -> Vec<Configured> = desk.databases();
    /// How a database is.
    status(name: String) -> Status = desk.status(&name).await;
    /// All revisions, newest first.
    history(name: String) -> History = desk.history(&name).await;
    /// Everything about one revision.
    revision(name: String, revision: String) -> RevisionPage = desk.revision(&name, &revision).await;
    /// The backups of a database.
    backups(name: String) -> BackupList = desk.backups(&name).await;
    /// Which revision a database really is.
    identity(name: String) -> Identity = desk.identity(&name).await;
    /// What loading the base data would do.
    base_data(name: String) -> SeedReport = desk.base_data(&name).await;
    /// Reports that are kept on this machine, newest first.
    reports() -> Vec<ReportListed> = desk.reports();
    /// What is set on this machine.
    settings() -> Settings = desk.settings();
    /// Sets one thing.
    change(change: SettingsChange) -> Settings = desk.change(change);
    /// How far a connection to the centre gets. Keeps nothing.
    test_connection(central: CentralSettings, password: Option<String>) -> ConnectionTest = desk.test_connection(&central, password).await;
    /// The page of a kept report.
    report_page(job: String) -> PathBuf = desk.report_page(&job);
    /// A folder of the program's, made where it is not there yet.
    folder(name: FolderName) -> PathBuf = desk.folder(name);
    /// Writes the support file to a place that a person chose. Gives its path.
    save_support_file(file: PathBuf) -> String = desk.save_support_file(&file).await;
    /// Whether there is such a backup to copy.
    may_export(name: String, backup: String) -> () = desk.may_export(&name, &backup);
    /// Copies a backup to a folder that a person chose. Gives the folder.
    export_backup(name: String, backup: String, folder: PathBuf) -> String = desk.export_backup(&name, &backup, &folder).await;
    /// An update; without a target to everything that is pending.
    prepare_update(name: String, target: Option<String>) -> Prepared<UpdateSubject> = desk.prepare_update(&name, target.as_deref()).await;
    /// A way back.
    prepare_downgrade(name: String, target: String) -> Prepared<UpdateSubject> = desk.prepare_downgrade(&name, &target).await;
    /// A restore of one of the database's own backups, or of a picked file.
    prepare_restore(name: String, backup: String) -> Prepared<RestoreSubject> = desk.prepare_restore(&name, &backup).await;
    /// The state back that the last restore saved.
    prepare_undo(name: String) -> Prepared<RestoreSubject> = desk.prepare_undo(&name).await;
    /// A version written without running SQL.
    prepare_stamp(name: String, request: StampRequest) -> Prepared<StampSubject> = desk.prepare_stamp(&name, &request).await;
    /// Base data.
    prepare_seed(name: String) -> Prepared<SeedReport> = desk.prepare_seed(&name).await;
    /// A way out of a job that was cut off.
    prepare_recovery(name: String, way: Way) -> Prepared<Recovery> = desk.prepare_recovery(&name, way).await;
    /// A new store; the subject is the place of its file.
    prepare_install(request: InstallRequest) -> Prepared<String> = desk.prepare_install(request);
    /// Old backups cleared.
    prepare_pruning(name: String) -> Prepared<Pruning> = desk.prepare_pruning(&name).await;
    /// Says who it is, for what was prepared.
    sign_in(token: String, asked: Asked) -> String = desk.sign_in(&token, asked).await;
    /// Begins what was prepared.
    execute(token: String, given: Given) -> Task = desk.execute(&token, given).await;
    /// Begins a backup.
    start_backup(name: String) -> Task = desk.start_backup(&name);
    /// Begins a look at a backup; a deep one unpacks it.
    start_verify(name: String, backup: String, deep: bool) -> Task = desk.start_verify(&name, &backup, deep);
}
