//! Small files of the data folder that nobody but the person who runs the program may read.

use std::io::Write;
use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::HostError;

/// What the file holds. One that is missing or cannot be understood holds nothing; the log tells of the latter.
pub fn read_private<T: DeserializeOwned + Default>(file: &Path) -> T {
    let Ok(bytes) = std::fs::read(file) else { return T::default() };
    serde_json::from_slice(&bytes).unwrap_or_else(|error| {
        tracing::warn!(file = %file.display(), %error, "not understood");
        T::default()
    })
}

/// Writes the file whole, for this person's eyes alone (0600 where the system has such modes).
pub fn write_private(file: &Path, value: &impl Serialize) -> Result<(), HostError> {
    let unwritable = |source| HostError::UnwritablePrivate { file: file.display().to_string(), source };
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).map_err(unwritable)?;
    let text = serde_json::to_vec_pretty(value).map_err(|error| unwritable(std::io::Error::other(error)))?;
    // A temporary file is its maker's alone from its first byte on.
    let mut beside = tempfile::NamedTempFile::new_in(folder).map_err(unwritable)?;
    beside.write_all(&text).and_then(|()| beside.as_file().sync_all()).map_err(unwritable)?;
    beside.persist(file).map_err(|error| unwritable(error.error))?;
    Ok(())
}
