//! Base data: reference rows that the vendor ships and the shop may change.
//!
//! Three values decide over every field: what was shipped last, what the shop has now, what is shipped
//! now. What the shop changed is kept, what it removed stays removed, what it left alone follows the
//! vendor. The last shipped values are remembered in `kasadar_seed`.

mod answers;
mod compare;
mod fault;
mod file;
mod load;
mod passwords;

use serde::Serialize;
use ts_rs::TS;

use crate::database::Cause;
use crate::error::problems;
use crate::report::Report;

pub use answers::{Answers, Ask};
pub use fault::SeedFault;
pub use file::{Dataset, Datasets, SeedSource};
pub use load::{check, preview, seed};
pub use passwords::{PasswordFault, password_fault, password_fault_for};

problems! {
    /// Base data that cannot be read or loaded. Nothing was loaded.
    pub enum SeedError {
        /// A file that does not follow the format.
        1501 Failed BadSeedFile { file: String, line: u32, field: Option<String>, reason: SeedFault, other: Option<String>, other_line: Option<u32>, #[serde(skip)] source: Option<Cause> } = "{file}:{line}: {field:?}: {reason}",
        /// No dataset of that name.
        1502 Usage UnknownDataset { dataset: String, known: Vec<String> } = "no dataset is called `{dataset}`; there are {known:?}",
        /// The tables that the rows belong to are not there yet.
        1503 Refused TableMissing { dataset: String, table: String } = "dataset `{dataset}` needs table `{table}`",
        /// Something only a person can say was not said.
        1504 Usage AnswerMissing { ask: Ask } = "`{ask}` was not given",
        /// A password that protects nothing.
        1505 Refused WeakPassword { minimum: usize } = "the password has fewer than {minimum} characters",
        /// `check` found base data missing.
        1506 Verification BaseDataIncomplete { missing: Vec<String> } = "missing: {missing:?}",
        /// The password could not be hashed.
        1507 Failed HashFailed { #[serde(skip)] source: Cause } = "the password could not be hashed",
        /// A password that is tried first.
        1508 Refused CommonPassword {} = "the password is one of the commonest",
        /// A password that everybody in the shop knows.
        1509 Refused PasswordIsName {} = "the password is the name of the account, the company or the store",
    }
}

/// What loading did, or would do.
#[derive(Clone, Debug, Default, PartialEq, Serialize, TS)]
pub struct SeedReport {
    /// In the order in which they were loaded.
    pub datasets: Vec<DatasetReport>,
    /// What a person has to say before it can be loaded.
    pub questions: Vec<Ask>,
    /// The account of the run, to be kept as that of other runs; none where nothing was run.
    #[serde(skip)]
    pub run: Option<Report>,
}

/// What loading did to one dataset.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct DatasetReport {
    /// Its name.
    pub dataset: String,
    /// Its title in English.
    pub title: String,
    /// Its title in Turkish.
    pub title_tr: String,
    /// Rows that were not there.
    pub added: u32,
    /// Rows that follow the vendor's new values.
    pub changed: u32,
    /// Rows that the shop changed or removed, and that stay so.
    pub kept: u32,
    /// Rows that are as shipped.
    pub same: u32,
}
