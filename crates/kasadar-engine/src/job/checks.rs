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

/// Room that a job wants on a volume, as far as it can be told before.
#[derive(Clone, Debug)]
pub(super) struct Room {
    folder: PathBuf,
    pub(super) bytes: u64,
    purpose: Purpose,
}

/// What a job on a database of `bytes` is going to write.
///
/// A store's run writes at most every page once more into its journal and may grow by a table's copy: as
/// much again as there is. A backup is never larger than the database. A rehearsal is a copy with a run
/// of its own. What a server has free is the server's to say.
pub(super) fn rooms(engine: Engine, place: &str, folders: &Folders, bytes: u64, backup: bool, rehearsal: bool) -> Vec<Room> {
    let mut wanted = Vec::new();
    if engine == Engine::Sqlite {
        let folder = Path::new(place).parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        wanted.push(Room { folder: folder.to_path_buf(), bytes, purpose: Purpose::Data });
        if rehearsal {
            wanted.push(Room { folder: folders.scratch.clone(), bytes: bytes.saturating_mul(2), purpose: Purpose::Rehearsal });
        }
    }
    if backup {
        wanted.push(Room { folder: folders.backups.clone(), bytes, purpose: Purpose::Backup });
    }
    wanted
}

/// Refuses a job that cannot fit on its volumes.
pub(super) fn space(rooms: &[Room]) -> Result<(), JobError> {
    let mut counted: Vec<(u64, u64)> = Vec::new();
    for Room { folder, bytes: need, purpose } in rooms {
        let (need, purpose) = (*need, *purpose);
        // A folder that nobody can ask about refuses later, by its own error.
        let Some(free) = free_at(folder) else { continue };
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
pub(super) fn free_at(folder: &Path) -> Option<u64> {
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

    #[test]
    fn what_two_folders_of_one_volume_need_adds_up() {
        let folder = tempfile::tempdir().expect("a folder");
        let free = free_at(folder.path()).expect("a volume");
        let room = |name: &str, bytes| Room { folder: folder.path().join(name), bytes, purpose: Purpose::Backup };
        assert!(space(&[room("a", free / 4), room("b", free / 4)]).is_ok());
        assert!(matches!(space(&[room("a", u64::MAX)]), Err(JobError::NoSpace { needed: u64::MAX, .. })));
        let both = rooms(Engine::Sqlite, "kasa.db", &Folders::default(), 10, true, true);
        assert_eq!(
            both.iter().map(|room| (room.bytes, room.purpose)).collect::<Vec<_>>(),
            [(10, Purpose::Data), (20, Purpose::Rehearsal), (10, Purpose::Backup)]
        );
    }
}
