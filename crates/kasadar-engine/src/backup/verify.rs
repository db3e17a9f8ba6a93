//! A backup is looked through: its bytes first, then what they hold.
//!
//! The checksum comes before everything else: `integrity_check` says "ok" to more than half of the single
//! bit flips that change content (measured).

use std::path::{Path, PathBuf};

use kasadar_schema::Engine;
use serde::Serialize;
use ts_rs::TS;

use super::files::{apart, folder_error, measure, unpack};
use super::{BackupError, Backups, Checked, Compression, Depth, Manifest, Unsound};
use crate::conservation::Counts;
use crate::context::Context;
use crate::database::{AnyDatabase, Content, Database, DatabaseError, Flaw, Sqlite};
use crate::error::Error;
use crate::event::{Event, Stage, Watch};
use crate::scratch::Scratch;

/// What a look at a sound backup found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "BackupVerdict")]
pub struct Verdict {
    /// The manifest, with the time of this look.
    pub manifest: Manifest,
    /// Rows that point at nothing: they were so in the database, and come back so.
    pub flaws: Vec<Flaw>,
}

/// Looks a backup through; one that is not sound is an error. `Deep` on PostgreSQL needs the server that
/// `database` is on, `Open` too. The verdict is written into the manifest. Tells `Stage::VerifyBackup`.
pub async fn verify(
    backups: &Backups,
    id: &str,
    depth: Depth,
    database: Option<&mut AnyDatabase>,
    context: &Context,
) -> Result<Verdict, Error> {
    context.watch.tell(Event::StageStarted { stage: Stage::VerifyBackup });
    let manifest = backups.find(id)?;
    let looked = look(backups, &manifest, depth, database, context).await;
    let checked = match &looked {
        Ok(_) => Some(Checked { at: context.now(), depth }),
        // A sound look of yesterday says nothing about a backup that is damaged today.
        Err(Error::Backup(error)) if crate::error::Coded::exit(error) == crate::Exit::Backup => None,
        Err(_) => manifest.checked.clone(),
    };
    // A stick that cannot be written to is checked all the same.
    let noted = note(backups, &manifest, checked.clone(), context).await;
    let flaws = looked?;
    let manifest = noted.unwrap_or(Manifest { checked, ..manifest });
    Ok(Verdict { manifest, flaws })
}

async fn note(backups: &Backups, manifest: &Manifest, checked: Option<Checked>, context: &Context) -> Result<Manifest, Error> {
    let mut noted = Manifest { checked, ..manifest.clone() };
    if noted.checked != manifest.checked {
        let _hold = backups.hold(context).await?;
        // Somebody may have cleared it away meanwhile.
        backups.manifest(&manifest.id)?;
        backups.write(&mut noted)?;
    }
    Ok(noted)
}

async fn look(
    backups: &Backups,
    manifest: &Manifest,
    depth: Depth,
    database: Option<&mut AnyDatabase>,
    context: &Context,
) -> Result<Vec<Flaw>, Error> {
    checksum(backups, manifest, &context.watch).await?;
    match (manifest.engine, depth) {
        (_, Depth::Checksum) => Ok(Vec::new()),
        (Engine::Sqlite, _) if manifest.compression == Compression::None => {
            store(&backups.folder().join(&manifest.file), manifest, &context.watch).await
        }
        (Engine::Sqlite, _) => {
            let (_scratch, copy) = unpacked(backups, manifest, context).await?;
            store(&copy, manifest, &context.watch).await
        }
        (Engine::Postgres, _) => {
            let Some(AnyDatabase::Postgres(server)) = database else {
                return Err(BackupError::ServerNeeded { backup: manifest.id.clone() }.into());
            };
            super::centre::look(server, backups, manifest, depth, context).await
        }
    }
}

/// The file is there and is the one that was written.
pub(crate) async fn checksum(backups: &Backups, manifest: &Manifest, watch: &Watch) -> Result<(), Error> {
    let path = backups.folder().join(&manifest.file);
    let file = path.display().to_string();
    match std::fs::metadata(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(BackupError::BackupFileMissing { file }.into()),
        Ok(found) if found.len() != manifest.bytes => {
            return Err(BackupError::BackupDamaged { backup: manifest.id.clone(), file }.into());
        }
        _ => {}
    }
    let watch = watch.clone();
    let (bytes, sha256) = apart(move || measure(&path, &watch)).await?;
    if (bytes, &sha256) == (manifest.bytes, &manifest.sha256) {
        Ok(())
    } else {
        Err(BackupError::BackupDamaged { backup: manifest.id.clone(), file }.into())
    }
}

/// A store's backup, unpacked in a room of its own.
pub(crate) async fn unpacked(backups: &Backups, manifest: &Manifest, context: &Context) -> Result<(Scratch, PathBuf), Error> {
    let folder = &context.folders.scratch;
    let scratch = Scratch::new(folder, &context.new_id()).map_err(folder_error(folder))?;
    super::create::room(folder, manifest.content_bytes)?;
    let file = scratch.file("backup.db");
    unpack_to(backups, manifest, &file, &context.watch).await?;
    Ok((scratch, file))
}

/// The content of a backup in the new file `to`; the bytes are looked at on the way.
pub(crate) async fn unpack_to(backups: &Backups, manifest: &Manifest, to: &Path, watch: &Watch) -> Result<(), Error> {
    let from = backups.folder().join(&manifest.file);
    let file = from.display().to_string();
    let (to, watch, compression) = (to.to_path_buf(), watch.clone(), manifest.compression);
    let sha256 = apart(move || unpack(&from, &to, compression, &watch)).await?;
    if sha256 == manifest.sha256 { Ok(()) } else { Err(BackupError::BackupDamaged { backup: manifest.id.clone(), file }.into()) }
}

/// Opens a store's file that nobody changes, and compares all that can be compared.
pub(crate) async fn store(file: &Path, manifest: &Manifest, watch: &Watch) -> Result<Vec<Flaw>, Error> {
    let unreadable = |error: DatabaseError| match error {
        DatabaseError::Cancelled {} => Error::from(error),
        error => unsound(manifest, Unsound::Unreadable, error.to_string()).into(),
    };
    let mut copy = Sqlite::open_still(file).await.map_err(unreadable)?;
    let flaws = copy.integrity(watch).await.map_err(unreadable)?;
    if let Some(Flaw::Integrity { detail }) = flaws.iter().find(|flaw| matches!(flaw, Flaw::Integrity { .. })) {
        return Err(unsound(manifest, Unsound::Integrity, detail.clone()).into());
    }
    let content = copy.content().await.map_err(unreadable)?;
    match differs(manifest, &content) {
        Some((reason, detail)) => Err(unsound(manifest, reason, detail).into()),
        None => Ok(flaws),
    }
}

pub(crate) fn unsound(manifest: &Manifest, reason: Unsound, detail: String) -> BackupError {
    BackupError::BackupUnsound { backup: manifest.id.clone(), reason, detail }
}

/// The first thing in which a content is not what the manifest tells.
pub(crate) fn differs(manifest: &Manifest, content: &Content) -> Option<(Unsound, String)> {
    if content.fingerprint != manifest.fingerprint {
        return Some((Unsound::Fingerprint, content.fingerprint.0.clone()));
    }
    if content.rows != manifest.rows {
        return Some((Unsound::Version, content.rows.join(" ")));
    }
    first_difference(&manifest.tables, &content.tables).map(|table| (Unsound::Rows, table))
}

fn first_difference(wanted: &Counts, found: &Counts) -> Option<String> {
    let table = wanted.keys().chain(found.keys()).find(|table| wanted.get(*table) != found.get(*table))?;
    let rows = |counts: &Counts| counts.get(table).map_or_else(|| "-".to_owned(), u64::to_string);
    Some(format!("{table}: {} ≠ {}", rows(found), rows(wanted)))
}
