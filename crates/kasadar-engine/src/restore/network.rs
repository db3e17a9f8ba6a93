//! Whether a file is on another machine. The one spot that knows how platforms tell it.
//!
//! SQLite's locks mean nothing on most network drives: two machines would write at the same time.

use std::path::Path;

use crate::backup::BackupError;

/// Refuses a store on a network drive, where the platform tells.
pub(super) fn refuse(store: &Path) -> Result<(), BackupError> {
    let folder = store.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if is_network(folder) { Err(BackupError::NetworkPlace { path: store.display().to_string() }) } else { Ok(()) }
}

#[cfg(target_os = "linux")]
fn is_network(folder: &Path) -> bool {
    // NFS, SMB, CIFS, SMB 2, Coda, AFS, Ceph (statfs(2)).
    const NETWORK: [u32; 7] = [0x6969, 0x517b, 0xff53_4d42, 0xfe53_4d42, 0x7375_7245, 0x5346_414f, 0x00c3_6400];
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the type of a file system has 32 bits")]
    rustix::fs::statfs(folder).is_ok_and(|told| NETWORK.contains(&(told.f_type as u32)))
}

#[cfg(not(target_os = "linux"))]
fn is_network(folder: &Path) -> bool {
    use std::path::{Component, Prefix};
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_path_buf());
    matches!(whole.components().next(), Some(Component::Prefix(prefix)) if matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..)))
}
