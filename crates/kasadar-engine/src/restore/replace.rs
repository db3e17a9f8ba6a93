//! A file in place of one that SQLite cannot open, by renaming. What belongs to the old one, its `-wal`,
//! `-shm` and `-journal`, goes aside first: SQLite would play it into the new one.
//!
//! A note beside the store says what is under way; whoever comes next finishes it.

use std::path::{Path, PathBuf};

use crate::backup::BackupError;
use crate::backup::files::{folder_error, put, sync_folder_of, with_ending, write_whole};

/// A store's files: itself, and what SQLite keeps beside it.
pub(super) const SIDES: [&str; 4] = ["", "-wal", "-shm", "-journal"];
/// What is to come in its place, whole and checked.
const INCOMING: &str = ".kasadar-new";
/// Stands as long as a replacement is under way.
const NOTE: &str = ".kasadar-restore";
/// What the old file's companions are called meanwhile.
const ASIDE: &str = ".kasadar-old";

/// Where a backup is unpacked for a store.
pub(super) fn incoming(store: &Path) -> PathBuf {
    with_ending(store, INCOMING)
}

/// Puts the file beside in the place of the store, which nobody has open and whose files are saved.
pub(super) fn replace(store: &Path) -> Result<(), BackupError> {
    write_whole(&with_ending(store, NOTE), b"kasadar 1\n")?;
    match renamed(store) {
        Ok(()) => finish(store),
        Err(error) => {
            // Somebody has the file open (Windows): everything goes back to where it was.
            for side in &SIDES[1..] {
                let there = with_ending(store, side);
                let aside = with_ending(&there, ASIDE);
                if aside.exists() {
                    put(&aside, &there)?;
                }
            }
            clear(&with_ending(store, NOTE))?;
            Err(error)
        }
    }
}

/// Finishes a replacement that was interrupted. Nothing to do where none was; everybody who is about to
/// restore a store calls it under the store's lock.
pub fn settle(store: &Path) -> Result<(), BackupError> {
    let note = with_ending(store, NOTE);
    if !note.exists() {
        // Unpacked and not yet put in place: nobody needs it.
        return SIDES.iter().try_for_each(|side| clear(&with_ending(&incoming(store), side)));
    }
    if incoming(store).exists() {
        renamed(store)?;
    } else if !store.exists() {
        let (path, journal) = (store.display().to_string(), note.display().to_string());
        return Err(BackupError::RestoreStuck { path, journal });
    }
    finish(store)
}

fn renamed(store: &Path) -> Result<(), BackupError> {
    for side in &SIDES[1..] {
        let there = with_ending(store, side);
        if there.exists() {
            put(&there, &with_ending(&there, ASIDE))?;
        }
    }
    put(&incoming(store), store)
}

/// The companions were saved with the rest; then the note goes.
fn finish(store: &Path) -> Result<(), BackupError> {
    for side in &SIDES[1..] {
        clear(&with_ending(&with_ending(store, side), ASIDE))?;
    }
    clear(&with_ending(store, NOTE))?;
    sync_folder_of(store)
}

fn clear(path: &Path) -> Result<(), BackupError> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(folder_error(path)(error)),
        _ => Ok(()),
    }
}
