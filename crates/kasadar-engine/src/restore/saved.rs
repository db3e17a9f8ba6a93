//! The state before a restore, kept: as a backup, or as it lies on the disk where SQLite cannot read it.

use std::path::{Path, PathBuf};

use serde::Serialize;
use ts_rs::TS;

use super::replace::SIDES;
use crate::backup::files::{apart, folder_error, pack, sync_folder_of, with_ending};
use crate::backup::{BackupError, Backups, Compression};
use crate::context::Context;
use crate::error::Error;

/// Stands behind the time in the name of such a folder.
const RAW: &str = "-raw-";

/// Where the state before a restore is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "saved", rename_all = "kebab-case")]
pub enum Saved {
    /// There was none.
    Nothing,
    /// In this backup.
    Backup {
        /// Its id.
        id: String,
    },
    /// In files as they lay on the disk: SQLite could not read them.
    Files {
        /// Their folder.
        folder: String,
    },
    /// Under another name on the same server.
    Database {
        /// Its name.
        name: String,
    },
}

/// Copies a store's files as they are, `-wal` and journal too, into a folder among the backups. Nobody may have it open.
pub(super) async fn raw(store: &Path, own: &Backups, context: &Context) -> Result<Saved, Error> {
    let name = format!("{}{RAW}{}", context.now().strftime("%Y%m%d-%H%M%S"), &context.new_id()[24..]);
    let folder = own.folder().join(&name);
    let (store, target, watch) = (store.to_path_buf(), folder.clone(), context.watch.clone());
    apart(move || {
        std::fs::create_dir_all(&target).map_err(folder_error(&target))?;
        let bytes = SIDES.iter().filter_map(|side| std::fs::metadata(with_ending(&store, side)).ok()).map(|found| found.len()).sum();
        crate::backup::room(&target, bytes)?;
        for side in SIDES {
            let from = with_ending(&store, side);
            if from.exists() {
                let to: PathBuf = target.join(from.file_name().unwrap_or_default());
                pack(&from, &to, Compression::None, &watch)?;
                sync_folder_of(&to)?;
            }
        }
        Ok(())
    })
    .await?;
    Ok(Saved::Files { folder: folder.display().to_string() })
}

/// The newest folder with a store's files as they were: path and name, which begins with its time.
pub(super) fn last_raw(own: &Backups) -> Option<(String, String)> {
    let names = std::fs::read_dir(own.folder()).ok()?.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    let last = names.filter(|name| name.get(15..).is_some_and(|rest| rest.starts_with(RAW))).max()?;
    Some((own.folder().join(&last).display().to_string(), last))
}

impl Saved {
    /// What the ledger calls it; a backup by its id.
    pub(super) fn word(&self) -> Option<String> {
        match self {
            Self::Nothing => None,
            Self::Backup { id } => Some(id.clone()),
            Self::Files { folder } => Some(folder.clone()),
            Self::Database { name } => Some(name.clone()),
        }
    }
}

/// What keeps a present state from being read; everything else stops a restore.
pub(super) fn is_unreadable(error: &Error) -> bool {
    use crate::database::DatabaseError::{Damaged, NotADatabase};
    matches!(error, Error::Database(Damaged { .. } | NotADatabase { .. }))
        || matches!(error, Error::Backup(BackupError::BackupUnsound { .. }))
}
