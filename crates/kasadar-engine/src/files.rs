//! Files that are there whole or not at all, whatever happens meanwhile.

use std::ffi::OsString;
use std::fs::{File, OpenOptions};
use std::io::{Result, Write};
use std::path::{Path, PathBuf};

/// Writes `path` so that at every moment it holds all of the old bytes or all of the new ones: beside, to
/// the disk, then over it.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    let beside = with_ending(path, ".partial");
    let written = OpenOptions::new().create(true).write(true).truncate(true).open(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    if let Err(error) = written.and_then(|()| std::fs::rename(&beside, path)) {
        let _ = std::fs::remove_file(&beside);
        return Err(error);
    }
    sync_folder_of(path)
}

/// `path` with `ending` behind its name.
pub(crate) fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.file_name().map_or_else(OsString::new, OsString::from);
    name.push(ending);
    path.with_file_name(name)
}

/// Makes a new or changed name in a folder survive a power cut. Windows does so by itself and opens no folder.
pub(crate) fn sync_folder_of(path: &Path) -> Result<()> {
    if cfg!(windows) {
        return Ok(());
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}
