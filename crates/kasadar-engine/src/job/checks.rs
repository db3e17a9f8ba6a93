//! What a job looks at before it begins. Looks only; whether a refusal may be set aside is the job's.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Time;
use jiff::tz::TimeZone;
use kasadar_schema::Engine;

use super::{JobError, Purpose};
use crate::context::Folders;

/// Room that is left free whatever is predicted: logs, reports, the till's own journal.
const MARGIN: u64 = 8 << 20;

/// Hours in which the shop is quiet enough for an update.
#[derive(Clone, Debug)]
pub struct QuietHours {
    /// First minute.
    pub from: Time,
    /// First minute that is not quiet any more; before `from` where the hours go over midnight.
    pub to: Time,
    /// The shop's zone.
    pub zone: TimeZone,
}

impl QuietHours {
    fn cover(&self, now: Timestamp) -> bool {
        let now = now.to_zoned(self.zone.clone()).time();
        if self.from <= self.to { self.from <= now && now < self.to } else { self.from <= now || now < self.to }
    }

    pub(super) fn check(&self, now: Timestamp) -> Result<(), JobError> {
        if self.cover(now) {
            return Ok(());
        }
        let written = |time: Time| time.strftime("%H:%M").to_string();
        Err(JobError::OutsideQuietHours { from: written(self.from), to: written(self.to) })
    }
}

/// What a job is going to write, as far as it can be told before.
#[derive(Clone, Copy, Debug)]
pub(super) struct Needs {
    /// Size of the database, in bytes.
    pub(super) bytes: u64,
    /// Whether a backup is made.
    pub(super) backup: bool,
    /// Whether the plan runs on a copy first.
    pub(super) rehearsal: bool,
}

/// Refuses a job that cannot fit on its volumes.
///
/// A store's run writes at most every page once more into its journal and may grow by a table's copy: as
/// much again as there is. A backup is never larger than the database. A rehearsal is a copy with a run
/// of its own. What a server has free is the server's to say.
pub(super) fn space(engine: Engine, place: &str, folders: &Folders, needs: Needs) -> Result<(), JobError> {
    let mut wanted: Vec<(PathBuf, u64, Purpose)> = Vec::new();
    if engine == Engine::Sqlite {
        let folder = Path::new(place).parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        wanted.push((folder.to_path_buf(), needs.bytes, Purpose::Data));
        if needs.rehearsal {
            wanted.push((folders.scratch.clone(), needs.bytes.saturating_mul(2), Purpose::Rehearsal));
        }
    }
    if needs.backup {
        wanted.push((folders.backups.clone(), needs.bytes, Purpose::Backup));
    }
    let mut counted: Vec<(u64, u64)> = Vec::new();
    for (folder, need, purpose) in wanted {
        // A folder that nobody can ask about refuses later, by its own error.
        let Some(free) = free_at(&folder) else { continue };
        // Two folders with the very same room stand on one volume: what they need adds up.
        let before = counted.iter().filter(|(seen, _)| *seen == free).map(|(_, need)| need).sum::<u64>();
        let needed = before.saturating_add(need).saturating_add(MARGIN.min(need / 4));
        if needed > free {
            return Err(JobError::NoSpace { folder: folder.display().to_string(), purpose, needed, free });
        }
        counted.push((free, need));
    }
    Ok(())
}

/// Free bytes where `folder` is, or will be made.
fn free_at(folder: &Path) -> Option<u64> {
    folder.ancestors().find_map(|folder| {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        fs4::available_space(folder).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quiet_hours_may_go_over_midnight() {
        let hours = |from, to| QuietHours { from: Time::constant(from, 0, 0, 0), to: Time::constant(to, 0, 0, 0), zone: TimeZone::UTC };
        let at = |hour: i64| Timestamp::constant(hour * 3600, 0);
        let quiet = |hours: QuietHours| (0..24).filter(|hour| hours.cover(at(*hour))).collect::<Vec<_>>();
        assert_eq!(quiet(hours(1, 4)), [1, 2, 3]);
        assert_eq!(quiet(hours(22, 2)), [0, 1, 22, 23]);
        assert!(matches!(hours(1, 4).check(at(12)), Err(JobError::OutsideQuietHours { from, to }) if from == "01:00" && to == "04:00"));
    }
}
