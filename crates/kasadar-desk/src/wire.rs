//! The values that cross to the page, and those that come from it.
//!
//! What comes from the page is never a path: databases are named by the configuration, backups, reports and
//! revisions by their ids, files by what a dialog of the system's gave out.

mod looking;
mod preparing;
mod settings;
mod task;

pub use looking::{BackupList, Configured, Edge, FolderName, Greeting, History, HistoryRow, ReportListed, RevisionPage, Scripts, Theme};
pub use preparing::{
    Asked, Given, InstallRequest, Permission, PickedFile, Prepared, Pruning, Recovery, RestoreSubject, Right, StampRequest, StampSubject,
    StepTold, UpdateSubject,
};
pub use settings::{BackupSettings, CentralSettings, ConnectionStep, ConnectionTest, QuietSettings, Settings, SettingsChange, StepOutcome};
pub use task::{Ended, Line, LineState, Message, Product, Progress, Share, StopEffect, Task, TaskKind, What};
