//! Backups of the centre looked through by its own tools.

use super::verify::{differs, unsound};
use super::{Backups, Depth, Manifest};
use crate::context::Context;
use crate::database::{Database, DatabaseError, Flaw, Postgres};
use crate::error::Error;

/// `pg_restore` reads the dump; `Deep` unpacks it into a scratch database and compares what is in it.
pub(crate) async fn look(
    server: &mut Postgres,
    backups: &Backups,
    manifest: &Manifest,
    depth: Depth,
    context: &Context,
) -> Result<Vec<Flaw>, Error> {
    let file = backups.folder().join(&manifest.file);
    server.check_dump(&file, &context.folders).await?;
    if depth != Depth::Deep {
        return Ok(Vec::new());
    }
    let name = server.scratch_name("verify", &context.new_id());
    let mut copy = server.unpack(&file, &name, &context.folders, &context.watch).await?;
    let looked = through(&mut copy, manifest, context).await;
    drop(copy);
    server.drop_database(&name).await?;
    looked
}

/// Flaws and differences of a database that was unpacked from a backup.
pub(crate) async fn through(copy: &mut Postgres, manifest: &Manifest, context: &Context) -> Result<Vec<Flaw>, Error> {
    let flaws = copy.integrity(&context.watch).await?;
    let content = crate::database::Content {
        rows: copy.ledger().await?.rows,
        origin: None,
        fingerprint: kasadar_schema::Objects::of(&copy.schema().await?).fingerprint(),
        tables: copy.counts().await?,
        bytes: 0,
    };
    if context.watch.is_cancelled() {
        return Err(DatabaseError::Cancelled {}.into());
    }
    match differs(manifest, &content) {
        Some((reason, detail)) => Err(unsound(manifest, reason, detail).into()),
        None => Ok(flaws),
    }
}
