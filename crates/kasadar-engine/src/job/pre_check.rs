//! The looks that a job begins with, taken beforehand for who wants to see them all.

use serde::Serialize;
use ts_rs::TS;

use crate::error::Problem;
use crate::report::CheckName;

/// One look.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct PreCheck {
    /// What was looked at.
    pub check: CheckName,
    /// What is wrong; none where nothing is.
    pub problem: Option<Problem>,
}
