//! A database brought back to what a backup holds. Never over the only copy: checked, unpacked beside,
//! checked again, the present state saved, and only then put in place.
//!
//! What a backup is and whether it is sound is `backup`'s. How a file is put in place of another is the
//! driver's, or `replace`'s where SQLite cannot open what is there.

mod account;
mod centre;
mod compare;
mod network;
mod replace;
mod saved;
mod store;

use std::path::PathBuf;

use jiff::Timestamp;
use kasadar_schema::Engine;
use serde::Serialize;
use ts_rs::TS;

use crate::backup::{BackupError, Backups, Manifest, Reason, whole_place};
use crate::context::Context;
use crate::database::{Address, AnyDatabase, Database, DatabaseError, Flaw};
use crate::error::Error;
use crate::graph::Graph;
use crate::report::Report;

use account::Begun;
pub use centre::{confirm, kept};
pub use compare::{Comparison, TableRows, compare};
pub use replace::settle;
pub use saved::Saved;

/// Which backup is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// An id, or its beginning, among the database's own.
    Id(String),
    /// A file anywhere: the backup itself or its manifest.
    File(PathBuf),
}

impl Chosen {
    /// A path where there is a separator or such a file, else an id.
    pub fn of(word: &str) -> Self {
        let path = PathBuf::from(word);
        if path.components().count() > 1 || path.extension().is_some() { Self::File(path) } else { Self::Id(word.to_owned()) }
    }

    /// The folder that it is in, and its manifest.
    pub fn resolve(&self, own: &Backups) -> Result<(Backups, Manifest), BackupError> {
        match self {
            Self::Id(id) => Ok((own.clone(), own.find(id)?)),
            Self::File(path) => {
                let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(std::path::Path::new("."));
                let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
                let backups = Backups::at(folder);
                let manifest = backups.find(name.split('.').next().unwrap_or_default())?;
                Ok((backups, manifest))
            }
        }
    }
}

/// What a restore may do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RestoreWishes {
    /// Whose backups are taken.
    pub origin: AllowedOrigin,
    /// What happens to others who use a server's database.
    pub sessions: OtherSessions,
}

/// Whose backups are taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AllowedOrigin {
    /// The database's own.
    #[default]
    Own,
    /// Another database's as well; the ledger remembers it.
    Any,
}

/// What happens to others who use a server's database.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OtherSessions {
    /// They are listed, and nothing is restored.
    #[default]
    Refuse,
    /// They are ended.
    End,
}

/// The account of a restore.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct RestoreReport {
    /// UUID version 7; the same in the ledger.
    pub job: String,
    /// Where.
    pub place: String,
    /// The backup that was brought back.
    pub backup: Manifest,
    /// Where the state before it is.
    pub saved: Saved,
    /// Rows that point at nothing: they did when the backup was made.
    pub flaws: Vec<Flaw>,
    /// When it began, UTC.
    #[ts(as = "String")]
    pub started: Timestamp,
    /// How long it took, in milliseconds.
    pub duration_ms: u64,
    /// The account of it, to be kept as that of other runs.
    #[serde(skip)]
    pub run: Option<Report>,
}

/// Whether a store that cannot be opened for this reason can be restored all the same.
pub fn is_restorable(error: &DatabaseError) -> bool {
    matches!(error, DatabaseError::NoSuchFile { .. } | DatabaseError::NotADatabase { .. } | DatabaseError::Damaged { .. })
}

/// Brings the database at `place` back to what `chosen` holds. `database` is it, opened to write; none where
/// it is missing or cannot be opened, which only a store can be.
pub async fn restore(
    place: &Address,
    mut database: Option<&mut AnyDatabase>,
    chosen: &Chosen,
    wishes: RestoreWishes,
    graph: &Graph,
    context: &Context,
) -> Result<RestoreReport, Error> {
    let begun = Begun::now(database.as_deref_mut(), context).await;
    let own = Backups::of(&context.folders, place.engine(), &place.to_string());
    let (backups, manifest) = chosen.resolve(&own)?;
    let source = Source { own, backups, manifest, wishes };
    let mut report = match (place, database.as_deref_mut()) {
        (Address::Sqlite(path), Some(AnyDatabase::Sqlite(store))) => store::restore(path, Some(store), &source, graph, context).await?,
        (Address::Sqlite(path), _) => store::restore(path, None, &source, graph, context).await?,
        (Address::Postgres(_), Some(AnyDatabase::Postgres(centre))) => centre::restore(centre, &source, graph, context).await?,
        (Address::Postgres(_), _) => return Err(BackupError::ServerNeeded { backup: source.manifest.id }.into()),
    };
    let ended = begun.ended(place, database, report.job.clone(), &source.manifest.id, &report.saved, context);
    report.run = Some(ended.await);
    Ok(report)
}

/// A restore taken back.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct Undone {
    /// Where.
    pub place: String,
    /// What is in place again.
    pub put_back: Saved,
    /// Where that is which the restore had brought, and all that was done since.
    pub saved: Saved,
    /// The account of it, to be kept as that of other runs.
    #[serde(skip)]
    pub run: Option<Report>,
}

/// Brings a database back to what it was before its last restore.
pub async fn undo(
    place: &Address,
    database: Option<&mut AnyDatabase>,
    wishes: RestoreWishes,
    graph: &Graph,
    context: &Context,
) -> Result<Undone, Error> {
    let shown = place.to_string();
    let mut database = database;
    let begun = Begun::now(database.as_deref_mut(), context).await;
    if let Some(AnyDatabase::Postgres(centre)) = database.as_deref_mut() {
        let (name, saved) = centre::undo_swap(centre, wishes, context).await?;
        let run = begun.ended(place, database, context.new_id(), &name, &saved, context).await;
        return Ok(Undone { place: shown, put_back: Saved::Database { name }, saved, run: Some(run) });
    }
    let id = last_saved(place, context)?.id;
    // What was in place before may have been another database's: it was this place's all the same.
    let wishes = RestoreWishes { origin: AllowedOrigin::Any, ..wishes };
    let report = restore(place, database, &Chosen::Id(id.clone()), wishes, graph, context).await?;
    Ok(Undone { place: shown, put_back: Saved::Backup { id }, saved: report.saved, run: report.run })
}

/// The backup that the last restore of a store made of what was there.
pub fn last_saved(place: &Address, context: &Context) -> Result<Manifest, BackupError> {
    let own = Backups::of(&context.folders, place.engine(), &place.to_string());
    let saved = own.list()?.into_iter().filter_map(|kept| kept.manifest).find(|manifest| manifest.reason == Reason::BeforeRestore);
    match (saved, saved::last_raw(&own)) {
        (Some(saved), Some(raw)) if saved.id[..15] >= raw.1[..15] => Ok(saved),
        (Some(saved), None) => Ok(saved),
        (_, Some((folder, _))) => Err(BackupError::SavedAsFiles { place: place.to_string(), folder }),
        (None, None) => Err(BackupError::NothingToUndo { place: place.to_string() }),
    }
}

/// What speaks against a restore, as far as it can be told without looking into the backup.
#[derive(Debug)]
pub struct Objections {
    /// Why it cannot be put here at all.
    pub unfit: Option<BackupError>,
    /// Whether it is another database's, which a person must say is meant.
    pub foreign: bool,
    /// Who else has the centre open, and would have to leave.
    pub sessions: Vec<String>,
}

/// What speaks against putting `chosen` in the place of the database at `place`. Writes nothing.
pub async fn objections(
    place: &Address,
    database: Option<&mut AnyDatabase>,
    chosen: &Chosen,
    graph: &Graph,
    folders: &crate::context::Folders,
) -> Result<Objections, Error> {
    let shown = place.to_string();
    let own = Backups::of(folders, place.engine(), &shown);
    let (backups, manifest) = chosen.resolve(&own)?;
    let source = Source { own, backups, manifest, wishes: RestoreWishes::default() };
    let (mut origin, mut sessions) = (None, Vec::new());
    if let Some(database) = database {
        origin = origin_of(database).await;
        if let AnyDatabase::Postgres(centre) = database {
            sessions = centre::sessions(centre).await?;
        }
    }
    let foreign = source.refuse_foreign(origin.as_deref(), &shown).is_err();
    Ok(Objections { unfit: source.refuse_unfit(place.engine(), &shown, graph).err(), foreign, sessions })
}

/// A backup on its way back.
struct Source {
    /// The folder of the database's own backups.
    own: Backups,
    /// The folder that the backup is in.
    backups: Backups,
    manifest: Manifest,
    wishes: RestoreWishes,
}

impl Source {
    /// What can be said against it without opening anything.
    fn refuse_unfit(&self, engine: Engine, place: &str, graph: &Graph) -> Result<(), BackupError> {
        let Self { manifest, .. } = self;
        if manifest.engine != engine {
            return Err(BackupError::OtherEngine { backup: manifest.id.clone(), place: place.to_owned() });
        }
        let unknown: Vec<String> = manifest.rows.iter().filter(|row| graph.node(row).is_none()).cloned().collect();
        if unknown.is_empty() { Ok(()) } else { Err(BackupError::BackupTooNew { backup: manifest.id.clone(), rows: unknown }) }
    }

    /// A backup of another database is refused unless that is asked for. `origin` is the present database's.
    fn refuse_foreign(&self, origin: Option<&str>, place: &str) -> Result<(), BackupError> {
        let Self { manifest, .. } = self;
        let own_folder = self.own.folder() == self.backups.folder() || manifest.place == whole_place(manifest.engine, place);
        let same = match (origin, manifest.origin.as_deref()) {
            (Some(now), Some(then)) => now == then,
            // One of them has no ledger, or there is no database: its own folder is all that tells.
            _ => own_folder,
        };
        if same || self.wishes.origin == AllowedOrigin::Any {
            return Ok(());
        }
        Err(BackupError::ForeignBackup { backup: manifest.id.clone(), from: manifest.place.clone(), place: place.to_owned() })
    }
}

/// The present database's own origin; none where nothing can be read.
async fn origin_of<D: Database>(database: &mut D) -> Option<String> {
    database.ledger().await.ok()?.entries.first().map(|entry| entry.job.clone())
}
