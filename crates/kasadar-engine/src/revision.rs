//! One revision file: its header, its sections, its checksum.
//!
//! Owns what the text means; where it comes from is `source`'s, how revisions hang together `graph`'s.

mod error;
mod open;
mod parse;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use jiff::Timestamp;
use kasadar_schema::{Engine, Statement};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

pub use error::{BackfillFault, RevisionError};
pub use open::Piece;

/// One step of schema history, read from one file.
#[derive(Clone, Debug)]
pub struct Revision {
    /// 1 to 32 letters, digits and `_`.
    pub id: String,
    /// Parents; several make a merge, none a base.
    pub revises: Vec<String>,
    /// Ids or labels that must be applied before, without being parents.
    pub depends_on: Vec<String>,
    /// Names of the lineage that this revision belongs to.
    pub labels: Vec<String>,
    /// One line for people, in English unless the author wrote otherwise.
    pub message: String,
    /// The same line by language (`tr`).
    pub messages: BTreeMap<String, String>,
    /// When the author made it.
    pub created: Option<Timestamp>,
    /// Tables whose number of rows changes by means that the statements do not show (a trigger, a function).
    pub changes_rows: Vec<String>,
    /// What to run toward head.
    pub up: Sections,
    /// What to run toward base.
    pub down: Down,
    /// SHA-256 over the canonical text.
    pub checksum: Checksum,
    /// File name without folder.
    pub file: String,
    /// Canonical text: LF, no byte order mark, no trailing blanks.
    pub text: String,
}

/// The sections of one direction.
#[derive(Clone, Debug, Default)]
pub struct Sections {
    general: Option<Section>,
    sqlite: Option<Section>,
    postgres: Option<Section>,
}

/// What a file says about going back.
#[derive(Clone, Debug)]
pub enum Down {
    /// SQL that undoes the up sections.
    Sections(Sections),
    /// It cannot be undone, for the reason given.
    Irreversible(String),
}

/// Statements that run together.
#[derive(Clone, Debug, Default)]
pub struct Section {
    /// Whether the author asked to run outside of a transaction.
    pub no_transaction: bool,
    /// Statements in order; their lines count from the file's beginning.
    pub statements: Vec<Statement>,
    /// Backfills that follow, in order.
    pub backfills: Vec<Backfill>,
}

/// An UPDATE over a table in key ranges.
#[derive(Clone, Debug)]
pub struct Backfill {
    /// Table that is walked.
    pub table: String,
    /// Column by which it is walked; any type that has an order.
    pub key: String,
    /// Rows in a range.
    pub size: u32,
    /// Statements with `:from` and `:to`, both inclusive.
    pub statements: Vec<Statement>,
    /// Line of the section's marker.
    pub line: u32,
}

/// Which way a step goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS, strum::Display, strum::EnumString)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Direction {
    /// Toward head.
    Up,
    /// Toward base.
    Down,
    /// Neither: only the version rows change.
    Stamp,
}

/// SHA-256 over a canonical text, as 64 lower-case hex digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Checksum(pub String);

impl Checksum {
    /// The checksum of `text`.
    pub fn of(text: &str) -> Self {
        let mut hex = String::with_capacity(64);
        for byte in Sha256::digest(text.as_bytes()) {
            // Writing to a String cannot fail.
            let _ = write!(hex, "{byte:02x}");
        }
        Self(hex)
    }
}

impl Revision {
    /// Reads a file's bytes. `file` is its name, for errors and for the order of ties.
    pub fn parse(file: &str, bytes: &[u8]) -> Result<Self, RevisionError> {
        parse::revision(file, bytes)
    }

    /// The message in `language`, or in English where there is none.
    pub fn message_in(&self, language: &str) -> &str {
        self.messages.get(language).unwrap_or(&self.message)
    }

    /// The section that runs on `engine`, or nothing for a stamp or an irreversible revision.
    pub fn section(&self, direction: Direction, engine: Engine) -> Option<&Section> {
        match (direction, &self.down) {
            (Direction::Up, _) => self.up.on(engine),
            (Direction::Down, Down::Sections(down)) => down.on(engine),
            _ => None,
        }
    }
}

impl Sections {
    /// The section for `engine`: its own, else the general one.
    pub fn on(&self, engine: Engine) -> Option<&Section> {
        match engine {
            Engine::Sqlite => self.sqlite.as_ref(),
            Engine::Postgres => self.postgres.as_ref(),
        }
        .or(self.general.as_ref())
    }

    /// Whether `engine` has a section of its own.
    pub fn is_special(&self, engine: Engine) -> bool {
        match engine {
            Engine::Sqlite => self.sqlite.is_some(),
            Engine::Postgres => self.postgres.is_some(),
        }
    }
}

impl Section {
    /// All statements, backfills included, in order.
    pub fn all_statements(&self) -> impl Iterator<Item = &Statement> {
        self.statements.iter().chain(self.backfills.iter().flat_map(|backfill| &backfill.statements))
    }
}
