//! What this machine remembers of a database: from the reports and backups that are kept here.

use jiff::Timestamp;
use kasadar_engine::Engine;
use kasadar_engine::backup::Backups;
use kasadar_engine::context::Folders;
use kasadar_engine::report::{CheckName, CheckOutcome};
use kasadar_engine::upkeep::Memory;

use crate::reports::about;

/// What is remembered of the database at `place`. What cannot be read is not remembered.
pub(crate) fn memory_of(folders: &Folders, engine: Engine, place: &str) -> Memory {
    let mut memory = Memory { backup: verified_backup(folders, engine, place), ..Memory::default() };
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

/// When the newest look at a backup found it sound.
fn verified_backup(folders: &Folders, engine: Engine, place: &str) -> Option<Timestamp> {
    let kept = Backups::of(folders, engine, place).list().ok()?;
    kept.into_iter().filter_map(|backup| backup.manifest?.checked.map(|checked| checked.at)).max()
}
