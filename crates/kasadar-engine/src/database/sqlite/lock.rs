//! One Kasadar at a time on a store: an operating system lock that dies with its holder.
//!
//! Beside the database stand `<name>.kasadar-lock`, which is locked and never deleted (deleting would
//! let two runs hold two files of one name), and `<name>.kasadar-holder`, which says who holds it:
//! Windows does not let others read a locked file.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::database::{DatabaseError, Lease};
use crate::event::{Event, Watch};
use crate::files::with_ending;

const ASK_AGAIN: Duration = Duration::from_millis(50);
/// How much longer the holder's name is waited for.
const NAME_WAIT: Duration = Duration::from_millis(200);

/// Held until dropped.
#[derive(Debug)]
pub(crate) struct StoreLock {
    file: File,
    holder: PathBuf,
}

impl StoreLock {
    pub(super) fn take(database: &Path, lease: &Lease, watch: &Watch) -> Result<Self, DatabaseError> {
        let (path, holder) = (with_ending(database, ".kasadar-lock"), with_ending(database, ".kasadar-holder"));
        let fault = |source: std::io::Error| match source.kind() {
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                DatabaseError::ReadOnly { path: database.display().to_string() }
            }
            _ => DatabaseError::LockFile { path: path.display().to_string(), source },
        };
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path).map_err(fault)?;
        let asked = Instant::now();
        let mut told = false;
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::Error(source)) => return Err(fault(source)),
                Err(TryLockError::WouldBlock) => {}
            }
            let name = std::fs::read_to_string(&holder).ok().filter(|name| !name.is_empty());
            if !told {
                watch.tell(Event::WaitingForLock { holder: name.clone() });
                told = true;
            }
            if watch.is_cancelled() {
                return Err(DatabaseError::Cancelled {});
            }
            // Who has just taken the lock has yet to write a name, and who gives it back takes the name away first.
            if asked.elapsed() >= lease.wait && (name.is_some() || asked.elapsed() >= lease.wait + NAME_WAIT) {
                return Err(DatabaseError::LockHeld { place: database.display().to_string(), holder: name });
            }
            std::thread::sleep(ASK_AGAIN);
        }
        // A name that cannot be written costs others a name, nothing more.
        let _ = std::fs::write(&holder, &lease.holder);
        Ok(Self { file, holder })
    }
}

/// Whether somebody has the lock. Where the file cannot be opened nobody made it.
pub(super) fn is_held(database: &Path) -> bool {
    let Ok(file) = File::open(with_ending(database, ".kasadar-lock")) else { return false };
    // A shared lock, so that two who only ask do not see each other.
    matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock))
}

impl Drop for StoreLock {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.holder);
        let _ = self.file.unlock();
    }
}
