//! A store's content exchanged for that of the backup that its job made, in one transaction.

use crate::backup::{Backups, Manifest, unpacked};
use crate::context::Context;
use crate::database::{Database, Overwritten, Sqlite};
use crate::error::Result;

/// Puts `backup` back unless somebody has written since `mark`. Whoever has the store open sees the old
/// content or the new one.
pub(super) async fn store(store: &mut Sqlite, backup: &Manifest, mark: i64, context: &Context) -> Result<Overwritten> {
    let backups = Backups::of(&context.folders, store.engine(), &store.place());
    let (_scratch, copy) = unpacked(&backups, backup, context).await?;
    store.hold_still(context.wait, &context.watch).await?;
    Ok(store.overwrite(&copy, mark, context.wait, &context.watch).await?)
}
