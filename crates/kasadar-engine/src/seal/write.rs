//! A file written whole: beside, synced, then over the old one.

use std::fs::{File, rename};
use std::io::Write;
use std::path::Path;

use crate::source::SourceError;

/// Writes `text` to `file`; after a power cut the file is the old one or the new one.
pub(super) fn whole(file: &Path, text: &str) -> Result<(), SourceError> {
    let mut beside = file.as_os_str().to_owned();
    beside.push(".new");
    let written = File::create(&beside).and_then(|mut new| {
        new.write_all(text.as_bytes())?;
        new.sync_all()
    });
    written.and_then(|()| rename(&beside, file)).map_err(|source| {
        let _ = std::fs::remove_file(&beside);
        SourceError::UnwritableFile { file: file.display().to_string(), source }
    })
}
