//! Files of backups: written beside, synced, renamed; read in pieces, so that size costs no memory.

use std::fs::File;
use std::io::{BufReader, Read, Write};
use std::path::Path;

use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

use super::manifest::hex;
use super::{BackupError, Compression};
use crate::database::DatabaseError;
use crate::error::Error;
use crate::event::{Event, Watch};
use crate::files;

pub(crate) use crate::files::with_ending;

/// What a file is called until it is whole.
pub(crate) const PARTIAL: &str = ".partial";

const PIECE: usize = 1 << 20;

pub(crate) fn folder_error(path: &Path) -> impl FnOnce(std::io::Error) -> BackupError {
    let path = path.display().to_string();
    move |source| BackupError::BackupFolder { path, source }
}

/// Long reading and writing on a thread of its own, so that nobody else waits for it.
pub(crate) async fn apart<T: Send + 'static>(work: impl FnOnce() -> Result<T, Error> + Send + 'static) -> Result<T, Error> {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        // The closures here are ours: a panic in one is a defect, passed on as such.
        Err(error) => std::panic::resume_unwind(error.into_panic()),
    }
}

/// Size and SHA-256 of a file.
pub(crate) fn measure(path: &Path, watch: &Watch) -> Result<(u64, String), Error> {
    let file = File::open(path).map_err(folder_error(path))?;
    pour(file, std::io::sink(), None, path, watch)
}

/// Copies `from` to the new file `to`, packed as `compression` says, and syncs it. Gives size and SHA-256 of what was written.
pub(crate) fn pack(from: &Path, to: &Path, compression: Compression, watch: &Watch) -> Result<(u64, String), Error> {
    let of = std::fs::metadata(from).ok().map(|found| found.len());
    let source = File::open(from).map_err(folder_error(from))?;
    let target = File::create_new(to).map_err(folder_error(to))?;
    match compression {
        Compression::None => {
            let measured = pour(source, &target, of, to, watch)?;
            target.sync_all().map_err(folder_error(to))?;
            Ok(measured)
        }
        Compression::Gzip => {
            let mut packer = GzEncoder::new(&target, flate2::Compression::fast());
            pour(source, &mut packer, of, to, watch)?;
            packer.finish().map_err(folder_error(to))?;
            target.sync_all().map_err(folder_error(to))?;
            measure(to, watch)
        }
    }
}

/// The content of a backup's file in the new file `to`, synced. Gives SHA-256 of the file as it is packed.
pub(crate) fn unpack(from: &Path, to: &Path, compression: Compression, watch: &Watch) -> Result<String, Error> {
    let mut source = Hashing { file: File::open(from).map_err(folder_error(from))?, hash: Sha256::new() };
    let target = File::create_new(to).map_err(folder_error(to))?;
    match compression {
        Compression::None => pour(&mut source, &target, None, to, watch)?,
        Compression::Gzip => pour(GzDecoder::new(&mut source), &target, None, to, watch)?,
    };
    // What stands behind the packed content belongs to the file as well.
    std::io::copy(&mut source, &mut std::io::sink()).map_err(folder_error(from))?;
    target.sync_all().map_err(folder_error(to))?;
    Ok(hex(&source.hash.finalize()))
}

struct Hashing {
    file: File,
    hash: Sha256,
}

impl Read for Hashing {
    fn read(&mut self, piece: &mut [u8]) -> std::io::Result<usize> {
        let read = self.file.read(piece)?;
        self.hash.update(&piece[..read]);
        Ok(read)
    }
}

/// Bytes from one to the other, counted and hashed; stops when the person says so.
fn pour(from: impl Read, mut to: impl Write, of: Option<u64>, path: &Path, watch: &Watch) -> Result<(u64, String), Error> {
    let mut from = BufReader::with_capacity(PIECE, from);
    let (mut piece, mut hash, mut done, mut told) = (vec![0; PIECE], Sha256::new(), 0_u64, 0_u64);
    loop {
        if watch.is_cancelled() {
            return Err(DatabaseError::Cancelled {}.into());
        }
        let read = from.read(&mut piece).map_err(folder_error(path))?;
        if read == 0 {
            return Ok((done, hex(&hash.finalize())));
        }
        hash.update(&piece[..read]);
        to.write_all(&piece[..read]).map_err(folder_error(path))?;
        done += read as u64;
        if of.is_some() && done - told >= 16 * PIECE as u64 {
            told = done;
            watch.tell(Event::BytesDone { done, of });
        }
    }
}

/// Makes what was written to `path` survive a power cut.
pub(crate) fn sync(path: &Path) -> Result<(), BackupError> {
    // Windows syncs only what may be written.
    let file = std::fs::OpenOptions::new().read(true).write(true).open(path);
    file.and_then(|file| file.sync_all()).map_err(folder_error(path))
}

/// Gives a synced file its name; a file of that name gives way. The name survives a power cut.
pub(crate) fn put(from: &Path, to: &Path) -> Result<(), BackupError> {
    std::fs::rename(from, to).map_err(folder_error(to))?;
    sync_folder_of(to)
}

/// Writes a small file whole or not at all.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), BackupError> {
    files::write_whole(path, bytes).map_err(folder_error(path))
}

/// Makes names in the folder of `path` survive a power cut.
pub(crate) fn sync_folder_of(path: &Path) -> Result<(), BackupError> {
    files::sync_folder_of(path).map_err(folder_error(path))
}
