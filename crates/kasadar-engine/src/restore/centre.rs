//! The centre is restored: unpacked into a database of its own, looked through, and swapped in by name. What
//! was there before keeps existing under another name until somebody confirms.

use kasadar_schema::Engine;

use super::store::entry;
use super::{OtherSessions, RestoreReport, RestoreWishes, Saved, Source, origin_of};
use crate::backup::centre::{look, through};
use crate::backup::verify::checksum;
use crate::backup::{BackupError, Depth};
use crate::context::Context;
use crate::database::{AnyDatabase, Database, Flaw, Postgres};
use crate::error::Error;
use crate::event::{Event, Stage};
use crate::graph::Graph;

/// What the database from before a restore is kept for.
const KEPT: &str = "kept";
/// What a restore is unpacked for.
const INCOMING: &str = "restore";

pub(super) async fn restore(centre: &mut Postgres, source: &Source, graph: &Graph, context: &Context) -> Result<RestoreReport, Error> {
    let (started, job, place) = (context.now(), context.new_id(), centre.place());
    source.refuse_unfit(Engine::Postgres, &place, graph)?;
    source.refuse_foreign(origin_of(centre).await.as_deref(), &place)?;
    context.watch.tell(Event::StageStarted { stage: Stage::VerifyBackup });
    checksum(&source.backups, &source.manifest, &context.watch).await?;
    look(centre, &source.backups, &source.manifest, Depth::Open, context).await?;
    centre.lock(&context.lease(), &context.watch).await?;
    let restored = swapped(centre, source, &job, context).await;
    centre.unlock().await;
    let (saved, flaws) = restored?;
    Ok(RestoreReport { job, place, backup: source.manifest.clone(), saved, flaws, started, duration_ms: context.since(started), run: None })
}

async fn swapped(centre: &mut Postgres, source: &Source, job: &str, context: &Context) -> Result<(Saved, Vec<Flaw>), Error> {
    refuse_others(centre, source.wishes).await?;
    context.watch.tell(Event::StageStarted { stage: Stage::Unpack });
    let id = &source.manifest.id;
    let (incoming, keep_as) = (centre.scratch_name(INCOMING, id), centre.scratch_name(KEPT, job));
    let file = source.backups.folder().join(&source.manifest.file);
    // Left by a restore that was killed: nobody else makes databases of this name, and we hold the lock.
    for left in centre.leftovers(INCOMING).await? {
        centre.drop_database(&left).await?;
    }
    let mut new = centre.unpack(&file, &incoming, &context.folders, &context.watch).await?;
    let saved = Saved::Database { name: keep_as.clone() };
    let ready = match through(&mut new, &source.manifest, context).await {
        Ok(flaws) => new.note(entry(source, &saved, job, context)).await.map(|()| flaws).map_err(Error::from),
        Err(error) => Err(error),
    };
    drop(new);
    let swapped = match ready {
        Ok(flaws) => change_places(centre, &incoming, &keep_as, source.wishes, context).await.map(|()| flaws),
        Err(error) => Err(error),
    };
    if swapped.is_err() {
        let _ = centre.drop_database(&incoming).await;
    }
    Ok((saved, swapped?))
}

async fn change_places(
    centre: &mut Postgres,
    incoming: &str,
    keep_as: &str,
    wishes: RestoreWishes,
    context: &Context,
) -> Result<(), Error> {
    // Who has come meanwhile.
    refuse_others(centre, wishes).await?;
    context.watch.tell(Event::StageStarted { stage: Stage::Swap });
    Ok(centre.swap(incoming, keep_as).await?)
}

/// Who else is connected, for people to read.
pub(super) async fn sessions(centre: &Postgres) -> Result<Vec<String>, Error> {
    let others = centre.others().await?;
    Ok(others.iter().map(|one| format!("{} {} ({})", one.user, one.application, one.pid)).collect())
}

async fn refuse_others(centre: &Postgres, wishes: RestoreWishes) -> Result<(), Error> {
    let sessions = sessions(centre).await?;
    if sessions.is_empty() {
        return Ok(());
    }
    if wishes.sessions == OtherSessions::End {
        return Ok(centre.end_others().await?);
    }
    Err(BackupError::SessionsOpen { place: centre.place(), sessions }.into())
}

/// Puts back the database that the last restore kept; what was done since is kept in turn until it is confirmed.
pub(super) async fn undo_swap(centre: &mut Postgres, wishes: RestoreWishes, context: &Context) -> Result<(String, Saved), Error> {
    let place = centre.place();
    let kept = last_kept(centre).await?.ok_or(BackupError::NothingToUndo { place })?;
    centre.lock(&context.lease(), &context.watch).await?;
    let undone = centre.scratch_name(KEPT, &context.new_id());
    let swapped = change_places(centre, &kept, &undone, wishes, context).await;
    centre.unlock().await;
    swapped?;
    Ok((kept, Saved::Database { name: undone }))
}

/// Databases that restores set aside and that wait to be confirmed; a store has none.
pub async fn kept(database: &AnyDatabase) -> Result<Vec<String>, Error> {
    match database {
        AnyDatabase::Postgres(centre) => Ok(centre.leftovers(KEPT).await?),
        AnyDatabase::Sqlite(_) => Ok(Vec::new()),
    }
}

/// Drops what the last restores kept: from now on there is no way back but a backup. Gives the names.
pub async fn confirm(database: &mut AnyDatabase) -> Result<Vec<String>, Error> {
    let place = database.place();
    let AnyDatabase::Postgres(centre) = database else { return Err(BackupError::NothingToConfirm { place }.into()) };
    let kept = centre.leftovers(KEPT).await?;
    if kept.is_empty() {
        return Err(BackupError::NothingToConfirm { place }.into());
    }
    for name in &kept {
        centre.drop_database(name).await?;
    }
    Ok(kept)
}

/// The database kept by the restore that the ledger tells of last.
async fn last_kept(centre: &mut Postgres) -> Result<Option<String>, Error> {
    let kept = centre.leftovers(KEPT).await?;
    let ledger = centre.ledger().await?;
    let last = ledger.entries.iter().rev().find(|entry| entry.kind == crate::ledger::Kind::Restore);
    let wanted = last.map(|entry| centre.scratch_name(KEPT, &entry.job));
    Ok(wanted.filter(|name| kept.contains(name)))
}
