//! From SQLite's result codes to our errors. Never by message text.

use std::path::{Path, PathBuf};
use std::time::Instant;

use rusqlite::{Error, ErrorCode, ffi};

use crate::database::DatabaseError;
use crate::database::error::During;

/// Knows which file an error is about.
#[derive(Clone)]
pub(super) struct Blame(PathBuf);

impl Blame {
    pub(super) fn new(path: &Path) -> Self {
        Self(path.to_path_buf())
    }

    pub(super) fn file(&self) -> &Path {
        &self.0
    }

    pub(super) fn path(&self) -> String {
        self.0.display().to_string()
    }

    /// The error that `error`, met while `doing`, is for people.
    pub(super) fn on(&self, doing: &str, error: Error) -> DatabaseError {
        self.known(error, 0).unwrap_or_else(|error| DatabaseError::QueryFailed { place: self.path(), source: During::new(doing, error) })
    }

    /// The same, for calls that waited for others since `asked`.
    pub(super) fn waiting(&self, asked: Instant, error: Error) -> DatabaseError {
        let waited = u64::try_from(asked.elapsed().as_millis()).unwrap_or(u64::MAX);
        self.known(error, waited).unwrap_or_else(|error| self.on("begin or commit", error))
    }

    /// Errors that mean the same wherever they appear; others are handed back.
    pub(super) fn known(&self, error: Error, waited_ms: u64) -> Result<DatabaseError, Error> {
        let path = self.path();
        let Some(failure) = error.sqlite_error() else { return Err(error) };
        // RLIMIT_FSIZE and a full quota arrive as a failed write, and a full disk under a store in WAL mode as
        // shared memory that cannot grow, not as FULL (measured).
        let extended = failure.extended_code;
        match failure.code {
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Ok(DatabaseError::InUse { path, waited_ms }),
            ErrorCode::DiskFull => Ok(DatabaseError::DiskFull { path, source: error.into() }),
            ErrorCode::SystemIoFailure if matches!(extended, ffi::SQLITE_IOERR_WRITE | ffi::SQLITE_IOERR_SHMSIZE) => {
                Ok(DatabaseError::DiskFull { path, source: error.into() })
            }
            ErrorCode::SystemIoFailure => Ok(DatabaseError::DiskFault { path, source: error.into() }),
            ErrorCode::ReadOnly => Ok(DatabaseError::ReadOnly { path }),
            ErrorCode::NotADatabase => Ok(DatabaseError::NotADatabase { path }),
            ErrorCode::DatabaseCorrupt => Ok(DatabaseError::Damaged { path, source: error.into() }),
            ErrorCode::CannotOpen | ErrorCode::PermissionDenied => Ok(DatabaseError::NoPermission { path, source: error.into() }),
            ErrorCode::OperationInterrupted => Ok(DatabaseError::Cancelled {}),
            _ => Err(error),
        }
    }

    /// The connection was lost to an earlier call that never came back.
    pub(super) fn gone(&self) -> DatabaseError {
        DatabaseError::ConnectionLost { place: self.path(), source: "the connection was given up".into() }
    }
}

/// SQLite's extended result code, where `cause` is its error.
pub(in crate::database) fn refusal(cause: &(dyn std::error::Error + 'static)) -> Option<String> {
    let failure = cause.downcast_ref::<Error>()?.sqlite_error()?;
    Some(format!("SQLite {}", failure.extended_code))
}
