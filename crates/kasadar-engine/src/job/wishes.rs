//! What a person wants of a job.

use super::{JobError, QuietHours};
use crate::report::CheckName;

/// How a person wants a job.
#[derive(Clone, Debug, Default)]
pub struct Wishes {
    /// Whether a backup is made before.
    pub backup: BackupWish,
    /// Whether the plan runs on a copy first.
    pub rehearsal: RehearsalWish,
    /// When the shop is quiet; any time without it.
    pub quiet_hours: Option<QuietHours>,
    /// Checks that may fail, each with a reason.
    pub set_aside: Vec<(CheckName, String)>,
}

/// Whether a backup is made before a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum BackupWish {
    /// Yes, in this form.
    #[default]
    Plain,
    /// Yes, compressed.
    Compressed,
    /// No, for this reason.
    NoneBecause(String),
}

/// Whether a plan runs on a copy first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RehearsalWish {
    /// Where the plan takes something away while rows stand in it.
    #[default]
    WhenHazardous,
    /// In any case.
    Always,
}

impl Wishes {
    /// A rule is set aside for a reason or not at all.
    pub(super) fn refuse_empty_reasons(&self) -> Result<(), JobError> {
        let blank = |reason: &String| reason.trim().is_empty();
        let no_backup = matches!(&self.backup, BackupWish::NoneBecause(reason) if blank(reason));
        if no_backup || self.set_aside.iter().any(|(_, reason)| blank(reason)) { Err(JobError::ReasonMissing {}) } else { Ok(()) }
    }

    /// The reason for which `check` may fail.
    pub(super) fn aside(&self, check: CheckName) -> Option<&str> {
        self.set_aside.iter().find(|(aside, _)| *aside == check).map(|(_, reason)| reason.as_str())
    }
}
