//! Dumps and scratch databases of a server.

use std::path::Path;

use super::Postgres;
use crate::context::Folders;
use crate::database::{DatabaseError, Result};
use crate::event::Watch;

/// A session of somebody else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherSession {
    /// The server's number for it.
    pub pid: i32,
    /// Its account.
    pub user: String,
    /// What it calls itself.
    pub application: String,
}

impl Postgres {
    /// Whether `pg_restore` can read a dump.
    pub async fn check_dump(&self, _file: &Path, _folders: &Folders) -> Result<()> {
        Err(self.not_here())
    }

    /// Unpacks a dump into a new database of the same server.
    pub async fn unpack(&self, _file: &Path, _name: &str, _folders: &Folders, _watch: &Watch) -> Result<Self> {
        Err(self.not_here())
    }

    /// Drops a database of the same server.
    pub async fn drop_database(&self, _name: &str) -> Result<()> {
        Err(self.not_here())
    }

    /// A name for a database that does not stay.
    pub fn scratch_name(&self, purpose: &str, id: &str) -> String {
        format!("{}_kasadar_{purpose}_{id}", self.address.database)
    }

    /// Other sessions on this database.
    pub async fn others(&self) -> Result<Vec<OtherSession>> {
        Err(self.not_here())
    }

    /// Ends them.
    pub async fn end_others(&self) -> Result<()> {
        Err(self.not_here())
    }

    /// Puts the database `incoming` in the place of this one, which is kept as `keep_as`.
    pub async fn swap(&mut self, _incoming: &str, _keep_as: &str) -> Result<()> {
        Err(self.not_here())
    }

    /// Databases that were made for `purpose` and are still there.
    pub async fn leftovers(&self, _purpose: &str) -> Result<Vec<String>> {
        Err(self.not_here())
    }

    fn not_here(&self) -> DatabaseError {
        DatabaseError::NotAllowed { place: self.blame.place(), source: "dumps are not part of this build".into() }
    }
}
