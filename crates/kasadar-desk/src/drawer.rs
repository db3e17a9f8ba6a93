//! What was prepared and waits to be carried out: each under a token that works once, for a quarter of an hour.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use jiff::{Timestamp, ToSpan};
use kasadar_host::HostError;

use crate::action::Action;
use crate::error::DeskError;
use crate::random::token;
use crate::surroundings::Known;
use crate::who::{Asks, Shown};

const MINUTES: i64 = 15;
/// The oldest gives way to more.
const MOST: usize = 32;

/// Something prepared.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) action: Action,
    /// The database that it is about, as it was when it was prepared.
    pub(crate) database: Known,
    /// Who may carry it out.
    pub(crate) asks: Asks,
    /// Who has shown to be allowed to.
    pub(crate) shown: Option<Shown>,
    made: Timestamp,
}

/// All of them.
#[derive(Debug, Default)]
pub(crate) struct Drawer(Mutex<BTreeMap<String, Entry>>);

impl Drawer {
    /// Puts something in and gives its token.
    pub(crate) fn put(&self, action: Action, database: Known, asks: Asks, now: Timestamp) -> Result<String, HostError> {
        let token = token()?;
        let mut entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        entries.retain(|_, entry| entry.is_fresh(now));
        while entries.len() >= MOST {
            let oldest = entries.iter().min_by_key(|(_, entry)| entry.made).map(|(token, _)| token.clone());
            oldest.and_then(|token| entries.remove(&token));
        }
        entries.insert(token.clone(), Entry { action, database, asks, shown: None, made: now });
        Ok(token)
    }

    /// Takes it out: whatever comes of it, the token works no more.
    pub(crate) fn take(&self, token: &str, now: Timestamp) -> Result<Entry, DeskError> {
        let taken = self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(token);
        taken.filter(|entry| entry.is_fresh(now)).ok_or(DeskError::UnknownToken {})
    }

    /// Looks at it.
    pub(crate) fn look(&self, token: &str, now: Timestamp) -> Result<Entry, DeskError> {
        let entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        entries.get(token).filter(|entry| entry.is_fresh(now)).cloned().ok_or(DeskError::UnknownToken {})
    }

    /// Notes who has shown to be allowed to carry it out.
    pub(crate) fn note(&self, token: &str, shown: Shown) -> Result<(), DeskError> {
        let mut entries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        entries.get_mut(token).ok_or(DeskError::UnknownToken {})?.shown = Some(shown);
        Ok(())
    }
}

impl Entry {
    /// A clock that was put back makes nothing younger.
    fn is_fresh(&self, now: Timestamp) -> bool {
        self.made <= now && self.made.checked_add(MINUTES.minutes()).is_ok_and(|end| now < end)
    }
}
