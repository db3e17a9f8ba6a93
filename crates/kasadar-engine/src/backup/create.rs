//! A backup is made: space looked for, copied beside, synced, named, and told by its manifest last.

use std::path::Path;

use kasadar_schema::{Engine, Fingerprint};

use super::files::{PARTIAL, folder_error, measure, pack, put, sync, sync_folder_of, with_ending, write_whole};
use super::{BackupError, Backups, Compression, FORMAT, Manifest, Reason};
use crate::context::Context;
use crate::database::{Content, Database};
use crate::error::Error;
use crate::event::{Event, Stage};

/// What else must stay free on the volume of the backups, in bytes.
const MARGIN: u64 = 16 << 20;
/// `pg_dump` leaves indexes out and packs the rest: it was never seen to need more than this part of the database.
const DUMP_PART: u64 = 4;

/// What kind of backup is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Why.
    pub reason: Reason,
    /// How it is packed; `pg_dump`'s format is packed already and left as it is.
    pub compression: Compression,
}

impl Wish {
    /// A backup as the engine writes it.
    pub fn for_reason(reason: Reason) -> Self {
        Self { reason, compression: Compression::None }
    }
}

/// Makes a backup while the database is used. It exists when its manifest does; an error or a kill leaves
/// at most files that end in `.partial`, which the next call clears. Tells `Stage::Backup`.
pub async fn create<D: Database>(database: &mut D, backups: &Backups, wish: Wish, context: &Context) -> Result<Manifest, Error> {
    context.watch.tell(Event::StageStarted { stage: Stage::Backup });
    let _hold = backups.hold(context).await?;
    let facts = database.facts().await?;
    let wish = Wish { compression: if database.engine() == Engine::Sqlite { wish.compression } else { Compression::None }, ..wish };
    room(backups.folder(), needed(database.engine(), facts.bytes, wish.compression))?;
    let mut manifest = begun(database, backups, wish, facts.version, context);
    let file = backups.folder().join(&manifest.file);
    let made = written(database, &file, &mut manifest, context).await;
    match made.and_then(|()| name(backups, &file, &mut manifest, context)) {
        Ok(()) => Ok(manifest),
        Err(error) => {
            clear(backups, &file, &manifest.id);
            Err(error)
        }
    }
}

/// Takes away what a failed call made. The manifest goes first: one without its file would stand for a lost
/// backup, and where it cannot go the backup is whole and stays.
fn clear(backups: &Backups, file: &Path, id: &str) {
    let told = backups.manifest_file(id);
    if told.exists() && std::fs::remove_file(&told).is_err() {
        return;
    }
    for left in [with_ending(file, PARTIAL), raw(file), file.to_path_buf(), with_ending(&told, PARTIAL)] {
        let _ = std::fs::remove_file(left);
    }
}

/// A manifest with what is known beforehand.
fn begun<D: Database>(database: &D, backups: &Backups, wish: Wish, engine_version: String, context: &Context) -> Manifest {
    let id = new_id(backups, context);
    let ending = match (database.engine(), wish.compression) {
        (Engine::Postgres, _) => "dump",
        (Engine::Sqlite, Compression::None) => "db",
        (Engine::Sqlite, Compression::Gzip) => "db.gz",
    };
    Manifest {
        format: FORMAT,
        file: format!("{id}.{ending}"),
        id,
        engine: database.engine(),
        place: super::whole_place(database.engine(), &database.place()),
        origin: None,
        rows: Vec::new(),
        fingerprint: Fingerprint(String::new()),
        tables: crate::conservation::Counts::new(),
        bytes: 0,
        content_bytes: 0,
        sha256: String::new(),
        compression: wish.compression,
        program: context.program.clone(),
        engine_version,
        reason: wish.reason,
        taken: context.now(),
        duration_ms: 0,
        operator: context.operator.clone(),
        host: context.host.clone(),
        checked: None,
        seal: String::new(),
    }
}

/// Copies the database to a partial file, packs and measures it.
async fn written<D: Database>(database: &mut D, file: &Path, manifest: &mut Manifest, context: &Context) -> Result<(), Error> {
    let (partial, raw) = (with_ending(file, PARTIAL), raw(file));
    let packed = manifest.compression != Compression::None;
    let target = if packed { &raw } else { &partial };
    let Content { rows, origin, fingerprint, tables, bytes } = database.copy_to(target, &context.folders, &context.watch).await?;
    (manifest.rows, manifest.origin, manifest.fingerprint, manifest.tables, manifest.content_bytes) =
        (rows, origin, fingerprint, tables, bytes);
    let (watch, compression) = (context.watch.clone(), manifest.compression);
    (manifest.bytes, manifest.sha256) = super::files::apart(move || {
        if !packed {
            sync(&partial)?;
            return measure(&partial, &watch);
        }
        let measured = pack(&raw, &partial, compression, &watch)?;
        std::fs::remove_file(&raw).map_err(folder_error(&raw))?;
        Ok(measured)
    })
    .await?;
    manifest.duration_ms = context.since(manifest.taken);
    Ok(())
}

/// Where a copy lies until it is packed.
fn raw(file: &Path) -> std::path::PathBuf {
    with_ending(&file.with_extension("raw"), PARTIAL)
}

/// The file gets its name, then the manifest its own: both are synced before.
fn name(backups: &Backups, file: &Path, manifest: &mut Manifest, context: &Context) -> Result<(), Error> {
    if context.watch.is_cancelled() {
        return Err(crate::database::DatabaseError::Cancelled {}.into());
    }
    let told = backups.manifest_file(&manifest.id);
    let beside = with_ending(&told, PARTIAL);
    // Written ahead of the rename: what is beside a manifest on its way is known to be its half.
    write_whole(&beside, &manifest.sealed())?;
    put(&with_ending(file, PARTIAL), file)?;
    put(&beside, &told)?;
    Ok(sync_folder_of(&told)?)
}

fn needed(engine: Engine, bytes: u64, compression: Compression) -> u64 {
    MARGIN
        + match (engine, compression) {
            (Engine::Sqlite, Compression::None) => bytes,
            // The copy, and what it is packed into, which may be no smaller.
            (Engine::Sqlite, Compression::Gzip) => bytes * 2,
            (Engine::Postgres, _) => bytes / DUMP_PART,
        }
}

/// Refuses a volume that has less than `needed` bytes free.
pub(crate) fn room(folder: &Path, needed: u64) -> Result<(), BackupError> {
    let free = fs4::available_space(folder).map_err(folder_error(folder))?;
    if free < needed { Err(BackupError::NoRoomForBackup { path: folder.display().to_string(), needed, free }) } else { Ok(()) }
}

/// The time, and four digits that tell two backups of one second apart.
fn new_id(backups: &Backups, context: &Context) -> String {
    let time = context.now().strftime("%Y%m%d-%H%M%S").to_string();
    loop {
        let random = context.new_id();
        let id = format!("{time}-{}", &random[random.len() - 4..]);
        if !backups.manifest_file(&id).exists() {
            return id;
        }
    }
}
