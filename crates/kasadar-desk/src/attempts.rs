//! How often somebody was wrong about a password or a recovery code, and how long they wait for the next try.
//!
//! Kept in a file, so that starting the program anew helps nobody. A try counts before it is looked at: many at once
//! are many tries.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::{Timestamp, ToSpan};
use kasadar_host::{HostError, read_private, write_private};
use serde::{Deserialize, Serialize};

use crate::error::{DeskError, Refusal};

const FILE: &str = "attempts.json";
/// So many wrong tries cost nothing.
const FREE: u32 = 3;
/// The longest wait, in seconds.
const LONGEST: u64 = 300;

/// The tries on this machine.
#[derive(Debug)]
pub(crate) struct Attempts {
    file: PathBuf,
    one_at_a_time: Mutex<()>,
}

/// Tries at one door since the last that was right.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Tries {
    wrong: u32,
    last: Timestamp,
}

type Doors = BTreeMap<String, Tries>;

impl Attempts {
    /// Those that the data folder remembers.
    pub(crate) fn in_folder(data: &Path) -> Self {
        Self { file: data.join(FILE), one_at_a_time: Mutex::new(()) }
    }

    /// Begins a try at `door`: counted as wrong until it turns out to be right. Refused while somebody has to wait.
    pub(crate) fn begin(&self, door: &str, now: Timestamp) -> Result<(), Refusal> {
        self.change(|doors| {
            let wrong = doors.get(door).map_or(0, |tries| tries.wrong);
            if let Some(seconds) = doors.get(door).and_then(|tries| left(*tries, now)) {
                return Err(DeskError::SignInSlowed { seconds }.into());
            }
            doors.insert(door.to_owned(), Tries { wrong: wrong.saturating_add(1), last: now });
            Ok(())
        })
    }

    /// The try was right.
    pub(crate) fn right(&self, door: &str) -> Result<(), Refusal> {
        self.change(|doors| {
            doors.remove(door);
            Ok(())
        })
    }

    /// The try said nothing of the password: the database did not answer, or the person lacks the right.
    pub(crate) fn void(&self, door: &str) -> Result<(), Refusal> {
        self.change(|doors| {
            if let Some(tries) = doors.get_mut(door) {
                tries.wrong = tries.wrong.saturating_sub(1);
            }
            Ok(())
        })
    }

    fn change(&self, change: impl FnOnce(&mut Doors) -> Result<(), Refusal>) -> Result<(), Refusal> {
        let _alone: MutexGuard<'_, ()> = self.one_at_a_time.lock().unwrap_or_else(PoisonError::into_inner);
        let mut doors: Doors = read_private(&self.file);
        change(&mut doors)?;
        // Who cannot be remembered is not let in either.
        Ok(write_private(&self.file, &doors).map_err(|error: HostError| error)?)
    }
}

/// Seconds that are left to wait; none where the next try may begin.
fn left(tries: Tries, now: Timestamp) -> Option<u64> {
    let beyond = tries.wrong.checked_sub(FREE)?;
    let wait = 2_u64.saturating_pow(beyond.saturating_add(1)).min(LONGEST);
    let until = tries.last.checked_add(i64::try_from(wait).unwrap_or(0).seconds()).unwrap_or(tries.last);
    let left = until.duration_since(now).as_millis();
    // A clock that was put back makes nobody wait longer than they would have.
    u64::try_from(left).ok().filter(|left| *left > 0).map(|left| left.div_ceil(1000).min(wait))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_up_to_five_minutes() {
        let at = |second| Timestamp::constant(second, 0);
        let waits: Vec<Option<u64>> = [0, 2, 3, 4, 5, 9, 11, 40].map(|wrong| left(Tries { wrong, last: at(0) }, at(0))).to_vec();
        assert_eq!(waits, [None, None, Some(2), Some(4), Some(8), Some(128), Some(300), Some(300)]);
        assert_eq!(left(Tries { wrong: 4, last: at(0) }, at(3)), Some(1));
        assert_eq!(left(Tries { wrong: 4, last: at(0) }, at(4)), None);
        assert_eq!(left(Tries { wrong: 4, last: at(0) }, at(-4000)), Some(4), "a clock that was put back");
    }
}
