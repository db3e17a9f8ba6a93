//! The folder of one database's backups: what is in it, who works in it.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use kasadar_schema::Engine;
use serde::Serialize;
use sha2::{Digest, Sha256};
use ts_rs::TS;

use super::files::{PARTIAL, folder_error, put, with_ending, write_whole};
use super::manifest::hex;
use super::{BackupError, Manifest};
use crate::context::{Context, Folders};
use crate::database::DatabaseError;
use crate::error::{Coded, Error, Problem};

const LOCK: &str = "kasadar.lock";
const ASK_AGAIN: Duration = Duration::from_millis(50);
/// Fewer characters of an id are a typing error.
const SHORTEST_PREFIX: usize = 4;
const LONGEST_SLUG: usize = 32;

/// A folder with the backups of one database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backups {
    folder: PathBuf,
}

/// A backup as a list shows it.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Kept {
    /// Its id.
    pub id: String,
    /// What its manifest says.
    pub manifest: Option<Manifest>,
    /// Why the manifest cannot be believed, or that its file is gone.
    pub problem: Option<Problem>,
}

/// Held while a folder is written to. Dies with its holder.
pub(super) struct Hold(File);

impl Drop for Hold {
    fn drop(&mut self) {
        let _ = self.0.unlock();
    }
}

impl Backups {
    /// The backups of the database at `place` (as the port tells it) below the machine's folder: a name that
    /// people recognise, and a hash that keeps two tills with files of one name apart.
    pub fn of(folders: &Folders, engine: Engine, place: &str) -> Self {
        let name = match engine {
            Engine::Sqlite => Path::new(place).file_stem().map_or_else(String::new, |name| name.to_string_lossy().into_owned()),
            Engine::Postgres => place.rsplit('/').next().unwrap_or_default().to_owned(),
        };
        let key = place_key(engine, place);
        let slug: String = crate::author::slug(&name).chars().take(LONGEST_SLUG).collect();
        Self::at(folders.backups.join(format!("{slug}-{}", &key[..8])))
    }

    /// The backups in a folder, such as one on a memory stick.
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    /// Where they are.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// All of them, newest first, those too that cannot be trusted.
    pub fn list(&self) -> Result<Vec<Kept>, BackupError> {
        let mut kept: Vec<Kept> = self.ids()?.into_iter().map(|id| self.kept(id)).collect();
        // Ids tell seconds; several backups of one are told apart by their manifests.
        let age = |one: &Kept| (one.id[..15].to_owned(), one.manifest.as_ref().map(|manifest| manifest.taken), one.id.clone());
        kept.sort_by_key(|one| std::cmp::Reverse(age(one)));
        Ok(kept)
    }

    fn kept(&self, id: String) -> Kept {
        match self.manifest(&id) {
            Ok(manifest) => {
                let file = self.folder.join(&manifest.file);
                let missing = (!file.exists()).then(|| BackupError::BackupFileMissing { file: file.display().to_string() }.problem());
                Kept { id, manifest: Some(manifest), problem: missing }
            }
            Err(error) => Kept { id, manifest: None, problem: Some(error.problem()) },
        }
    }

    fn ids(&self) -> Result<Vec<String>, BackupError> {
        let entries = match std::fs::read_dir(&self.folder) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries.map_err(folder_error(&self.folder))?,
        };
        let mut ids = Vec::new();
        for entry in entries {
            let name = entry.map_err(folder_error(&self.folder))?.file_name().to_string_lossy().into_owned();
            ids.extend(name.strip_suffix(".json").filter(|id| is_id(id)).map(str::to_owned));
        }
        Ok(ids)
    }

    /// The backup with this id, or the one whose id begins so.
    pub fn find(&self, wanted: &str) -> Result<Manifest, BackupError> {
        let ids = self.ids()?;
        let fits = |id: &&String| *id == wanted || (wanted.len() >= SHORTEST_PREFIX && id.starts_with(wanted));
        let found: Vec<String> = ids.iter().filter(fits).cloned().collect();
        match found.as_slice() {
            [] => Err(BackupError::NoSuchBackup { backup: wanted.to_owned(), path: self.folder.display().to_string() }),
            [id] => self.manifest(id),
            _ => Err(BackupError::AmbiguousBackup { backup: wanted.to_owned(), found }),
        }
    }

    /// The manifest of a backup, as it was sealed.
    pub(super) fn manifest(&self, id: &str) -> Result<Manifest, BackupError> {
        let path = self.manifest_file(id);
        let bytes = std::fs::read(&path).map_err(folder_error(&path))?;
        let manifest = Manifest::read(&bytes, &path.display().to_string())?;
        // A manifest under another's name would let one backup stand for another.
        if manifest.id == id { Ok(manifest) } else { Err(BackupError::ManifestDamaged { file: path.display().to_string() }) }
    }

    /// Seals a manifest and writes it whole.
    pub(super) fn write(&self, manifest: &mut Manifest) -> Result<(), BackupError> {
        let bytes = manifest.sealed();
        write_whole(&self.manifest_file(&manifest.id), &bytes)
    }

    pub(super) fn manifest_file(&self, id: &str) -> PathBuf {
        self.folder.join(format!("{id}.json"))
    }

    /// Takes away a backup that a newer one stands in for.
    pub(crate) async fn forget(&self, manifest: &Manifest, context: &Context) -> Result<(), Error> {
        let _hold = self.hold(context).await?;
        Ok(self.remove(manifest)?)
    }

    /// Takes a backup away: its manifest first, by a name that makes the next call clear the rest after a kill.
    pub(super) fn remove(&self, manifest: &Manifest) -> Result<(), BackupError> {
        let (file, told) = (self.folder.join(&manifest.file), self.manifest_file(&manifest.id));
        let gone = with_ending(&told, PARTIAL);
        put(&told, &gone)?;
        match std::fs::remove_file(&file) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(folder_error(&file)(error)),
            _ => {}
        }
        std::fs::remove_file(&gone).map_err(folder_error(&gone))
    }

    /// Makes the folder and keeps other Kasadars out of it; clears what an interrupted one left.
    pub(super) async fn hold(&self, context: &Context) -> Result<Hold, Error> {
        std::fs::create_dir_all(&self.folder).map_err(folder_error(&self.folder))?;
        let path = self.folder.join(LOCK);
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path).map_err(folder_error(&path))?;
        let asked = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::Error(error)) => return Err(folder_error(&path)(error).into()),
                Err(TryLockError::WouldBlock) if context.watch.is_cancelled() => return Err(DatabaseError::Cancelled {}.into()),
                Err(TryLockError::WouldBlock) if asked.elapsed() >= context.wait => {
                    return Err(BackupError::BackupsBusy { path: self.folder.display().to_string() }.into());
                }
                Err(TryLockError::WouldBlock) => tokio::time::sleep(ASK_AGAIN).await,
            }
        }
        self.sweep()?;
        Ok(Hold(file))
    }

    /// Takes away what a killed Kasadar left. A file whose manifest was on its way has no other use.
    fn sweep(&self) -> Result<(), BackupError> {
        for entry in std::fs::read_dir(&self.folder).map_err(folder_error(&self.folder))? {
            let path = entry.map_err(folder_error(&self.folder))?.path();
            let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            let Some(whole) = name.strip_suffix(PARTIAL) else { continue };
            let Some((id, ending)) = whole.split_once('.').filter(|(id, _)| is_id(id)) else { continue };
            if ending == "json" && !self.manifest_file(id).exists() {
                for ending in ENDINGS {
                    let _ = std::fs::remove_file(self.folder.join(format!("{id}.{ending}")));
                }
            }
            std::fs::remove_file(&path).map_err(folder_error(&path))?;
        }
        Ok(())
    }
}

/// A place that means the same from every working folder.
pub(crate) fn whole_place(engine: Engine, place: &str) -> String {
    match engine {
        Engine::Sqlite => std::path::absolute(place).map_or_else(|_| place.to_owned(), |path| path.display().to_string()),
        Engine::Postgres => place.to_owned(),
    }
}

/// Tells places apart in names of files, whatever folder somebody works in: 16 hex digits.
pub(crate) fn place_key(engine: Engine, place: &str) -> String {
    let whole = whole_place(engine, place);
    // Whoever asks, a server's database is the same.
    let whole = if engine == Engine::Postgres { whole.rsplit('@').next().unwrap_or_default() } else { &whole };
    hex(&Sha256::digest(whole)[..8])
}

/// Endings of the files that hold a database.
pub(super) const ENDINGS: [&str; 3] = ["db", "db.gz", "dump"];

/// `20261121-140512-3f9a`: other files in the folder are not ours.
pub(super) fn is_id(text: &str) -> bool {
    let shape = |(at, byte): (usize, u8)| match at {
        8 | 15 => byte == b'-',
        16.. => byte.is_ascii_hexdigit() && !byte.is_ascii_uppercase(),
        _ => byte.is_ascii_digit(),
    };
    text.len() == 20 && text.bytes().enumerate().all(shape)
}
