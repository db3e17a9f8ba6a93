//! Which revision a database really is, told from its schema alone: for a database whose version rows
//! were lost, or come from another backup than its tables.
//!
//! Pure. Nothing is guessed: revisions that leave the same schema behind are named together, unless the
//! database's own record tells them apart.

mod fold;
mod near;
mod sets;
#[cfg(test)]
mod tests;

use kasadar_schema::{Engine, Fingerprint, Objects};
use serde::Serialize;
use ts_rs::TS;

use crate::drift::{Drifted, Weight, compare};
use crate::graph::Graph;
use crate::ledger::{Kind, Ledger, Outcome};
pub use kasadar_schema::ObjectName;

use fold::{Fold, Score};
use sets::{Midway, Set};

/// More candidates than this help nobody.
const CANDIDATES: usize = 3;
/// More differences than this are not listed for a candidate.
const DIFFERENCES: usize = 100;

/// What a schema says about the revision of its database.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Identity {
    /// Which engine.
    pub engine: Engine,
    /// Of the live schema.
    pub fingerprint: Fingerprint,
    /// How many objects the live schema has.
    pub objects: usize,
    /// What follows from them.
    pub verdict: Verdict,
    /// The schemas that fit best, best first.
    pub candidates: Vec<Candidate>,
    /// Objects that no revision ever made: an index of the shop's own, tables of another program.
    pub unknown: Vec<ObjectName>,
    /// Revisions that could not be compared, because they are not sealed on this engine.
    pub unsealed: Vec<String>,
}

/// What follows from a schema.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS, strum::IntoStaticStr, strum::VariantNames)]
#[serde(tag = "is", rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[ts(rename = "IdentityVerdict")]
pub enum Verdict {
    /// There is nothing in it.
    Empty,
    /// It is, object by object, what these revisions leave behind.
    Exact {
        /// Version rows of each revision with this schema, in order; usually there is one.
        revisions: Vec<Vec<String>>,
        /// The one of several that the database's own record names.
        narrowed_to: Option<Narrowed>,
    },
    /// A revision was begun and not finished.
    Between {
        /// Version rows of what is whole.
        after: Vec<String>,
        /// The revision that is partly there.
        before: String,
        /// Objects of it that are there.
        done: usize,
        /// Objects that it changes.
        of: usize,
    },
    /// It fits none; the candidates are the nearest.
    Nearest,
    /// No revision is sealed on this engine, so there is nothing to compare with.
    Unsealed,
}

/// One of several revisions with the same schema.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Narrowed {
    /// Its version rows.
    pub revision: Vec<String>,
    /// What tells it from the others.
    pub by: Record,
}

/// Where a database says what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS, strum::Display, strum::VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Record {
    /// Its version table.
    VersionRows,
    /// The newest upgrade or downgrade in its ledger.
    Ledger,
}

/// A schema that a database may have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Candidate {
    /// Version rows of each revision that leaves it behind, in order.
    pub revisions: Vec<Vec<String>>,
    /// Objects that are there as they should be.
    pub matched: usize,
    /// Objects that should be there.
    pub expected: usize,
    /// In what the live schema differs, without what no revision ever made; at most a hundred.
    pub differences: Vec<Drifted>,
}

impl Identity {
    /// Version rows of the one revision that it is, where there is no doubt.
    pub fn certain(&self) -> Option<&[String]> {
        match &self.verdict {
            Verdict::Exact { narrowed_to: Some(narrowed), .. } => Some(&narrowed.revision),
            Verdict::Exact { revisions, .. } => <&[_; 1]>::try_from(revisions.as_slice()).ok().map(|[only]| only.as_slice()),
            _ => None,
        }
    }
}

/// Compares `found`, the live objects, with what every revision leaves behind.
pub fn identify(graph: &Graph, engine: Engine, ledger: &Ledger, found: &Objects) -> Identity {
    let ids = |nodes: Vec<usize>| nodes.into_iter().map(|node| graph.id(node).to_owned()).collect();
    let mut identity = Identity {
        engine,
        fingerprint: found.fingerprint(),
        objects: found.0.len(),
        verdict: Verdict::Empty,
        candidates: Vec::new(),
        unknown: Vec::new(),
        unsealed: graph.sealed().map_or_else(|| ids(graph.order().to_vec()), |sealed| ids(sealed.unsealed(graph, engine))),
    };
    if found.0.is_empty() {
        return identity;
    }
    let Some(mut fold) = Fold::new(graph, engine, found) else {
        return Identity { verdict: Verdict::Unsealed, ..identity };
    };
    identity.unknown = fold.unknown(found);
    let (sets, midway) = sets::walk(&mut fold);
    let best = best(sets);
    identity.candidates = best.iter().map(|(sets, score)| candidate(&fold, sets, *score, found, &identity.unknown)).collect();
    identity.verdict = verdict(&fold, &identity, &best, midway, found, ledger);
    identity
}

/// Sets that leave the same schema behind, with the schema's score.
type Alike = (Vec<Set>, Score);

/// The schemas with the fewest differences, ties by objects in common, then by order.
fn best(sets: Vec<(Set, Score)>) -> Vec<Alike> {
    let mut alike: Vec<Alike> = Vec::new();
    let mut places = std::collections::HashMap::new();
    for (set, score) in sets {
        let place = *places.entry(score.signature).or_insert(alike.len());
        match alike.get_mut(place) {
            Some((sets, _)) => sets.push(set),
            None => alike.push((vec![set], score)),
        }
    }
    alike.retain(|(_, score)| score.matched > 0);
    alike.sort_by_key(|(_, score)| (score.wrong, std::cmp::Reverse(score.matched)));
    alike.truncate(CANDIDATES);
    alike
}

fn candidate(fold: &Fold<'_>, sets: &[Set], score: Score, found: &Objects, unknown: &[ObjectName]) -> Candidate {
    let differences = if score.wrong == 0 { Vec::new() } else { differences(fold, &sets[0], found) };
    let known = differences.into_iter().filter(|drifted| unknown.binary_search(&drifted.difference.object).is_err());
    Candidate {
        revisions: sets.iter().map(|set| set.rows(fold.graph)).collect(),
        matched: score.matched,
        expected: score.expected,
        differences: known.take(DIFFERENCES).collect(),
    }
}

fn differences(fold: &Fold<'_>, set: &Set, found: &Objects) -> Vec<Drifted> {
    let told = fold.graph.sealed().and_then(|sealed| {
        let expected = sealed.expected(fold.graph, &set.nodes(fold.graph), fold.engine)?;
        Some(compare(sealed, fold.engine, &expected, found))
    });
    told.unwrap_or_default()
}

fn verdict(fold: &Fold<'_>, identity: &Identity, best: &[Alike], midway: Option<Midway>, found: &Objects, ledger: &Ledger) -> Verdict {
    let unknown_is_harmless =
        |set: &Set| identity.unknown.is_empty() || differences(fold, set, found).iter().all(|drifted| drifted.weight == Weight::Note);
    match (best.first(), midway) {
        (Some((sets, score)), _) if score.wrong == 0 && unknown_is_harmless(&sets[0]) => {
            let revisions = identity.candidates[0].revisions.clone();
            let narrowed_to = if revisions.len() > 1 { narrow(fold.graph, &revisions, ledger) } else { None };
            Verdict::Exact { revisions, narrowed_to }
        }
        (_, Some(midway)) => Verdict::Between {
            after: midway.after.rows(fold.graph),
            before: fold.graph.id(midway.node).to_owned(),
            done: midway.done,
            of: midway.of,
        },
        _ => Verdict::Nearest,
    }
}

/// Which one of `revisions`, all with the same schema, the database says it is.
fn narrow(graph: &Graph, revisions: &[Vec<String>], ledger: &Ledger) -> Option<Narrowed> {
    let only = |fits: &dyn Fn(&Vec<String>) -> bool, by| {
        let mut fitting = revisions.iter().filter(|rows| fits(rows));
        let first = fitting.next()?;
        fitting.next().is_none().then(|| Narrowed { revision: first.clone(), by })
    };
    let by_rows = only(&|rows| *rows == ledger.rows, Record::VersionRows);
    by_rows.or_else(|| {
        // A stamp says what a person believed, not what ran.
        let ran = |kind| matches!(kind, Kind::Upgrade | Kind::Downgrade);
        let last = ledger.entries.iter().rev().find(|entry| entry.outcome == Outcome::Done && ran(entry.kind))?;
        let node = graph.node(last.revision.as_ref()?)?;
        match last.kind {
            Kind::Upgrade => only(&|rows| rows.iter().any(|row| row == graph.id(node)), Record::Ledger),
            _ => only(&|rows| graph.needs(node).iter().any(|need| rows.iter().any(|row| row == graph.id(*need))), Record::Ledger),
        }
    })
}
