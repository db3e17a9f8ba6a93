//! Why a job does not begin, or does not keep what came out.

use crate::database::{Cause, Flaw};
use crate::drift::Drifted;
use crate::error::problems;
use crate::report::Hazard;

problems! {
    /// A job that was refused or undone.
    pub enum JobError {
        /// A volume is too full for what is going to be written.
        1751 Refused NoSpace { folder: String, purpose: Purpose, needed: u64, free: u64 } = "{folder} has {free} bytes free and {purpose} needs {needed}",
        /// Updates wait for the shop's quiet hours.
        1752 Refused OutsideQuietHours { from: String, to: String } = "the quiet hours are from {from} to {to}",
        /// The schema is not that of the recorded revision.
        1753 Verification SchemaDrifted { differences: Vec<Drifted> } = "the schema differs from its recorded revision: {differences:?}",
        /// The database contradicts itself, and nothing was begun.
        1754 Verification DamagedBefore { flaws: Vec<Flaw> } = "the database is damaged: {flaws:?}",
        /// The schema that came out is not the sealed one.
        1755 Verification WrongResult { differences: Vec<Drifted> } = "the schema that came out is not the sealed one: {differences:?}",
        /// What came out contradicts itself.
        1756 Verification FlawsAfter { flaws: Vec<Flaw> } = "the database is flawed after the run: {flaws:?}",
        /// Rows would go, and no backup would bring them back.
        1757 Refused BackupNeeded { hazards: Vec<Hazard> } = "the plan drops rows: {hazards:?}",
        /// The plan fails on a copy.
        1758 Failed RehearsalFailed { revision: String, found: String, #[serde(skip)] source: Cause } = "{revision} fails on a copy with {found}",
        /// A rule was set aside without a reason.
        1759 Usage ReasonMissing {} = "a reason is needed",
        /// No job was left unfinished.
        1760 Usage NothingToRecover {} = "there is nothing to recover",
        /// That way out is closed.
        1761 Refused WayClosed { way: super::Way, open: Vec<super::Way> } = "{way} is not possible; {open:?} are",
        /// The journal cannot be written.
        1762 Failed JournalFile { path: String, #[serde(skip)] source: std::io::Error } = "{path} cannot be written",
    }
}

/// What room is needed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, strum::Display, strum::VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Purpose {
    /// The run's own journal, and what the database grows by.
    Data,
    /// The backup.
    Backup,
    /// A copy with a run of its own.
    Rehearsal,
}
