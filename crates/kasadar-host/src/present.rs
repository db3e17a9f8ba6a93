//! A database as far as it is there: what a restore and the clearing of backups have to begin with.

use std::path::Path;

use kasadar_engine::Error;
use kasadar_engine::context::Folders;
use kasadar_engine::database::{Access, Address, AnyDatabase, Password};
use kasadar_engine::graph::Graph;
use kasadar_engine::job::left_behind;
use kasadar_engine::restore::is_restorable;

use crate::{FaceError, HostError, open};

/// Opens a database that is to be restored; none where a store is missing or broken, which is what a restore is for.
pub async fn open_if_whole(
    address: &Address,
    access: Access,
    ask: impl FnOnce(&str) -> Result<Option<Password>, HostError>,
) -> Result<Option<AnyDatabase>, FaceError> {
    match open(address, access, ask).await {
        Ok(database) => Ok(Some(database)),
        Err(FaceError::Engine(Error::Database(error))) if is_restorable(&error) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Backups that a job which was cut off may have to go back to: nobody clears them away. A database that cannot be
/// looked at needs none.
pub async fn needed_backups(database: Option<&mut AnyDatabase>, graph: &Graph, folders: &Folders) -> Vec<String> {
    let Some(database) = database else { return Vec::new() };
    let left = left_behind(database, graph, folders).await.ok().flatten();
    left.into_iter().flat_map(|left| left.ways).filter_map(|out| out.backup).collect()
}

/// Free bytes where `folder` is, or will be made; none where that cannot be asked.
pub fn free_bytes(folder: &Path) -> Option<u64> {
    folder.ancestors().find_map(|folder| fs4::available_space(if folder.as_os_str().is_empty() { Path::new(".") } else { folder }).ok())
}
