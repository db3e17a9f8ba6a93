//! `kasadar backup`: made, listed, verified, cleared and carried away.

use kasadar_engine::backup::{
    Backups, Compression, Depth, Kept, Manifest, Pruned, Pruning, Reason, Verdict, Wish, create, export, prune, verify,
};
use kasadar_engine::database::{Access, Address, AnyDatabase, Transaction};
use kasadar_engine::restore::Chosen;
use kasadar_engine::{Context, Engine, Exit};
use kasadar_host::{FaceError, needed_backups};
use kasadar_l10n::args;

use crate::args::{Backup, BackupCreate, BackupExport, BackupPrune, BackupVerb, BackupVerify};
use crate::output::{BAD, CAUTION, DIM, GOOD, Output, STRONG, styled};
use crate::session::Session;

pub async fn run(words: &Backup, session: &Session) -> Result<Exit, FaceError> {
    let (address, context) = (session.address()?, session.context(Transaction::default(), None));
    let own = Backups::of(&context.folders, address.engine(), &address.to_string());
    match &words.what {
        None => make(&words.create, &address, &own, &context, session).await,
        Some(BackupVerb::Create(words)) => make(words, &address, &own, &context, session).await,
        Some(BackupVerb::List) => list(&own, session),
        Some(BackupVerb::Verify(words)) => look(words, &address, &own, &context, session).await,
        Some(BackupVerb::Prune(words)) => clear(words, &address, &own, &context, session).await,
        Some(BackupVerb::Export(words)) => carry(words, &own, &context, session).await,
    }
}

async fn make(words: &BackupCreate, address: &Address, own: &Backups, context: &Context, session: &Session) -> Result<Exit, FaceError> {
    let compression = if words.compress { Compression::Gzip } else { Compression::None };
    let mut database = session.open(address, Access::Read).await?;
    let made = create(&mut database, own, Wish { reason: Reason::ByHand, compression }, context).await?;
    session.output.data("backup", true, &made, |output| {
        output.line(&format!("{} {}", styled(GOOD, "✓"), line(&made, output)));
        output.hint(&output.text("backup-lies-in", &args! { "folder" => own.folder().display().to_string() }));
    });
    Ok(Exit::Done)
}

fn list(own: &Backups, session: &Session) -> Result<Exit, FaceError> {
    let kept = own.list()?;
    session.output.data("backup", true, &kept, |output| {
        for one in &kept {
            output.line(&listed(one, output));
        }
        if kept.is_empty() {
            output.hint(&output.text("backup-none", &args! { "folder" => own.folder().display().to_string() }));
        }
    });
    Ok(Exit::Done)
}

async fn look(words: &BackupVerify, address: &Address, own: &Backups, context: &Context, session: &Session) -> Result<Exit, FaceError> {
    let depth = if words.deep { Depth::Deep } else { Depth::Open };
    let chosen: Vec<(Backups, String)> = match (&words.backup, words.all) {
        (Some(word), _) => {
            let (backups, manifest) = Chosen::of(word).resolve(own)?;
            vec![(backups, manifest.id)]
        }
        (None, all) => own.list()?.into_iter().map(|kept| (own.clone(), kept.id)).take(if all { usize::MAX } else { 1 }).collect(),
    };
    // A store's backup is looked through without the store, which may be broken.
    let mut server = if address.engine() == Engine::Postgres { Some(session.open(address, Access::Read).await?) } else { None };
    let (mut verdicts, mut exit) = (Vec::new(), Exit::Done);
    for (backups, id) in &chosen {
        match checked(backups, id, depth, server.as_mut(), context).await {
            Ok(verdict) => verdicts.push(verdict),
            Err(error) if chosen.len() == 1 => return Err(error),
            Err(error) => exit = session.output.problem(&error.problem(), "backup"),
        }
    }
    session.output.data("backup", exit == Exit::Done, &verdicts, |output| {
        for verdict in &verdicts {
            let sound = output.text("backup-sound", &args! { "depth" => depth.to_string(), "flaws" => verdict.flaws.len() });
            output.line(&format!("{} {}  {sound}", styled(GOOD, "✓"), styled(STRONG, &verdict.manifest.id)));
        }
        if chosen.is_empty() {
            output.hint(&output.text("backup-none", &args! { "folder" => own.folder().display().to_string() }));
        }
    });
    Ok(exit)
}

async fn checked(
    backups: &Backups,
    id: &str,
    depth: Depth,
    server: Option<&mut AnyDatabase>,
    context: &Context,
) -> Result<Verdict, FaceError> {
    Ok(verify(backups, id, depth, server, context).await?)
}

async fn clear(words: &BackupPrune, address: &Address, own: &Backups, context: &Context, session: &Session) -> Result<Exit, FaceError> {
    let mut retention = session.configuration.backup.clone().unwrap_or_default().retention();
    for (wanted, field) in [
        (words.keep, &mut retention.keep_last),
        (words.daily, &mut retention.daily),
        (words.weekly, &mut retention.weekly),
        (words.monthly, &mut retention.monthly),
    ] {
        *field = wanted.unwrap_or(*field);
    }
    let pruning = if words.dry_run { Pruning::Dry } else { Pruning::Real };
    // Backups of a database that cannot be opened are cleared all the same.
    let mut database = session.open(address, Access::Read).await.ok();
    let needed = match session.graph() {
        Ok(graph) => needed_backups(database.as_mut(), &graph, &context.folders).await,
        Err(_) => Vec::new(),
    };
    let Pruned { removed, kept } = prune(own, retention, pruning, &needed, context).await?;
    session.output.data("backup", true, &Pruned { removed: removed.clone(), kept: kept.clone() }, |output| {
        for (sign, list) in [(styled(CAUTION, "−"), &removed), (styled(DIM, " "), &kept)] {
            for manifest in list {
                output.line(&format!("{sign} {}", line(manifest, output)));
            }
        }
        let counts = args! { "removed" => removed.len(), "kept" => kept.len() };
        output.hint(&output.text(if words.dry_run { "backup-would-clear" } else { "backup-cleared" }, &counts));
    });
    Ok(Exit::Done)
}

async fn carry(words: &BackupExport, own: &Backups, context: &Context, session: &Session) -> Result<Exit, FaceError> {
    let (backups, manifest) = Chosen::of(&words.backup).resolve(own)?;
    let carried = export(&backups, &manifest.id, &words.folder, context).await?;
    session.output.data("backup", true, &carried, |output| {
        output.line(&words.folder.join(&carried.file).display().to_string());
    });
    Ok(Exit::Done)
}

/// When, why, at which revision, how large.
pub fn line(manifest: &Manifest, output: &Output) -> String {
    let when = output.texts.when(manifest.taken, &jiff::tz::TimeZone::system());
    let reason = output.text("backup-reason", &args! { "reason" => manifest.reason.to_string() });
    let rows = if manifest.rows.is_empty() { output.plain("word-base") } else { manifest.rows.join(", ") };
    format!("{}  {when}  {rows}  {}  {}", styled(STRONG, &manifest.id), output.texts.bytes(manifest.bytes), styled(DIM, &reason))
}

fn listed(kept: &Kept, output: &Output) -> String {
    match (&kept.manifest, &kept.problem) {
        (Some(manifest), None) => {
            let (style, sign) = if manifest.checked.is_some() { (GOOD, "✓") } else { (DIM, "·") };
            format!("{} {}", styled(style, sign), line(manifest, output))
        }
        (_, problem) => {
            let told = problem.as_ref().map(|problem| output.text(&format!("error-{}", problem.name), &problem.args)).unwrap_or_default();
            format!("{} {}  {told}", styled(BAD, "✗"), styled(STRONG, &kept.id))
        }
    }
}
