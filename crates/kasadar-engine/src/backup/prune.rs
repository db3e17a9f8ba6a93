//! Which backups are kept: the last ones, and one for each of some days, weeks and months.

use std::collections::BTreeSet;

use jiff::tz::TimeZone;
use serde::Serialize;
use ts_rs::TS;

use super::{Backups, Manifest};
use crate::context::Context;
use crate::error::Error;

/// How many backups are kept. Days, weeks and months without a backup do not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// The last ones.
    pub keep_last: u32,
    /// The last one of so many days.
    pub daily: u32,
    /// The last one of so many weeks.
    pub weekly: u32,
    /// The last one of so many months.
    pub monthly: u32,
}

impl Default for Retention {
    fn default() -> Self {
        Self { keep_last: 10, daily: 7, weekly: 4, monthly: 12 }
    }
}

/// Whether backups are really taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pruning {
    /// It is only told which would be.
    Dry,
    /// They are.
    Real,
}

/// What became of a database's backups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Pruned {
    /// Taken away, newest first.
    pub removed: Vec<Manifest>,
    /// Kept, newest first.
    pub kept: Vec<Manifest>,
}

/// Takes away what `retention` does not keep. The last backup that was found sound stays, and so do those in
/// `needed`, for which an unfinished job may ask. What cannot be read is nobody's to take away.
pub async fn prune(
    backups: &Backups,
    retention: Retention,
    pruning: Pruning,
    needed: &[String],
    context: &Context,
) -> Result<Pruned, Error> {
    let hold = if pruning == Pruning::Real { Some(backups.hold(context).await?) } else { None };
    let readable = backups.list()?.into_iter().filter(|kept| kept.problem.is_none()).filter_map(|kept| kept.manifest);
    let (kept, removed) = sorted_out(readable.collect(), retention, needed);
    if hold.is_some() {
        for manifest in &removed {
            backups.remove(manifest)?;
        }
    }
    Ok(Pruned { removed, kept })
}

/// What stays and what goes, of backups that come newest first.
fn sorted_out(backups: Vec<Manifest>, retention: Retention, needed: &[String]) -> (Vec<Manifest>, Vec<Manifest>) {
    let date = |manifest: &Manifest| manifest.taken.to_zoned(TimeZone::UTC).date();
    let week = |manifest: &Manifest| (date(manifest).iso_week_date().year(), date(manifest).iso_week_date().week());
    let mut stays: BTreeSet<String> = needed.iter().cloned().collect();
    stays.extend(backups.iter().take(retention.keep_last as usize).map(|manifest| manifest.id.clone()));
    stays.extend(newest_of_each(&backups, retention.daily, date));
    stays.extend(newest_of_each(&backups, retention.weekly, week));
    stays.extend(newest_of_each(&backups, retention.monthly, |manifest| date(manifest).first_of_month()));
    stays.extend(backups.iter().find(|manifest| manifest.checked.is_some()).map(|manifest| manifest.id.clone()));
    backups.into_iter().partition(|manifest| stays.contains(&manifest.id))
}

fn newest_of_each<K: Ord>(backups: &[Manifest], spans: u32, span_of: impl Fn(&Manifest) -> K) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let first = backups.iter().filter(|manifest| seen.insert(span_of(manifest)));
    first.take(spans as usize).map(|manifest| manifest.id.clone()).collect()
}
