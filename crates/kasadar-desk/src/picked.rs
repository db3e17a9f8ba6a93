//! Files that a person chose in a dialog of the system's: the page has their ids, the desk their paths.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use kasadar_host::HostError;

use crate::error::{DeskError, not_asked};
use crate::random::token;
use crate::wire::PickedFile;

/// What dialogs gave out since the program was started.
#[derive(Debug, Default)]
pub(crate) struct Picked(Mutex<BTreeMap<String, PathBuf>>);

impl Picked {
    /// Gives a path an id.
    pub(crate) fn add(&self, path: &Path) -> Result<PickedFile, HostError> {
        let id = format!("picked-{}", token()?);
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(id.clone(), path.to_path_buf());
        Ok(PickedFile { id, shown: path.display().to_string() })
    }

    /// The path of an id that a dialog gave out; nothing where it is none.
    pub(crate) fn get(&self, id: &str) -> Option<PathBuf> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(id).cloned()
    }

    /// The same where nothing else will do.
    pub(crate) fn path(&self, id: &str, field: &str) -> Result<PathBuf, DeskError> {
        self.get(id).ok_or_else(|| not_asked(field))
    }
}
