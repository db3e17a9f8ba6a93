//! A store's content exchanged for that of its backup, in one transaction.

use crate::backup::{Backups, Manifest, unpacked};
use crate::context::Context;
use crate::database::{Database, Sqlite};
use crate::error::Result;

/// Puts `backup` back. Whoever has the store open sees the old content or the new one.
pub(super) async fn store(store: &mut Sqlite, backup: &Manifest, context: &Context) -> Result<()> {
    let backups = Backups::of(&context.folders, store.engine(), &store.place());
    let copy = unpacked(&backups, backup, &context.folders.scratch, context).await?;
    Ok(store.overwrite(&copy.0, context.wait, &context.watch).await?)
}
