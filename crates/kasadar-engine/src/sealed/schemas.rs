//! `kasadar.schemas`: what each revision changes in the schema, object by object and database by database.
//!
//! ```text
//! 0f1e2d3c4b5a sqlite
//! + column urunler.barkod<tab>varchar(64)
//! ~ index urunler.ix_urunler_kod<tab>unique btree (kod)
//! - view eski_urunler<tab>SELECT …
//! ```
//!
//! `+` came, `~` became, `-` went; behind the tab stands the definition, for what went the last one.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::ops::Range;

use kasadar_schema::{Engine, ObjectDifference, ObjectName, Objects};

use super::{FORMAT, SCHEMAS, SealError, lines};

/// What every revision changes in the schema. The lines are looked through when they are read and taken
/// apart when somebody asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deltas {
    /// Lines without blanks at their ends, a section's lines behind each other.
    lines: Vec<String>,
    sections: HashMap<(Engine, String), Range<usize>>,
}

/// One object that a revision changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Came, became or went.
    pub sign: Sign,
    /// Which object.
    pub object: ObjectName,
    /// Its definition; the last one where it went.
    pub definition: String,
}

/// How an object changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It was not there before.
    Came,
    /// It was there with another definition.
    Became,
    /// It is there no more.
    Went,
}

impl Change {
    /// From one line; nothing where it is none.
    fn read(line: &str) -> Option<Self> {
        let (sign, rest) = line.split_at_checked(2)?;
        let sign = match sign {
            "+ " => Sign::Came,
            "~ " => Sign::Became,
            "- " => Sign::Went,
            _ => return None,
        };
        let (kind, rest) = rest.split_once(' ')?;
        let (name, definition) = rest.split_once('\t').unwrap_or((rest, ""));
        let object = ObjectName { kind: kind.parse().ok()?, name: name.to_owned() };
        Some(Self { sign, object, definition: definition.to_owned() })
    }

    fn write(&self) -> String {
        let sign = match self.sign {
            Sign::Came => '+',
            Sign::Became => '~',
            Sign::Went => '-',
        };
        let line = format!("{sign} {} {}\t{}", self.object.kind, self.object.name, self.definition);
        line.trim_end().to_owned()
    }

    /// What a difference between the schema before a revision and the one behind it says.
    pub fn of(difference: ObjectDifference) -> Option<Self> {
        let (sign, definition) = match (difference.expected, difference.found) {
            (None, Some(found)) => (Sign::Came, found),
            (Some(_), Some(found)) => (Sign::Became, found),
            (Some(gone), None) => (Sign::Went, gone),
            (None, None) => return None,
        };
        Some(Self { sign, object: difference.object, definition })
    }

    /// The object's definition behind the revision.
    pub fn after(&self) -> Option<&str> {
        (self.sign != Sign::Went).then_some(self.definition.as_str())
    }

    /// Carries the change out.
    pub fn carry_out(self, objects: &mut Objects) {
        match self.sign {
            Sign::Went => objects.0.remove(&self.object),
            Sign::Came | Sign::Became => objects.0.insert(self.object, self.definition),
        };
    }
}

impl Deltas {
    pub(super) fn read(file: &str, text: &str) -> Result<Self, SealError> {
        let mut deltas = Self::default();
        let mut open = None;
        for (number, line) in lines(file, SCHEMAS, text)? {
            let broken = || SealError::BrokenSeal { file: file.to_owned(), line: number, text: line.to_owned() };
            if line.starts_with(['+', '-', '~']) {
                let range = open.as_ref().and_then(|section| deltas.sections.get_mut(section)).ok_or_else(broken)?;
                Change::read(line).ok_or_else(broken)?;
                deltas.lines.push(line.to_owned());
                range.end = deltas.lines.len();
            } else {
                let (id, engine) = line.split_once(' ').ok_or_else(broken)?;
                let section = (engine.parse::<Engine>().map_err(|_| broken())?, id.to_owned());
                let here = deltas.lines.len();
                if deltas.sections.insert(section.clone(), here..here).is_some() {
                    return Err(broken());
                }
                open = Some(section);
            }
        }
        Ok(deltas)
    }

    pub(super) fn write<'a>(&self, ids: impl Iterator<Item = &'a str>) -> String {
        let mut text = format!("{SCHEMAS} {FORMAT}\n");
        for (id, engine) in ids.flat_map(|id| Engine::ALL.map(|engine| (id, engine))) {
            let Some(range) = self.sections.get(&(engine, id.to_owned())).filter(|range| !range.is_empty()) else { continue };
            // Writing to a String cannot fail.
            let _ = writeln!(text, "\n{id} {engine}\n{}", self.lines[range.clone()].join("\n"));
        }
        text
    }

    /// What revision `id` changes on `engine`.
    pub(crate) fn of(&self, id: &str, engine: Engine) -> impl Iterator<Item = Change> {
        let range = self.sections.get(&(engine, id.to_owned())).cloned().unwrap_or_default();
        self.lines[range].iter().filter_map(|line| Change::read(line))
    }

    /// Adds what revision `id` changes on `engine`.
    pub(crate) fn put(&mut self, id: &str, engine: Engine, changes: impl IntoIterator<Item = Change>) {
        let begin = self.lines.len();
        self.lines.extend(changes.into_iter().map(|change| change.write()));
        self.sections.insert((engine, id.to_owned()), begin..self.lines.len());
    }
}
