//! What the desk itself can refuse, and the umbrella over all that its questions can end with.

use kasadar_engine::Problem;
use kasadar_engine::error::{Coded, problems};
use kasadar_engine::report::Report;
use kasadar_engine::verbs::Stopped;
use kasadar_host::{FaceError, HostError};

use crate::wire::{Right, TaskKind};

problems! {
    /// Why the desk does not do what the page asks.
    pub enum DeskError {
        /// Too many wrong passwords or codes lately.
        1843 Refused SignInSlowed { seconds: u64 } = "the next try is in {seconds} s",
        /// It is not the code that was printed at installation.
        1844 Refused RecoveryCodeWrong {} = "the recovery code is wrong",
        /// Nothing is prepared under that token: it never was, was carried out, or is too old.
        1852 Usage UnknownToken {} = "nothing is prepared under this token",
        /// Another task is under way.
        1853 Locked TaskRunning { kind: TaskKind, database: String } = "a task is under way on `{database}`: {kind}",
        /// Nobody has signed in for what was prepared.
        1847 Refused SignInNeeded { right: Right } = "somebody with the right {right} has to sign in",
        /// The page sent a value that does not belong there.
        1848 Usage NotAsked { field: String } = "`{field}` is not as it should be",
        /// The database has moved since the plan was shown.
        1849 Refused PlanChanged {} = "the plan is another one now",
        /// The new store's file is there already.
        1850 Refused PlaceTaken { path: String } = "{path} is there already",
        /// The folder of the new store cannot be made.
        1854 Failed PlaceUnusable { path: String } = "{path} cannot be made",
        /// The database cannot be read for its users, and nobody has shown to be allowed to restore it.
        1851 Refused RecoveryNeeded {} = "the administrator or the recovery code is needed",
    }
}

/// Whatever a question can end with.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub(crate) enum Refusal {
    Face(#[from] FaceError),
    Desk(#[from] DeskError),
}

impl Refusal {
    pub(crate) fn problem(&self) -> Problem {
        match self {
            Self::Face(error) => error.problem(),
            Self::Desk(error) => error.problem(),
        }
    }
}

/// A defect of the program itself.
pub(crate) fn defect(error: impl std::fmt::Display) -> HostError {
    HostError::Unexpected { detail: error.to_string() }
}

/// An argument that the page must not send.
pub(crate) fn not_asked(field: &str) -> DeskError {
    DeskError::NotAsked { field: field.to_owned() }
}

/// Makes [`Refusal`] from the errors of the rooms below.
macro_rules! from_faces {
    ($($Room:ty),+ $(,)?) => { $(
        impl From<$Room> for Refusal {
            fn from(error: $Room) -> Self {
                Self::Face(error.into())
            }
        }
    )+ };
}
from_faces!(
    HostError,
    kasadar_engine::Error,
    kasadar_engine::backup::BackupError,
    kasadar_engine::database::DatabaseError,
    kasadar_engine::plan::PlanError,
    kasadar_engine::seed::SeedError,
);

/// How a task stopped, with what it did all the same.
pub(crate) struct Failed {
    pub(crate) problem: Problem,
    pub(crate) report: Option<Box<Report>>,
}

impl<E: Into<Refusal>> From<E> for Failed {
    fn from(error: E) -> Self {
        Self { problem: error.into().problem(), report: None }
    }
}

impl From<Stopped> for Failed {
    fn from(stopped: Stopped) -> Self {
        match stopped {
            Stopped::Early(error) => error.into(),
            Stopped::InRun(failure) => Self { problem: failure.error.problem(), report: Some(Box::new(failure.report)) },
        }
    }
}
