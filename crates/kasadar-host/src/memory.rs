//! What this machine remembers of a database: from the reports and backups that are kept here.

use std::path::Path;

use jiff::Timestamp;
use kasadar_engine::context::Folders;
use kasadar_engine::report::{CheckName, CheckOutcome};
use kasadar_engine::upkeep::Memory;
use serde_json::Value;

use crate::reports::{about, absolute};

/// What is remembered of the database at `place`. What cannot be read is not remembered.
pub fn memory_of(folders: &Folders, place: &str) -> Memory {
    let mut memory = Memory { backup: verified_backup(&folders.backups, place), ..Memory::default() };
    let whole = |check: CheckName| matches!(check, CheckName::Integrity | CheckName::IntegrityBefore);
    for report in about(&folders.reports, place) {
        memory.anchor = memory.anchor.or(report.ledger);
        memory.bytes = memory.bytes.or(Some(report.bytes_after).filter(|bytes| *bytes > 0));
        let checks = report.checks.iter().filter(|check| whole(check.check) && check.outcome == CheckOutcome::Passed);
        memory.integrity = memory.integrity.or(checks.map(|check| check.at).max());
        if memory.anchor.is_some() && memory.bytes.is_some() && memory.integrity.is_some() {
            break;
        }
    }
    memory
}

/// When the newest backup that was found sound was looked at. Read from the manifests by the two fields that count
/// here, so that those of a later Kasadar count as well.
fn verified_backup(folder: &Path, place: &str) -> Option<Timestamp> {
    let absolute = absolute(place);
    let folders = std::fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path()).filter(|path| path.is_dir());
    let manifests = folders.flat_map(|folder| std::fs::read_dir(folder).into_iter().flatten().flatten());
    let checked = manifests.filter(|entry| entry.path().extension().is_some_and(|ending| ending == "json")).filter_map(|entry| {
        let manifest: Value = serde_json::from_slice(&std::fs::read(entry.path()).ok()?).ok()?;
        let about = manifest["place"].as_str()?;
        if about != place && crate::reports::absolute(about) != absolute {
            return None;
        }
        manifest["checked"]["at"].as_str()?.parse().ok()
    });
    checked.max()
}
