//! From SQLSTATE to our errors. Never by message text: servers speak Turkish too.

use std::error::Error as _;

use tokio_postgres::Error;
use tokio_postgres::error::SqlState;

use crate::database::address::{PostgresAddress, TlsMode};
use crate::database::error::During;
use crate::database::{DatabaseError, Work};

/// Knows which server an error is about.
#[derive(Clone)]
pub(super) struct Blame {
    address: PostgresAddress,
}

impl Blame {
    pub(super) fn new(address: &PostgresAddress) -> Self {
        Self { address: PostgresAddress { password: None, ..address.clone() } }
    }

    pub(super) fn place(&self) -> String {
        self.address.to_string()
    }

    /// An error met while a session was opened.
    pub(super) fn connecting(&self, error: Error) -> DatabaseError {
        let PostgresAddress { host, port, user, database, .. } = self.address.clone();
        let place = self.place();
        if let Some(state) = error.code() {
            return match *state {
                SqlState::INVALID_PASSWORD => DatabaseError::WrongPassword { user, place },
                SqlState::INVALID_AUTHORIZATION_SPECIFICATION => DatabaseError::AccountRefused { user, place, source: error.into() },
                SqlState::INVALID_CATALOG_NAME => DatabaseError::NoSuchDatabase { database, place },
                SqlState::INSUFFICIENT_PRIVILEGE => DatabaseError::NotAllowed { place, source: error.into() },
                SqlState::TOO_MANY_CONNECTIONS => DatabaseError::TooManyConnections { place, source: error.into() },
                SqlState::CANNOT_CONNECT_NOW | SqlState::ADMIN_SHUTDOWN | SqlState::CRASH_SHUTDOWN => {
                    DatabaseError::ServerNotReady { place, source: error.into() }
                }
                _ => DatabaseError::SessionRefused { place, source: error.into() },
            };
        }
        let mut cause = error.source();
        while let Some(found) = cause {
            if found.downcast_ref::<rustls::Error>().is_some() || is_rustls(found) {
                return DatabaseError::CertificateRefused { host, source: error.into() };
            }
            if found.downcast_ref::<std::io::Error>().is_some_and(|io| io.get_ref().is_none()) {
                return DatabaseError::Unreachable { host, port, source: error.into() };
            }
            cause = found.source();
        }
        // The driver has no kinds in public: these two carry no cause from the network.
        let words = format!("{error}: {}", error.source().map(ToString::to_string).unwrap_or_default());
        match words.as_str() {
            text if text.contains("password missing") => DatabaseError::PasswordMissing { user, place },
            text if text.contains("TLS") && self.address.tls == TlsMode::Require => DatabaseError::TlsUnavailable { host },
            _ => DatabaseError::Unreachable { host, port, source: error.into() },
        }
    }

    /// An error met while `doing` something of our own.
    pub(super) fn on(&self, doing: &str, error: Error) -> DatabaseError {
        self.known(error).unwrap_or_else(|error| DatabaseError::QueryFailed { place: self.place(), source: During::new(doing, error) })
    }

    /// An error met in an author's statement.
    pub(super) fn statement(&self, work: &Work, line: u32, sql: &str, error: Error) -> DatabaseError {
        self.known(error).unwrap_or_else(|error| DatabaseError::StatementFailed {
            revision: work.step.revision.clone(),
            file: work.file.clone(),
            line,
            sql: sql.to_owned(),
            detail: error.as_db_error().map_or_else(|| error.to_string(), |told| format!("{} ({})", told.message(), told.code().code())),
            source: error.into(),
        })
    }

    /// Errors that mean the same wherever they appear; others are handed back.
    fn known(&self, error: Error) -> Result<DatabaseError, Error> {
        let place = self.place();
        let Some(state) = error.code() else {
            return if error.is_closed() || error.source().is_some_and(|cause| cause.is::<std::io::Error>()) {
                Ok(DatabaseError::ConnectionLost { place, source: error.into() })
            } else {
                Err(error)
            };
        };
        match *state {
            SqlState::QUERY_CANCELED => Ok(DatabaseError::Cancelled {}),
            SqlState::DISK_FULL => Ok(DatabaseError::DiskFull { path: place, source: error.into() }),
            SqlState::INSUFFICIENT_PRIVILEGE => Ok(DatabaseError::NotAllowed { place, source: error.into() }),
            SqlState::READ_ONLY_SQL_TRANSACTION => Ok(DatabaseError::ReadOnly { path: place }),
            SqlState::ADMIN_SHUTDOWN | SqlState::CRASH_SHUTDOWN | SqlState::CANNOT_CONNECT_NOW => {
                Ok(DatabaseError::ConnectionLost { place, source: error.into() })
            }
            _ => Err(error),
        }
    }
}

/// Whether a statement gave up because somebody else held a lock.
pub(super) fn is_lock_timeout(error: &Error) -> bool {
    matches!(error.code(), Some(state) if *state == SqlState::LOCK_NOT_AVAILABLE || *state == SqlState::T_R_DEADLOCK_DETECTED)
}

/// Whether a statement found what it was to make, or missed what it was to drop.
pub(super) fn is_there_already(error: &Error) -> bool {
    matches!(error.code(), Some(state) if [SqlState::DUPLICATE_TABLE, SqlState::DUPLICATE_OBJECT, SqlState::UNDEFINED_OBJECT].contains(state))
}

/// rustls hides its error inside the input/output error of the stream.
fn is_rustls(error: &(dyn std::error::Error + 'static)) -> bool {
    error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref).is_some_and(|inner| inner.is::<rustls::Error>())
}

/// SQLSTATE and the names that the server gives with it, where `cause` is its error.
pub(in crate::database) fn refusal(cause: &(dyn std::error::Error + 'static)) -> Option<String> {
    let told = cause.downcast_ref::<Error>()?.as_db_error()?;
    let names = [("table", told.table()), ("column", told.column()), ("constraint", told.constraint()), ("type", told.datatype())];
    let names = names.into_iter().filter_map(|(what, name)| Some(format!(", {what} {}", name?)));
    Some(format!("{}{}", told.code().code(), names.collect::<String>()))
}
