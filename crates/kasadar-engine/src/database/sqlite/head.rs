//! The first bytes of a store, read past SQLite.
//!
//! On Unix, closing a file drops every lock that this process has on it, whoever took them: a look at a store
//! that another thread works on would let a till write into the middle of that work (howtocorrupt.html, 2.2).
//! So a file that was looked at stays open until the process ends, and is looked at through the same handle.

use std::fs::File;
use std::io::{ErrorKind, Result};
use std::path::Path;

/// As many bytes as are wanted here: the magic, the page size, the versions of reader and writer.
pub(super) const LENGTH: usize = 20;

/// The first bytes of the file, fewer where it is shorter.
pub(super) fn read(path: &Path) -> Result<Vec<u8>> {
    let mut head = vec![0; LENGTH];
    let mut filled = 0;
    let mut look = opened(path)?;
    loop {
        match look(&mut head[filled..], filled as u64) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    head.truncate(filled);
    Ok(head)
}

#[cfg(unix)]
fn opened(path: &Path) -> Result<impl FnMut(&mut [u8], u64) -> Result<usize>> {
    use std::collections::HashMap;
    use std::os::unix::fs::{FileExt, MetadataExt};
    use std::sync::{Arc, LazyLock, Mutex, PoisonError};

    /// By device and number on it, neither of which is given out again while the file is open.
    type Files = HashMap<(u64, u64), Arc<File>>;
    static LOOKED_AT: LazyLock<Mutex<Files>> = LazyLock::new(Mutex::default);

    let mut files = LOOKED_AT.lock().unwrap_or_else(PoisonError::into_inner);
    let found = std::fs::metadata(path)?;
    let known = files.get(&(found.dev(), found.ino())).cloned();
    let file = if let Some(file) = known {
        file
    } else {
        let file = Arc::new(File::open(path)?);
        // Another file may have taken the name meanwhile.
        let opened = file.metadata()?;
        files.entry((opened.dev(), opened.ino())).or_insert(file).clone()
    };
    Ok(move |piece: &mut [u8], at| file.read_at(piece, at))
}

#[cfg(not(unix))]
fn opened(path: &Path) -> Result<impl FnMut(&mut [u8], u64) -> Result<usize>> {
    use std::io::Read;
    let mut file = File::open(path)?;
    Ok(move |piece: &mut [u8], _| file.read(piece))
}
