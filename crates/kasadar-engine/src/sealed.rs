//! What the revisions were when their author sealed them: the checksum of each file, and the schema
//! that it leaves behind on each database.
//!
//! Owns the two sealed files, `kasadar.sum` and `kasadar.schemas`, as values. Pure: where they are read
//! is `source`'s, how they are made is `seal`'s.

mod error;
mod schemas;
mod sum;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};

use kasadar_schema::{Engine, Fingerprint, ObjectName, Objects};

use crate::error::Result;
use crate::graph::{Follow, Graph, Node};
use crate::revision::{Checksum, Revision, RevisionError};

pub use error::SealError;
pub use schemas::{Change, Deltas, Sign};

/// Name of the file with checksums and fingerprints.
pub const SUM: &str = "kasadar.sum";
/// Name of the file with what each revision changes in the schema.
pub const SCHEMAS: &str = "kasadar.schemas";

/// The two sealed files, read.
#[derive(Clone, Debug, Default)]
pub struct Sealed {
    seals: HashMap<String, Seal>,
    deltas: Deltas,
}

/// What was sealed of one revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seal {
    /// Checksum of its file.
    pub checksum: Checksum,
    /// Of the schema of a SQLite database at this revision.
    pub sqlite: Option<Fingerprint>,
    /// Of the schema of a PostgreSQL database at this revision.
    pub postgres: Option<Fingerprint>,
}

impl Seal {
    /// The fingerprint on `engine`, where it was sealed there.
    pub fn on(&self, engine: Engine) -> Option<&Fingerprint> {
        match engine {
            Engine::Sqlite => self.sqlite.as_ref(),
            Engine::Postgres => self.postgres.as_ref(),
        }
    }
}

impl Sealed {
    /// Reads both files. `sum` and `schemas` are names and bytes; the names are for errors.
    pub fn parse(sum: (&str, &[u8]), schemas: (&str, &[u8])) -> Result<Self> {
        let seals = sum::read(sum.0, text(sum.0, sum.1)?)?;
        let deltas = Deltas::read(schemas.0, text(schemas.0, schemas.1)?)?;
        Ok(Self { seals, deltas })
    }

    pub(crate) fn new(seals: HashMap<String, Seal>, deltas: Deltas) -> Self {
        Self { seals, deltas }
    }

    /// Both files as they are written: `kasadar.sum`, then `kasadar.schemas`, revisions in the order of `graph`.
    pub fn texts(&self, graph: &Graph) -> (String, String) {
        let ids = || graph.order().iter().map(|node| graph.id(*node));
        (sum::write(ids(), &self.seals), self.deltas.write(ids()))
    }

    /// Holds the files against their seals. A file that is not sealed yet is none of its business.
    pub fn verify(&self, revisions: &[Revision]) -> Result<(), SealError> {
        let mut found = 0;
        for revision in revisions {
            let Some(seal) = self.seals.get(&revision.id) else { continue };
            found += 1;
            if seal.checksum != revision.checksum {
                return Err(SealError::SealedFileEdited { revision: revision.id.clone(), file: revision.file.clone() });
            }
        }
        if found == self.seals.len() {
            return Ok(());
        }
        // Of several the same one is named each time.
        let there = |id: &&String| !revisions.iter().any(|revision| revision.id == **id);
        let missing = self.seals.keys().filter(there).min().cloned().unwrap_or_default();
        Err(SealError::SealedFileMissing { revision: missing })
    }

    /// What was sealed of a revision.
    pub fn seal(&self, id: &str) -> Option<&Seal> {
        self.seals.get(id)
    }

    /// The fingerprint of a database that is at `id` and nothing else.
    pub fn fingerprint(&self, id: &str, engine: Engine) -> Option<&Fingerprint> {
        self.seals.get(id)?.on(engine)
    }

    /// What a revision changes in the schema, in the order of the file.
    pub fn delta(&self, id: &str, engine: Engine) -> impl Iterator<Item = Change> {
        self.deltas.of(id, engine)
    }

    /// The objects of a database on which exactly `applied` ran; nothing where one of them is not sealed there.
    pub fn expected(&self, graph: &Graph, applied: &[bool], engine: Engine) -> Option<Objects> {
        let mut objects = Objects::default();
        for node in graph.in_order(applied) {
            let id = graph.id(node);
            self.fingerprint(id, engine)?;
            self.delta(id, engine).for_each(|change| change.carry_out(&mut objects));
        }
        Some(objects)
    }

    /// Every object that any revision ever makes on `engine`.
    pub fn objects(&self, engine: Engine) -> HashSet<ObjectName> {
        self.seals.keys().flat_map(|id| self.delta(id, engine)).map(|change| change.object).collect()
    }

    /// The revisions that are not sealed on `engine`, in order.
    pub fn unsealed(&self, graph: &Graph, engine: Engine) -> Vec<Node> {
        graph.order().iter().copied().filter(|node| self.fingerprint(graph.id(*node), engine).is_none()).collect()
    }

    /// Holds the two files against each other: the changes must lead to the fingerprints. They may not
    /// when two authors' versions were joined by hand.
    pub fn agree(&self, graph: &Graph) -> Result<(), SealError> {
        for engine in Engine::ALL {
            let mut before = None;
            for node in graph.order() {
                let Some(sealed) = self.fingerprint(graph.id(*node), engine) else { continue };
                let objects = self.at(graph, *node, engine, before.take());
                if objects.as_ref().map(Objects::fingerprint).as_ref() != Some(sealed) {
                    return Err(SealError::SealContradicts { revision: graph.id(*node).to_owned(), engine });
                }
                before = objects.map(|objects| (*node, objects));
            }
        }
        Ok(())
    }

    /// The objects at `node`, from those at its only parent where they are at hand.
    fn at(&self, graph: &Graph, node: Node, engine: Engine, before: Option<(Node, Objects)>) -> Option<Objects> {
        match before {
            Some((last, mut objects)) if graph.needs(node) == [last] => {
                self.delta(graph.id(node), engine).for_each(|change| change.carry_out(&mut objects));
                Some(objects)
            }
            _ => self.expected(graph, &graph.ancestors(&[node], Follow::Everything), engine),
        }
    }
}

/// Revisions that are not sealed on both engines, in order.
pub fn unsealed(graph: &Graph) -> Vec<String> {
    let is_sealed =
        |id: &&str| graph.sealed().is_some_and(|sealed| Engine::ALL.iter().all(|engine| sealed.fingerprint(id, *engine).is_some()));
    graph.order().iter().map(|node| graph.id(*node)).filter(|id| !is_sealed(id)).map(str::to_owned).collect()
}

/// A sealed file's text without its byte order mark.
fn text<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, RevisionError> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| RevisionError::FileNotUtf8 { file: file.to_owned(), offset: error.valid_up_to() })
}

/// The lines below the first, which names file and format, with their numbers; empty ones left out.
fn lines<'a>(file: &str, name: &str, text: &'a str) -> Result<impl Iterator<Item = (u32, &'a str)>, SealError> {
    let mut lines = (1..).zip(text.lines().map(str::trim_end)).filter(|(_, line)| !line.is_empty());
    let (line, first) = lines.next().unwrap_or((1, ""));
    let format = first.strip_prefix(name).and_then(|rest| rest.trim().parse::<u32>().ok());
    match format {
        Some(FORMAT) => Ok(lines),
        Some(format) => Err(SealError::SealTooNew { file: file.to_owned(), format }),
        None => Err(SealError::BrokenSeal { file: file.to_owned(), line, text: first.to_owned() }),
    }
}

/// The format that this program reads and writes.
const FORMAT: u32 = 1;
