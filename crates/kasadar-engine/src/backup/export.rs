//! A backup carried elsewhere: its file and its manifest in another folder, looked at on the way.

use std::path::Path;

use super::files::{PARTIAL, apart, folder_error, pack, put, with_ending};
use super::{BackupError, Backups, Compression, Manifest};
use crate::context::Context;
use crate::error::Error;

/// Copies a backup to `folder`, such as a memory stick. Gives its manifest there; a file of its name gives way.
pub async fn export(backups: &Backups, id: &str, folder: &Path, context: &Context) -> Result<Manifest, Error> {
    let mut manifest = backups.find(id)?;
    std::fs::create_dir_all(folder).map_err(folder_error(folder))?;
    super::room(folder, manifest.bytes)?;
    let (from, to) = (backups.folder().join(&manifest.file), folder.join(&manifest.file));
    let partial = with_ending(&to, PARTIAL);
    let file = from.display().to_string();
    if !from.exists() {
        return Err(BackupError::BackupFileMissing { file }.into());
    }
    let (copy, watch) = (partial.clone(), context.watch.clone());
    // The file is packed as it is; an earlier try may have been interrupted.
    let copied = apart(move || {
        let _ = std::fs::remove_file(&copy);
        pack(&from, &copy, Compression::None, &watch)
    });
    let written = match copied.await {
        Ok((bytes, sha256)) if (bytes, &sha256) == (manifest.bytes, &manifest.sha256) => {
            put(&partial, &to).and_then(|()| Backups::at(folder).write(&mut manifest)).map_err(Error::from)
        }
        Ok(_) => Err(BackupError::BackupDamaged { backup: manifest.id.clone(), file }.into()),
        Err(error) => Err(error),
    };
    if written.is_err() {
        let _ = std::fs::remove_file(&partial);
    }
    written.map(|()| manifest)
}
