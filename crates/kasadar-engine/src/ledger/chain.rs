//! The ledger as an audit trail: each entry's hash holds its text and the hash before it.
//!
//! Whoever edits, deletes or moves a row without writing all later ones anew is found. Who writes them
//! all anew, or cuts the end off, is found by an [`Anchor`] kept elsewhere: every report has one.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Ledger;
use crate::revision::Checksum;

/// How many broken entries are looked into more closely; whoever rewrote a ledger broke all of them.
const LOOKED_INTO: usize = 16;

/// A row of the ledger as its hash sees it, also where its words are a later Kasadar's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Position, counted by the database.
    pub seq: i64,
    /// The run that wrote it.
    pub job: String,
    /// The row in its [`canonical`] form.
    pub text: String,
    /// The hash written with it; none in rows from before there was one.
    pub chain: Option<String>,
}

/// The end of a ledger, written down outside of the database.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Anchor {
    /// Position of the last entry.
    pub seq: i64,
    /// Its hash.
    pub chain: String,
}

/// A place where a ledger is not as Kasadar wrote it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Broken {
    /// Position of the entry.
    pub seq: i64,
    /// The run that wrote it; none where the entry itself is gone.
    pub job: Option<String>,
    /// What is wrong there.
    pub breach: Breach,
}

/// What can be wrong with a ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS, strum::VariantNames, strum::Display)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Breach {
    /// The entry does not fit its hash.
    Edited,
    /// Entries before this one are gone.
    Missing,
    /// The entry stood elsewhere when it was written.
    Moved,
    /// An entry without a hash after some that have one.
    Unchained,
    /// This entry and those after it are gone.
    Cut,
}

/// Columns in one text, so that no two rows have the same: each with its length before it, `-` for NULL.
pub(crate) fn canonical<'a>(columns: impl IntoIterator<Item = Option<&'a str>>) -> String {
    columns.into_iter().fold(String::new(), |mut text, column| {
        // Writing to a String cannot fail.
        let _ = match column {
            Some(column) => write!(text, "{}:{column}", column.len()),
            None => write!(text, "-"),
        };
        text
    })
}

/// The hash of an entry whose canonical form is `text`, after the entry with the hash `previous`. The drivers'
/// SQL says the same.
pub(crate) fn chained(previous: Option<&str>, text: &str) -> String {
    Checksum::of(&format!("{}{text}", previous.unwrap_or_default())).0
}

/// Where the ledger is not as it was written, oldest first. Entries from before there were hashes pass.
pub fn audit(ledger: &Ledger) -> Vec<Broken> {
    let mut broken = Vec::new();
    let mut previous: Option<&Link> = None;
    for link in &ledger.links {
        let before = previous.map_or(0, |previous| previous.seq);
        let gap = link.seq != before + 1;
        let hash = previous.and_then(|previous| previous.chain.as_deref());
        let breach = match &link.chain {
            // Only SQLite gives every number: a server also counts the entries that were taken back.
            _ if gap && ledger.last_seq.is_some() => Some(Breach::Missing),
            None => hash.is_some().then_some(Breach::Unchained),
            Some(chain) if *chain == chained(hash, &link.text) => None,
            Some(_) if broken.len() < LOOKED_INTO && stood_elsewhere(ledger, link) => Some(Breach::Moved),
            Some(_) if gap => Some(Breach::Missing),
            Some(_) => Some(Breach::Edited),
        };
        broken.extend(breach.map(|breach| Broken { seq: link.seq, job: Some(link.job.clone()), breach }));
        previous = Some(link);
    }
    let end = previous.map_or(0, |link| link.seq);
    if ledger.last_seq.is_some_and(|last| last > end) {
        broken.push(Broken { seq: end + 1, job: None, breach: Breach::Cut });
    }
    broken
}

/// Whether an entry is as it was written, behind another one than now.
fn stood_elsewhere(ledger: &Ledger, link: &Link) -> bool {
    let mut hashes = ledger.links.iter().map(|other| other.chain.as_deref()).chain([None]);
    hashes.any(|hash| link.chain.as_ref() == Some(&chained(hash, &link.text)))
}

/// The same as [`audit`], and whether the entry of `anchor` is still there as it was.
pub fn audit_against(ledger: &Ledger, anchor: Option<&Anchor>) -> Vec<Broken> {
    let mut broken = audit(ledger);
    let Some(anchor) = anchor else { return broken };
    let there = ledger.links.iter().find(|link| link.seq == anchor.seq);
    let breach = match there {
        Some(link) if link.chain.as_ref() == Some(&anchor.chain) => return broken,
        Some(_) => Breach::Edited,
        None => Breach::Cut,
    };
    if !broken.iter().any(|known| known.breach == breach && known.seq <= anchor.seq) {
        broken.push(Broken { seq: anchor.seq, job: there.map(|link| link.job.clone()), breach });
    }
    broken
}

impl Ledger {
    /// Its end, to be written down elsewhere.
    pub fn anchor(&self) -> Option<Anchor> {
        let link = self.links.last()?;
        Some(Anchor { seq: link.seq, chain: link.chain.clone()? })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn ledger(rows: &[&str], last_seq: Option<i64>) -> Ledger {
        let mut links: Vec<Link> = Vec::new();
        for (seq, text) in (1..).zip(rows) {
            let chain = chained(links.last().and_then(|link| link.chain.as_deref()), text);
            links.push(Link { seq, job: format!("job {seq}"), text: (*text).to_owned(), chain: Some(chain) });
        }
        Ledger { links, last_seq, ..Ledger::default() }
    }

    fn found(ledger: &Ledger) -> String {
        audit(ledger).iter().map(|broken| format!("{} {}", broken.seq, broken.breach)).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn no_two_rows_have_the_same_canonical_form() {
        let rows: [&[Option<&str>]; 7] = [
            &[Some("a"), Some("b")],
            &[Some("ab"), Some("")],
            &[Some("a"), None],
            &[None, Some("a")],
            &[Some("a"), Some("-")],
            &[Some("1:a"), Some("b")],
            &[Some("a1:b")],
        ];
        let texts: HashSet<String> = rows.iter().map(|row| canonical(row.iter().copied())).collect();
        assert_eq!(texts.len(), rows.len());
        assert_eq!(canonical([Some("şube"), None, Some("")]), "5:şube-0:");
    }

    #[test]
    fn an_untouched_ledger_is_whole_whatever_came_before_the_first_hash() {
        for gapless in [Some(4), None] {
            assert_eq!(found(&ledger(&["a", "b", "c", "d"], gapless)), "");
        }
        let mut old = ledger(&["a", "b", "c", "d"], Some(4));
        for (at, text) in [(0, None), (1, None), (2, Some(chained(None, "c"))), (3, Some(chained(Some(&chained(None, "c")), "d")))] {
            old.links[at].chain = text;
        }
        assert_eq!(found(&old), "");
        old.links[3].chain = None;
        assert_eq!(found(&old), "4 unchained");
        assert_eq!(found(&ledger(&[], Some(0))), "");
    }

    #[test]
    fn each_way_to_falsify_is_named_on_both_engines() {
        for gapless in [Some(4), None] {
            let whole = || ledger(&["a", "b", "c", "d"], gapless);
            let mut edited = whole();
            edited.links[1].text = "x".to_owned();
            assert_eq!(found(&edited), "2 edited");
            edited.links[1].chain = Some(chained(edited.links[0].chain.as_deref(), "x"));
            assert_eq!(found(&edited), "3 edited");
            let mut deleted = whole();
            deleted.links.remove(1);
            assert_eq!(found(&deleted), "3 missing");
            let mut deleted = whole();
            deleted.links.remove(0);
            assert_eq!(found(&deleted), "2 missing");
            let mut swapped = whole();
            swapped.links.swap(1, 2);
            (swapped.links[1].seq, swapped.links[2].seq) = (2, 3);
            assert_eq!(found(&swapped), "2 moved, 3 moved, 4 moved");
            let mut cut = whole();
            cut.links.truncate(2);
            assert_eq!(found(&cut), if gapless.is_some() { "3 cut" } else { "" });
        }
        let mut gaps = ledger(&["a", "b"], None);
        gaps.links[1].seq = 9;
        assert_eq!(found(&gaps), "");
    }

    #[test]
    fn a_report_remembers_an_end_that_was_cut_off_or_written_anew() {
        let whole = ledger(&["a", "b", "c"], None);
        let anchor = whole.anchor();
        assert_eq!(audit_against(&whole, anchor.as_ref()), []);
        let mut cut = whole.clone();
        cut.links.truncate(1);
        assert_eq!(audit_against(&cut, anchor.as_ref()), [Broken { seq: 3, job: None, breach: Breach::Cut }]);
        let anew = ledger(&["a", "b", "x"], None);
        assert_eq!(audit_against(&anew, anchor.as_ref()), [Broken { seq: 3, job: Some("job 3".into()), breach: Breach::Edited }]);
        assert_eq!(audit_against(&cut, None), []);
    }
}
