//! What this machine offers to the faces: places, configuration, passwords, log files, clock.
//!
//! The engine never reads the environment; the faces must not each read it their own way. So it is
//! read here, once, for the command line and the window alike. No SQL, no words for people.

mod administrator;
mod configuration;
mod doctor;
mod error;
mod identity;
mod log;
mod memory;
mod passwords;
mod places;
mod present;
mod private;
mod reports;
mod support;

pub use administrator::is_administrator;
pub use configuration::{Central, Configuration, Quiet, Store};
pub use doctor::{Finding, Verdict, examine};
pub use error::{ConfigFault, HostError};
pub use identity::{MachineClock, context_of};
pub use log::write_log;
pub use passwords::{forget_password, remember_password};
pub use places::Places;
pub use present::{free_bytes, needed_backups, open_if_whole};
pub use private::{read_private, write_private};
pub use reports::{KeptReport, find_report, keep_report, newest_report, open_page, reports, write_page};
pub use support::{Machine, support_file};

use kasadar_engine::Clock;
use kasadar_engine::database::{Access, Address, AnyDatabase, Database, DatabaseError, Password};
use kasadar_engine::error::{Coded, Error, Problem};
use kasadar_engine::graph::Graph;
use kasadar_engine::status::{Onlooker, Status};
use memory::memory_of;

/// An error of a face: the engine's or the machine's.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
#[allow(missing_docs, reason = "each is the error of the room it is named after")]
pub enum FaceError {
    Engine(#[from] Error),
    Host(#[from] HostError),
}

impl FaceError {
    /// The error as a value.
    pub fn problem(&self) -> Problem {
        match self {
            Self::Engine(error) => error.problem(),
            Self::Host(error) => error.problem(),
        }
    }
}

/// Makes [`FaceError`] from the errors of the engine's rooms.
macro_rules! from_rooms {
    ($($Room:ty),+ $(,)?) => { $(
        impl From<$Room> for FaceError {
            fn from(error: $Room) -> Self {
                Self::Engine(error.into())
            }
        }
    )+ };
}
from_rooms!(
    DatabaseError,
    kasadar_engine::backup::BackupError,
    kasadar_engine::plan::PlanError,
    kasadar_engine::seed::SeedError,
    kasadar_engine::source::SourceError
);

/// Opens a database. A password is looked for only when the server wants one: keyring, PGPASSWORD,
/// password file, and last `ask`, which a face without a person answers with nothing.
pub async fn open(
    address: &Address,
    access: Access,
    ask: impl FnOnce(&str) -> Result<Option<Password>, HostError>,
) -> Result<AnyDatabase, FaceError> {
    let refused = match AnyDatabase::open(address, access, None).await {
        Err(error @ DatabaseError::PasswordMissing { .. }) => error,
        other => return Ok(other?),
    };
    let Address::Postgres(postgres) = address else { return Err(refused.into()) };
    let found = match passwords::find(postgres) {
        Some(password) => Some(password),
        None => ask(&address.to_string())?,
    };
    match found {
        Some(password) => Ok(AnyDatabase::open(address, access, Some(password)).await?),
        None => Err(refused.into()),
    }
}

/// How a database is, held against what this machine remembers of it.
pub async fn look(database: &mut AnyDatabase, graph: &Graph, places: &Places, configuration: &Configuration) -> Result<Status, FaceError> {
    let folders = places.folders(configuration);
    let memory = memory_of(&folders, database.engine(), &database.place());
    let thresholds = configuration.thresholds.unwrap_or_default();
    let onlooker = Onlooker { folders: &folders, memory: &memory, thresholds: &thresholds, now: MachineClock.now() };
    Ok(kasadar_engine::status::look(database, graph, onlooker).await?)
}
