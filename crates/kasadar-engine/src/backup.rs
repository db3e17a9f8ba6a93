//! Backups of one database: made while it is used, found again, checked.
//!
//! A backup is a file and a manifest beside it; it exists when its manifest does. What is done with one
//! that is to come back is `restore`'s. How a database is copied is its driver's.

pub(crate) mod centre;
mod create;
mod error;
mod export;
pub(crate) mod files;
mod folder;
mod manifest;
mod prune;
pub(crate) mod verify;

pub(crate) use create::room;
pub use create::{Wish, create};
pub use error::{BackupError, Unsound};
pub use export::export;
pub use folder::{Backups, Kept};
pub(crate) use folder::{place_key, whole_place};
pub use manifest::{Checked, Compression, Depth, FORMAT, Manifest, Reason};
pub use prune::{Pruned, Pruning, Retention, prune};
pub(crate) use verify::unpacked;
pub use verify::{Verdict, verify};
