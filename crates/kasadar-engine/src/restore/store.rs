//! A store is restored: others may have it open, and may sell until the last moment.

use std::path::Path;

use kasadar_schema::Engine;

use super::replace::{incoming, replace, settle};
use super::saved::{Saved, is_unreadable, raw};
use super::{AllowedOrigin, RestoreReport, Source, network, origin_of};
use crate::backup::files::{folder_error, sync};
use crate::backup::verify::{differs, store as sound, unpack_to};
use crate::backup::{BackupError, Depth, Manifest, Reason, Unsound, Wish, create, room, verify};
use crate::context::Context;
use crate::database::{Access, Database, DatabaseError, Overwritten, Sqlite};
use crate::error::Error;
use crate::event::{Event, Stage};
use crate::graph::Graph;
use crate::ledger::{Entry, Kind};

/// So often a store is saved anew because somebody wrote into it.
const TRIES: u32 = 10;

pub(super) async fn restore(
    path: &Path,
    mut store: Option<&mut Sqlite>,
    source: &Source,
    graph: &Graph,
    context: &Context,
) -> Result<RestoreReport, Error> {
    let (started, job, place) = (context.now(), context.new_id(), path.display().to_string());
    network::refuse(path)?;
    let folder_is_there = path.parent().is_none_or(|folder| folder.as_os_str().is_empty() || folder.is_dir());
    if !folder_is_there {
        return Err(BackupError::NothingToRestoreInto { place }.into());
    }
    source.refuse_unfit(Engine::Sqlite, &place, graph)?;
    let flaws = verify(&source.backups, &source.manifest.id, Depth::Open, None, context).await?.flaws;
    let lock = match &store {
        Some(store) if store.is_locked() => None,
        _ => Some(Sqlite::keep_out_of(path, &context.lease(), &context.watch).await?),
    };
    settle(path)?;
    let origin = match &mut store {
        Some(store) => origin_of(*store).await,
        None => None,
    };
    source.refuse_foreign(origin.as_deref(), &place)?;
    let result = put_in_place(path, store, source, &job, context).await;
    if result.is_err() {
        // Where a replacement is under way, this finishes it.
        let _ = settle(path);
    }
    drop(lock);
    let saved = result?;
    Ok(RestoreReport { job, place, backup: source.manifest.clone(), saved, flaws, started, duration_ms: context.since(started), run: None })
}

async fn put_in_place(path: &Path, store: Option<&mut Sqlite>, source: &Source, job: &str, context: &Context) -> Result<Saved, Error> {
    unpacked(path, source, context).await?;
    let Some(store) = store else {
        let saved = if path.exists() { raw(path, &source.own, context).await? } else { Saved::Nothing };
        return renamed(path, source, saved, job, context).await;
    };
    match overwritten(path, store, source, job, context).await {
        Err(error) if is_unreadable(&error) => {
            // SQLite lets go of it before anything is renamed.
            store.close().await;
            let saved = raw(path, &source.own, context).await?;
            let renamed = renamed(path, source, saved, job, context).await;
            store.reopen().await?;
            renamed
        }
        other => other,
    }
}

/// The backup's content beside the store, looked through as it lies there.
async fn unpacked(path: &Path, source: &Source, context: &Context) -> Result<(), Error> {
    context.watch.tell(Event::StageStarted { stage: Stage::Unpack });
    let (beside, manifest) = (incoming(path), &source.manifest);
    let present = std::fs::metadata(path).map_or(0, |found| found.len());
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // The new file, and what SQLite writes down of the old one while it is overwritten.
    room(folder, manifest.content_bytes + present.max(manifest.content_bytes))?;
    unpack_to(&source.backups, manifest, &beside, &context.watch).await?;
    sound(&beside, manifest, &context.watch).await?;
    Ok(())
}

/// The ledger of what comes in tells of the restore; a database without a ledger stays without.
async fn sign(path: &Path, source: &Source, saved: &Saved, job: &str, mode: Option<&str>, context: &Context) -> Result<(), Error> {
    let beside = incoming(path);
    let mut new = Sqlite::open(&beside, Access::Write).await?;
    new.note(entry(source, saved, job, context)).await?;
    if let Some(mode) = mode {
        new.take_journal_mode(mode).await?;
    }
    new.close().await;
    Ok(sync(&beside)?)
}

pub(super) fn entry(source: &Source, saved: &Saved, job: &str, context: &Context) -> Entry {
    let foreign = (source.wishes.origin == AllowedOrigin::Any).then(|| format!("from {}", source.manifest.place));
    let detail = [foreign, saved.word().map(|word| format!("before: {word}"))].into_iter().flatten().collect::<Vec<_>>().join("; ");
    Entry {
        revision: None,
        backup: Some(source.manifest.id.clone()),
        error_detail: (!detail.is_empty()).then_some(detail),
        ..context.entry(job, Kind::Restore, None)
    }
}

/// Through SQLite, with the store held from the last save to the end.
async fn overwritten(path: &Path, store: &mut Sqlite, source: &Source, job: &str, context: &Context) -> Result<Saved, Error> {
    let wish = Wish::for_reason(Reason::BeforeRestore);
    let mode = store.journal_mode().await?;
    let mut mark = store.write_mark().await?;
    let mut saved = Some(create(store, &source.own, wish, context).await?);
    match turns(path, store, source, job, &mut saved, &mut mark, &mode, context).await {
        Ok(()) => {
            store.reopen().await?;
            read_back(store, source, job).await?;
            clear_incoming(path)?;
            Ok(Saved::Backup { id: saved.map(|manifest: Manifest| manifest.id).unwrap_or_default() })
        }
        Err(error) => {
            // Others kept us out, so the store is as they left it and nobody needs what was saved of it.
            if let (Error::Database(DatabaseError::InUse { .. }) | Error::Backup(BackupError::WrittenMeanwhile { .. }), Some(in_vain)) =
                (&error, &saved)
            {
                source.own.forget(in_vain, context).await?;
            }
            Err(error)
        }
    }
}

#[allow(clippy::too_many_arguments, reason = "the loop of the function above")]
async fn turns(
    path: &Path,
    store: &mut Sqlite,
    source: &Source,
    job: &str,
    saved: &mut Option<Manifest>,
    mark: &mut i64,
    mode: &str,
    context: &Context,
) -> Result<(), Error> {
    for turn in 0..TRIES {
        if turn > 0 {
            // What lies there is signed already.
            clear_incoming(path)?;
            unpacked(path, source, context).await?;
        }
        store.hold_still(context.wait, &context.watch).await?;
        let tried = attempt(path, store, source, job, saved, mark, mode, context).await;
        store.let_go().await;
        if tried? == Overwritten::Done {
            return Ok(());
        }
    }
    Err(BackupError::WrittenMeanwhile { place: store.place() }.into())
}

#[allow(clippy::too_many_arguments, reason = "one turn of the loop above")]
async fn attempt(
    path: &Path,
    store: &mut Sqlite,
    source: &Source,
    job: &str,
    saved: &mut Option<Manifest>,
    mark: &mut i64,
    mode: &str,
    context: &Context,
) -> Result<Overwritten, Error> {
    let now = store.write_mark().await?;
    if now != *mark {
        // What was saved is not the last state any more.
        let newer = create(store, &source.own, Wish::for_reason(Reason::BeforeRestore), context).await?;
        if let Some(older) = saved.replace(newer) {
            source.own.forget(&older, context).await?;
        }
        *mark = now;
    }
    let id = saved.as_ref().map(|manifest| manifest.id.clone()).unwrap_or_default();
    sign(path, source, &Saved::Backup { id }, job, Some(mode), context).await?;
    context.watch.tell(Event::StageStarted { stage: Stage::Swap });
    Ok(store.overwrite(&incoming(path), *mark, context.wait, &context.watch).await?)
}

async fn renamed(path: &Path, source: &Source, saved: Saved, job: &str, context: &Context) -> Result<Saved, Error> {
    sign(path, source, &saved, job, None, context).await?;
    if context.watch.is_cancelled() {
        return Err(DatabaseError::Cancelled {}.into());
    }
    context.watch.tell(Event::StageStarted { stage: Stage::Swap });
    replace(path)?;
    let mut store = Sqlite::open(path, Access::Read).await?;
    read_back(&mut store, source, job).await?;
    store.close().await;
    Ok(saved)
}

/// What is in place now is what was to come. Rows are not counted: tills sell already.
async fn read_back(store: &mut Sqlite, source: &Source, job: &str) -> Result<(), Error> {
    let ledger = store.ledger().await?;
    let signed = ledger.entries.iter().any(|entry| entry.job == job);
    let mut content = store.content().await?;
    content.tables.clone_from(&source.manifest.tables);
    let wrong = differs(&source.manifest, &content);
    if let Some((reason, detail)) = wrong {
        return Err(BackupError::RestoredDiffers { place: store.place(), reason, detail }.into());
    }
    if !signed && !ledger.entries.is_empty() {
        let (reason, detail) = (Unsound::Version, job.to_owned());
        return Err(BackupError::RestoredDiffers { place: store.place(), reason, detail }.into());
    }
    Ok(())
}

fn clear_incoming(path: &Path) -> Result<(), Error> {
    let beside = incoming(path);
    std::fs::remove_file(&beside).map_err(folder_error(&beside))?;
    Ok(())
}
