//! The backups of a database: looked at, made, verified, carried away.

use std::path::Path;
use std::sync::Arc;

use kasadar_engine::Engine;
use kasadar_engine::backup::{BackupError, Backups, Compression, Depth, Reason, Wish, create, export, verify};
use kasadar_engine::context::Folders;
use kasadar_engine::database::Access;
use kasadar_engine::event::{Stage, Watch};
use kasadar_engine::restore::{Chosen, kept, last_saved};

use crate::Inner;
use crate::error::Refusal;
use crate::fold::Course;
use crate::surroundings::Known;
use crate::task::Errand;
use crate::wire::{BackupList, Product, Task, TaskKind};

impl Inner {
    pub(crate) async fn backups(&self, name: &str) -> Result<BackupList, Refusal> {
        let database = self.around.database(name)?;
        let configuration = self.around.configuration()?;
        let folders = self.around.places.folders(&configuration);
        let own = own(&database, &folders);
        let context = self.around.context(Watch::silent(), None)?;
        let is_store = database.address.engine() == Engine::Sqlite;
        let undo = if is_store { last_saved(&database.address, &context).ok().map(|saved| saved.id) } else { None };
        // Backups are listed also of a centre that does not answer.
        let kept_databases = match database.open(Access::Read).await {
            Ok(open) if !is_store => kept(&open).await.unwrap_or_default(),
            _ => Vec::new(),
        };
        Ok(BackupList {
            folder: own.folder().display().to_string(),
            free_bytes: kasadar_host::free_bytes(own.folder()),
            keep_last: configuration.backup.unwrap_or_default().retention().keep_last,
            backups: own.list()?,
            undo,
            kept_databases,
        })
    }

    /// The backup that the page means: by its whole id among the database's own, or a file that a dialog gave out.
    pub(crate) fn chosen(&self, database: &Known, backup: &str) -> Result<Chosen, Refusal> {
        if let Some(path) = self.picked.get(backup) {
            return Ok(Chosen::File(path));
        }
        let own = own(database, &self.around.folders()?);
        if own.list()?.iter().any(|kept| kept.id == backup) {
            return Ok(Chosen::Id(backup.to_owned()));
        }
        Err(BackupError::NoSuchBackup { backup: backup.to_owned(), path: own.folder().display().to_string() }.into())
    }

    /// Refuses a backup that is not this database's, before anybody is asked where it should go.
    pub(crate) fn may_export(&self, name: &str, backup: &str) -> Result<(), Refusal> {
        let database = self.around.database(name)?;
        let folders = self.around.context(Watch::silent(), None)?.folders;
        self.chosen(&database, backup)?.resolve(&own(&database, &folders))?;
        Ok(())
    }

    pub(crate) async fn export_backup(&self, name: &str, backup: &str, folder: &Path) -> Result<String, Refusal> {
        let database = self.around.database(name)?;
        let context = self.around.context(Watch::silent(), None)?;
        let (backups, manifest) = self.chosen(&database, backup)?.resolve(&own(&database, &context.folders))?;
        export(&backups, &manifest.id, folder, &context).await?;
        Ok(folder.display().to_string())
    }

    pub(crate) fn start_backup(self: Arc<Self>, name: &str) -> Result<Task, Refusal> {
        let database = self.around.database(name)?;
        let course = Course { before: vec![Stage::Backup, Stage::VerifyBackup], ..Course::default() };
        let compress = self.around.configuration()?.backup.is_some_and(|backup| backup.compress);
        let compression = if compress { Compression::Gzip } else { Compression::None };
        let desk = self.clone();
        self.tasks.begin(errand(TaskKind::Backup, &database, course), async move |watch| {
            let context = desk.around.context(watch, None)?;
            let mut open = database.open(Access::Read).await?;
            let own = own(&database, &context.folders);
            let made = create(&mut open, &own, Wish { reason: Reason::ByHand, compression }, &context).await?;
            let verdict = verify(&own, &made.id, Depth::Open, Some(&mut open), &context).await?;
            Ok(Product::Backup { manifest: Box::new(verdict.manifest) })
        })
    }

    pub(crate) fn start_verify(self: Arc<Self>, name: &str, backup: &str, deep: bool) -> Result<Task, Refusal> {
        let database = self.around.database(name)?;
        let chosen = self.chosen(&database, backup)?;
        let depth = if deep { Depth::Deep } else { Depth::Open };
        let course = Course { before: vec![Stage::VerifyBackup], ..Course::default() };
        let desk = self.clone();
        self.tasks.begin(errand(TaskKind::Verify, &database, course), async move |watch| {
            let context = desk.around.context(watch, None)?;
            let (backups, manifest) = chosen.resolve(&own(&database, &context.folders))?;
            // A store's backup is looked through without the store, which may be broken.
            let mut server = if database.address.engine() == Engine::Postgres { Some(database.open(Access::Read).await?) } else { None };
            let verdict = verify(&backups, &manifest.id, depth, server.as_mut(), &context).await?;
            Ok(Product::Verified { verdict: Box::new(verdict) })
        })
    }
}

/// A database's own backups.
pub(crate) fn own(database: &Known, folders: &Folders) -> Backups {
    Backups::of(folders, database.address.engine(), &database.address.to_string())
}

/// A task about `database`.
pub(crate) fn errand(kind: TaskKind, database: &Known, course: Course) -> Errand {
    Errand { kind, database: database.name.clone(), engine: database.address.engine(), course }
}
