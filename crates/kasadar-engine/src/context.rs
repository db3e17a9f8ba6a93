//! Who runs a verb, where, when, and how long they are willing to wait: handed in by the face.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use uuid::{NoContext, Uuid};

use crate::database::{Lease, Transaction};
use crate::event::Watch;
use crate::ledger::{Entry, Kind, Outcome};

/// Tells the time. The engine never asks the machine itself.
pub trait Clock: Send + Sync {
    /// Now, UTC.
    fn now(&self) -> Timestamp;
}

/// The circumstances of a verb that writes.
#[derive(Clone)]
pub struct Context {
    /// Who runs it.
    pub operator: String,
    /// On which machine.
    pub host: String,
    /// Number of the process, for the person who waits for it.
    pub process: u32,
    /// Program and version, as the ledger keeps it.
    pub program: String,
    /// What time it is.
    pub clock: Arc<dyn Clock>,
    /// Who listens and who can stop it.
    pub watch: Watch,
    /// How long to wait for others.
    pub wait: Duration,
    /// What one transaction covers on PostgreSQL.
    pub transaction: Transaction,
    /// Where files may be put and programs found.
    pub folders: Folders,
}

/// Where a verb may put files and find the server's programs. Folders are made when they are needed.
#[derive(Clone, Debug, Default)]
pub struct Folders {
    /// Backups: a folder of its own for each database below it.
    pub backups: PathBuf,
    /// Reports of jobs, and the journals of those that are under way.
    pub reports: PathBuf,
    /// Copies that live as long as a verb.
    pub scratch: PathBuf,
    /// Where `pg_dump` and `pg_restore` may be, best first.
    pub programs: Vec<PathBuf>,
}

impl Context {
    pub(crate) fn lease(&self) -> Lease {
        let holder = format!("{}@{}, {}", self.operator, self.host, self.process);
        Lease { holder, wait: self.wait, transaction: self.transaction }
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// A ledger entry that begins now; what comes out of it is filled in later.
    pub(crate) fn entry(&self, job: &str, kind: Kind, revision: Option<String>) -> Entry {
        Entry {
            seq: 0,
            job: job.to_owned(),
            kind,
            revision,
            checksum: None,
            started: self.now(),
            duration_ms: 0,
            outcome: Outcome::Done,
            statements: 0,
            error_code: None,
            error_detail: None,
            program: self.program.clone(),
            operator: self.operator.clone(),
            host: self.host.clone(),
            backup: None,
        }
    }

    /// A new id for a job or a row that belongs to one database alone: UUID version 7.
    pub(crate) fn new_id(&self) -> String {
        let now = self.now();
        let (seconds, nanoseconds) = (now.as_second().unsigned_abs(), now.subsec_nanosecond().unsigned_abs());
        Uuid::new_v7(uuid::Timestamp::from_unix(NoContext, seconds, nanoseconds)).to_string()
    }

    /// Whole milliseconds since `began`.
    pub(crate) fn since(&self, began: Timestamp) -> u64 {
        u64::try_from(self.now().duration_since(began).as_millis()).unwrap_or(0)
    }
}
