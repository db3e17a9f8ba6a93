//! The note that a job leaves on disk while it is under way, so that a start after a power cut knows
//! what was going on. It decides nothing: what became of the database is read from the database.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use kasadar_schema::Engine;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::JobError;
use crate::backup::place_key;
use crate::context::{Context, Folders};
use crate::event::Stage;
use crate::files;
use crate::ledger::Kind;
use crate::plan::Plan;

/// What a job was about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Journal {
    /// UUID version 7; the same in the ledger.
    pub job: String,
    /// Upgrade or downgrade.
    pub kind: Kind,
    /// The target as it was written.
    pub target: String,
    /// Version rows before.
    pub rows_before: Vec<String>,
    /// Version rows at the end of the plan.
    pub rows_after: Vec<String>,
    /// How far it had come.
    pub stage: Stage,
    /// The backup made before, once it is there.
    pub backup: Option<String>,
    /// When it began, UTC.
    #[ts(as = "String")]
    pub started: Timestamp,
    /// Who ran it.
    pub operator: String,
    /// On which machine.
    pub host: String,
}

/// Where a database's journal is.
#[derive(Clone, Debug)]
pub(crate) struct JournalFile(PathBuf);

impl JournalFile {
    /// A store's stands beside it, so that every program that opens the store finds it; the centre's among the reports.
    pub(crate) fn of(engine: Engine, place: &str, folders: &Folders) -> Self {
        match engine {
            Engine::Sqlite => {
                let mut name = OsString::from(place);
                name.push(".kasadar-job");
                Self(PathBuf::from(name))
            }
            Engine::Postgres => Self(folders.reports.join(format!("{}.kasadar-job", place_key(engine, place)))),
        }
    }

    pub(crate) fn write(&self, journal: &Journal) -> Result<(), JobError> {
        let text = serde_json::to_vec_pretty(journal).map_err(|error| self.fault(error.into()))?;
        if let Some(folder) = self.0.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).map_err(|error| self.fault(error))?;
        }
        files::write_whole(&self.0, &text).map_err(|error| self.fault(error))
    }

    /// What was left there. One that cannot be read any more says nothing: it was being written.
    pub(crate) fn read(&self) -> Option<Journal> {
        serde_json::from_slice(&std::fs::read(&self.0).ok()?).ok()
    }

    pub(crate) fn remove(&self) -> Result<(), JobError> {
        match std::fs::remove_file(&self.0) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(self.fault(error)),
            _ => Ok(()),
        }
    }

    fn fault(&self, source: std::io::Error) -> JobError {
        JobError::JournalFile { path: self.path().display().to_string(), source }
    }

    fn path(&self) -> &Path {
        &self.0
    }
}

impl Journal {
    pub(crate) fn new(job: &str, plan: &Plan, context: &Context) -> Self {
        Self {
            job: job.to_owned(),
            kind: plan.kind,
            target: plan.target.clone(),
            rows_before: plan.rows_before.clone(),
            rows_after: plan.rows_after.clone(),
            stage: Stage::PreChecks,
            backup: None,
            started: context.now(),
            operator: context.operator.clone(),
            host: context.host.clone(),
        }
    }
}
