//! What can go wrong, as values.
//!
//! Every room lists its errors in one table with [`problems!`]: code, exit class, name, fields and a
//! line for developers. Faces never match on text: they turn an error into a [`Problem`] and look up
//! `error-<name>` in the language of the person before the screen.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use thiserror::Error;
use ts_rs::TS;

use crate::backup::BackupError;
use crate::database::{DatabaseError, refusal};
use crate::graph::GraphError;
use crate::job::JobError;
use crate::plan::PlanError;
use crate::revision::RevisionError;
use crate::run::RunError;
use crate::sealed::SealError;
use crate::seed::SeedError;
use crate::source::SourceError;
use crate::stamp::StampError;
use crate::users::AccessError;

/// How a process ends; the number is the exit code of the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Exit {
    /// Done, or nothing to do.
    Done = 0,
    /// Something failed.
    Failed = 1,
    /// The command was written wrongly.
    Usage = 2,
    /// Revisions are pending.
    Pending = 3,
    /// A check did not hold.
    Verification = 4,
    /// Somebody else holds the database.
    Locked = 5,
    /// The database cannot be reached.
    Connection = 6,
    /// A backup cannot be trusted.
    Backup = 7,
    /// Refused, because it could lose something.
    Refused = 8,
    /// Stopped by the person.
    Interrupted = 130,
}

/// An error as it crosses to a face: no text, only what a text is made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Problem {
    /// `KSD-1203`. Never reused for another meaning.
    pub code: String,
    /// Name of the texts: `error-<name>`.
    pub name: String,
    /// Values for the placeholders of the texts.
    pub args: Map<String, Value>,
    /// How the process should end.
    pub exit: Exit,
    /// The causes below, outermost first, in their own words (drivers, the operating system). May hold values of rows:
    /// for the person before the screen, never for a log.
    pub causes: Vec<String>,
    /// What the database answered, in codes and names alone: `23505, table musteriler, constraint uq_telefon`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub refusal: Option<String>,
}

/// Arguments that hold no words of a driver, a file's text or a row: these may stand in a log and leave the machine.
const TELLING: [&str; 26] = [
    "revision",
    "revisions",
    "file",
    "line",
    "other_line",
    "table",
    "parent",
    "rows",
    "index",
    "path",
    "place",
    "host",
    "port",
    "database",
    "user",
    "version",
    "minimum",
    "waited_ms",
    "holder",
    "heads",
    "dataset",
    "reason",
    "direction",
    "ask",
    "folder",
    "verb",
];

impl Problem {
    /// The same without anything that may come out of a row or a secret: for logs and support files.
    #[must_use]
    pub fn without_words(&self) -> Self {
        let args = self.args.iter().filter(|(name, _)| TELLING.contains(&name.as_str()));
        Self { args: args.map(|(name, value)| (name.clone(), value.clone())).collect(), causes: Vec::new(), ..self.clone() }
    }
}

/// What [`problems!`] gives an enum of errors.
pub trait Coded: std::error::Error + Serialize {
    /// All names, to test that each has its texts.
    const NAMES: &'static [&'static str];
    /// All numbers, to test that none is used twice.
    const CODES: &'static [u16];
    /// Number in `KSD-<number>`.
    fn code(&self) -> u16;
    /// How the process should end.
    fn exit(&self) -> Exit;

    /// The error for a face.
    fn problem(&self) -> Problem {
        let mut args = match serde_json::to_value(self) {
            Ok(Value::Object(fields)) => fields,
            _ => Map::new(),
        };
        let name = args.shift_remove("name").and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default();
        let chain = || std::iter::successors(self.source(), |cause| cause.source());
        let causes = chain().map(ToString::to_string).collect();
        Problem { code: format!("KSD-{}", self.code()), name, args, exit: self.exit(), causes, refusal: chain().find_map(refusal) }
    }
}

/// Declares an enum of errors: `code Exit Name { fields } = "text for developers"`.
///
/// A field called `source` is the cause: it is not part of the text nor of the arguments. It may be an
/// `Option`; types are taken apart here because thiserror has to see that.
#[macro_export]
macro_rules! problems {
    ($(#[$outer:meta])* pub enum $Enum:ident { $(
        $(#[$doc:meta])* $code:literal $exit:ident $Name:ident { $($(#[$field_meta:meta])* $field:ident : $($Type:ident)::+ $(<$($Inner:ty),+>)?),* $(,)? } = $text:literal
    ),+ $(,)? }) => {
        $(#[$outer])*
        #[derive(Debug, thiserror::Error, serde::Serialize, strum::VariantNames)]
        #[serde(tag = "name", rename_all = "kebab-case")]
        #[strum(serialize_all = "kebab-case")]
        pub enum $Enum { $(
            $(#[$doc])*
            #[error($text)]
            $Name { $(#[allow(missing_docs, reason = "the texts say what each is")] $(#[$field_meta])* $field: $($Type)::+ $(<$($Inner),+>)?),* }
        ),+ }

        impl $crate::error::Coded for $Enum {
            const NAMES: &'static [&'static str] = <Self as strum::VariantNames>::VARIANTS;
            const CODES: &'static [u16] = &[$($code),+];
            fn code(&self) -> u16 {
                match self { $(Self::$Name { .. } => $code),+ }
            }
            fn exit(&self) -> $crate::error::Exit {
                match self { $(Self::$Name { .. } => $crate::error::Exit::$exit),+ }
            }
        }
    };
}
pub use problems;

/// Any error of a verb.
#[derive(Debug, Error)]
#[error(transparent)]
#[allow(missing_docs, reason = "each is the error of the room it is named after")]
pub enum Error {
    Revision(#[from] RevisionError),
    Graph(#[from] GraphError),
    Source(#[from] SourceError),
    Plan(#[from] PlanError),
    Database(#[from] DatabaseError),
    Run(#[from] RunError),
    Seed(#[from] SeedError),
    Seal(#[from] SealError),
    Stamp(#[from] StampError),
    Backup(#[from] BackupError),
    Job(#[from] JobError),
    Access(#[from] AccessError),
}

impl Error {
    /// The error for a face.
    pub fn problem(&self) -> Problem {
        match self {
            Self::Revision(error) => error.problem(),
            Self::Graph(error) => error.problem(),
            Self::Source(error) => error.problem(),
            Self::Plan(error) => error.problem(),
            Self::Database(error) => error.problem(),
            Self::Run(error) => error.problem(),
            Self::Seed(error) => error.problem(),
            Self::Seal(error) => error.problem(),
            Self::Stamp(error) => error.problem(),
            Self::Backup(error) => error.problem(),
            Self::Job(error) => error.problem(),
            Self::Access(error) => error.problem(),
        }
    }

    /// Names of all errors, to test that each has its texts in both languages.
    pub fn names() -> impl Iterator<Item = &'static str> {
        [
            RevisionError::NAMES,
            GraphError::NAMES,
            SourceError::NAMES,
            PlanError::NAMES,
            DatabaseError::NAMES,
            RunError::NAMES,
            SeedError::NAMES,
            SealError::NAMES,
            StampError::NAMES,
            BackupError::NAMES,
            JobError::NAMES,
            AccessError::NAMES,
        ]
        .into_iter()
        .flatten()
        .copied()
    }

    /// Numbers of all errors, to test that none is used twice.
    pub fn codes() -> impl Iterator<Item = u16> {
        [
            RevisionError::CODES,
            GraphError::CODES,
            SourceError::CODES,
            PlanError::CODES,
            DatabaseError::CODES,
            RunError::CODES,
            SeedError::CODES,
            SealError::CODES,
            StampError::CODES,
            BackupError::CODES,
            JobError::CODES,
            AccessError::CODES,
        ]
        .into_iter()
        .flatten()
        .copied()
    }
}

/// The result of a verb.
pub type Result<T, E = Error> = std::result::Result<T, E>;
