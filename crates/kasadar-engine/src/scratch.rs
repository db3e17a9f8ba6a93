//! Rooms for copies that live as long as a verb. What is copied into them is their callers'.
//!
//! A room is locked while it is used and taken away afterwards. One whose user was killed has nobody who
//! holds its lock, and goes when the next room is made: copies of a shop's data do not lie about for good.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{Error, ErrorKind, Result};
use std::path::{Path, PathBuf};

const NAME: &str = "kasadar-copy-";
const LOCK: &str = "lock";
/// Somebody who tidies up may take a room away before it is locked, hardly ever twice.
const TRIES: u32 = 8;

/// A folder that only this machine's user can read, gone with what is in it when it is dropped.
#[derive(Debug)]
pub(crate) struct Scratch {
    folder: PathBuf,
    lock: Option<File>,
}

impl Scratch {
    /// A new room in `scratch`, told from others by `id`; what killed Kasadars left beside it goes.
    pub(crate) fn new(scratch: &Path, id: &str) -> Result<Self> {
        std::fs::create_dir_all(scratch)?;
        tidy(scratch);
        let folder = scratch.join(format!("{NAME}{id}"));
        for _ in 0..TRIES {
            private().create(&folder)?;
            match locked(&folder) {
                Ok(lock) => return Ok(Self { folder, lock: Some(lock) }),
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => {
                    let _ = std::fs::remove_dir_all(&folder);
                    return Err(error);
                }
            }
        }
        Err(Error::from(ErrorKind::NotFound))
    }

    /// A path in the room.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // Windows deletes no file that is open.
        drop(self.lock.take());
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn private() -> DirBuilder {
    #[allow(unused_mut, reason = "Windows gives a folder its owner's rights by itself")]
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

/// Locks a room; not found where somebody tidied it away meanwhile.
fn locked(folder: &Path) -> Result<File> {
    let path = folder.join(LOCK);
    let file = OpenOptions::new().create_new(true).write(true).open(&path)?;
    file.try_lock().map_err(|_| Error::from(ErrorKind::NotFound))?;
    if path.exists() { Ok(file) } else { Err(Error::from(ErrorKind::NotFound)) }
}

/// Takes rooms away that nobody holds. That one cannot be taken away is its own user's trouble.
pub(crate) fn tidy(scratch: &Path) {
    for entry in std::fs::read_dir(scratch).into_iter().flatten().flatten() {
        if !entry.file_name().to_string_lossy().starts_with(NAME) {
            continue;
        }
        let folder = entry.path();
        match OpenOptions::new().write(true).open(folder.join(LOCK)) {
            Ok(lock) if lock.try_lock().is_ok() => {
                let _ = std::fs::remove_dir_all(&folder);
            }
            // Just made, or left before it was locked: only an empty one goes.
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let _ = std::fs::remove_dir(&folder);
            }
            _ => {}
        }
    }
}
