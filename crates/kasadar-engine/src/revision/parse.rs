//! From bytes to a [`Revision`]: header, sections, checks.

use std::collections::BTreeMap;

use kasadar_schema::{Effect, Engine, Statement, split};

use super::error::BackfillFault;
use super::{Backfill, Checksum, Direction, Down, Revision, RevisionError, Section, Sections};

/// Ranges are this long when the author names no size.
const DEFAULT_BACKFILL_SIZE: u32 = 5000;
/// What `alembic_version.version_num` can hold.
const LONGEST_ID: usize = 32;

pub(super) fn revision(file: &str, bytes: &[u8]) -> Result<Revision, RevisionError> {
    let file = file.to_owned();
    let raw = std::str::from_utf8(bytes).map_err(|error| RevisionError::FileNotUtf8 { file: file.clone(), offset: error.valid_up_to() })?;
    // UTF-16 without a byte order mark is valid UTF-8 full of zeros.
    if let Some(offset) = bytes.iter().position(|byte| *byte == 0) {
        return Err(RevisionError::FileNotUtf8 { file, offset });
    }
    let text = canonical(raw);
    let (header, body_line) = Header::read(&file, &text)?;
    let (up, down) = body(&file, &text, body_line, header.irreversible.clone())?;
    let missing = |key: &str| RevisionError::MissingKey { file: file.clone(), key: key.to_owned() };
    Ok(Revision {
        id: header.id.ok_or_else(|| missing("revision"))?,
        revises: header.revises,
        depends_on: header.depends_on,
        labels: header.labels,
        message: header.message.ok_or_else(|| missing("message"))?,
        messages: header.messages,
        created: header.created,
        changes_rows: header.changes_rows,
        up,
        down,
        checksum: Checksum::of(&text),
        file,
        text,
    })
}

/// LF, no byte order mark, no blanks at the ends of lines and of the text: what never matters to SQL
/// never matters to the checksum.
fn canonical(raw: &str) -> String {
    let text = raw.strip_prefix('\u{feff}').unwrap_or(raw);
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

#[derive(Default)]
struct Header {
    id: Option<String>,
    revises: Vec<String>,
    depends_on: Vec<String>,
    labels: Vec<String>,
    message: Option<String>,
    messages: BTreeMap<String, String>,
    created: Option<jiff::Timestamp>,
    changes_rows: Vec<String>,
    irreversible: Option<Irreversible>,
}

/// `irreversible: why`, and the line it stands in.
#[derive(Clone)]
struct Irreversible {
    why: String,
    line: u32,
}

impl Header {
    /// Reads the comment lines at the top; gives the line (from 0) behind them.
    fn read(file: &str, text: &str) -> Result<(Self, usize), RevisionError> {
        let mut header = Self::default();
        let mut seen = Vec::new();
        for (index, line) in text.lines().enumerate() {
            if line.is_empty() && seen.is_empty() {
                continue;
            }
            if !line.starts_with("--") || line.starts_with("-- +") {
                return Ok((header, index));
            }
            let at = number(index);
            let broken = || RevisionError::BrokenHeader { file: file.to_owned(), line: at, text: line.to_owned() };
            let (key, value) = line[2..].split_once(':').ok_or_else(broken)?;
            let (key, value) = (key.trim(), value.trim());
            if key.is_empty() || key.contains(char::is_whitespace) {
                return Err(broken());
            }
            if seen.contains(&key) {
                return Err(RevisionError::RepeatedKey { file: file.to_owned(), line: at, key: key.to_owned() });
            }
            seen.push(key);
            header.set(file, at, key, value)?;
        }
        let lines = text.lines().count();
        Ok((header, lines))
    }

    fn set(&mut self, file: &str, line: u32, key: &str, value: &str) -> Result<(), RevisionError> {
        match key {
            "revision" => self.id = Some(id(file, line, value)?),
            "revises" => self.revises = list(value).map(|parent| id(file, line, parent)).collect::<Result<_, _>>()?,
            "depends-on" => self.depends_on = list(value).map(|name| label(file, line, name)).collect::<Result<_, _>>()?,
            "labels" => self.labels = list(value).map(|name| label(file, line, name)).collect::<Result<_, _>>()?,
            "message" if value.is_empty() => return Err(RevisionError::MissingKey { file: file.to_owned(), key: key.to_owned() }),
            "message" => self.message = Some(value.to_owned()),
            "created" => {
                let bad = |_| RevisionError::BadTime { file: file.to_owned(), line, text: value.to_owned() };
                self.created = Some(value.parse().map_err(bad)?);
            }
            "changes-rows" => self.changes_rows = list(value).map(str::to_ascii_lowercase).collect(),
            "irreversible" => self.irreversible = Some(Irreversible { why: value.to_owned(), line }),
            _ => match key.strip_prefix("message.") {
                Some(language) if !language.is_empty() => {
                    self.messages.insert(language.to_owned(), value.to_owned());
                }
                _ => return Err(RevisionError::UnknownKey { file: file.to_owned(), line, key: key.to_owned() }),
            },
        }
        Ok(())
    }
}

fn list(value: &str) -> impl Iterator<Item = &str> {
    value.split(',').map(str::trim).filter(|name| !name.is_empty())
}

fn id(file: &str, line: u32, value: &str) -> Result<String, RevisionError> {
    let fits = (1..=LONGEST_ID).contains(&value.len()) && value.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    // A target of that name means something else.
    let reserved = matches!(value, "head" | "heads" | "base" | "current");
    if fits && !reserved { Ok(value.to_owned()) } else { Err(bad_name(file, line, value)) }
}

fn label(file: &str, line: u32, value: &str) -> Result<String, RevisionError> {
    let forbidden = |c: char| matches!(c, '@' | '-' | '+' | ':') || c.is_whitespace() || c.is_control();
    let reserved = matches!(value, "head" | "heads" | "base" | "current");
    if value.is_empty() || value.contains(forbidden) || reserved { Err(bad_name(file, line, value)) } else { Ok(value.to_owned()) }
}

fn bad_name(file: &str, line: u32, value: &str) -> RevisionError {
    RevisionError::BadName { file: file.to_owned(), line, name_given: value.to_owned() }
}

/// A section marker, read but not yet filled.
enum Marker {
    Section { direction: Direction, engine: Option<Engine>, no_transaction: bool },
    Backfill(Backfill),
    Irreversible(Irreversible),
}

/// Walks the markers below the header; `from` is the first line (from 0) that is not the header's.
fn body(file: &str, text: &str, from: usize, irreversible: Option<Irreversible>) -> Result<(Sections, Down), RevisionError> {
    let mut builder = Builder { file, up: Sections::default(), down: Sections::default(), irreversible, last: None };
    let mut open: Option<(Marker, usize)> = None;
    let lines: Vec<&str> = text.lines().collect();
    let mut start = from;
    for index in from..=lines.len() {
        let marker = match lines.get(index) {
            Some(line) if line.starts_with("-- +") => marker(file, number(index), line)?,
            Some(line) if line.starts_with("-- irreversible:") => {
                let why = line["-- irreversible:".len()..].trim().to_owned();
                Marker::Irreversible(Irreversible { why, line: number(index) })
            }
            Some(_) => continue,
            None => {
                builder.close(open.take(), start, &lines[start..])?;
                break;
            }
        };
        builder.close(open.take(), start, &lines[start..index])?;
        open = Some((marker, index));
        start = index + 1;
    }
    builder.finish()
}

struct Builder<'a> {
    file: &'a str,
    up: Sections,
    down: Sections,
    irreversible: Option<Irreversible>,
    last: Option<(Direction, Option<Engine>)>,
}

impl Builder<'_> {
    /// Ends the open marker with the `lines` that stand below it; `start` is the first one's index.
    fn close(&mut self, open: Option<(Marker, usize)>, start: usize, lines: &[&str]) -> Result<(), RevisionError> {
        let engine = match &open {
            Some((Marker::Section { engine, .. }, _)) => *engine,
            Some((Marker::Backfill(_), _)) => self.last.and_then(|(_, engine)| engine),
            _ => None,
        };
        let statements = self.statements(lines, start, engine)?;
        let Some((marker, index)) = open else {
            return self.nothing_here(&statements);
        };
        match marker {
            Marker::Section { direction, engine, no_transaction } => {
                self.last = Some((direction, engine));
                let section = Section { no_transaction, statements, backfills: Vec::new() };
                let slot = self.slot(direction, engine);
                if slot.replace(section).is_some() {
                    let section = lines_marker(direction, engine);
                    return Err(RevisionError::RepeatedSection { file: self.file.to_owned(), line: number(index), section });
                }
            }
            Marker::Backfill(backfill) => self.backfill(Backfill { statements, ..backfill })?,
            Marker::Irreversible(irreversible) => {
                self.irreversible = Some(irreversible);
                self.nothing_here(&statements)?;
            }
        }
        Ok(())
    }

    fn nothing_here(&self, statements: &[Statement]) -> Result<(), RevisionError> {
        match statements.first() {
            Some(first) => Err(RevisionError::TextOutsideSection { file: self.file.to_owned(), line: first.line }),
            None => Ok(()),
        }
    }

    fn backfill(&mut self, backfill: Backfill) -> Result<(), RevisionError> {
        let line = backfill.line;
        let fault = |reason| RevisionError::BadBackfill { file: self.file.to_owned(), line, reason };
        let (direction, engine) = self.last.ok_or_else(|| fault(BackfillFault::NoSection))?;
        let ranged = |statement: &Statement| {
            ["from", "to"].iter().all(|name| statement.placeholders.iter().any(|placeholder| placeholder.name == *name))
        };
        if backfill.statements.is_empty() || !backfill.statements.iter().all(ranged) {
            return Err(fault(BackfillFault::NoRange));
        }
        if let Some(section) = self.slot(direction, engine) {
            section.backfills.push(backfill);
        }
        Ok(())
    }

    fn slot(&mut self, direction: Direction, engine: Option<Engine>) -> &mut Option<Section> {
        let sections = if direction == Direction::Up { &mut self.up } else { &mut self.down };
        match engine {
            None => &mut sections.general,
            Some(Engine::Sqlite) => &mut sections.sqlite,
            Some(Engine::Postgres) => &mut sections.postgres,
        }
    }

    fn statements(&self, lines: &[&str], start: usize, engine: Option<Engine>) -> Result<Vec<Statement>, RevisionError> {
        let offset = number(start) - 1;
        let text = lines.join("\n");
        let mut statements = split(&text, engine).map_err(|error| RevisionError::open_text(self.file, offset, &text, engine, error))?;
        for statement in &mut statements {
            statement.line += offset;
            if let Effect::Transaction(word) = &statement.effect {
                return Err(RevisionError::TransactionControl { file: self.file.to_owned(), line: statement.line, word: word.clone() });
            }
        }
        Ok(statements)
    }

    fn finish(self) -> Result<(Sections, Down), RevisionError> {
        let file = self.file.to_owned();
        if let Some(section) = lacking(&self.up, "+up") {
            return Err(RevisionError::MissingSection { file, section });
        }
        let has_down = self.down.general.is_some() || Engine::ALL.iter().any(|engine| self.down.is_special(*engine));
        match (self.irreversible, lacking(&self.down, "+down")) {
            (None, None) => Ok((self.up, Down::Sections(self.down))),
            (None, Some(section)) => Err(RevisionError::MissingSection { file, section }),
            (Some(Irreversible { line, .. }), _) if has_down => Err(RevisionError::IrreversibleAndDown { file, line }),
            (Some(Irreversible { why, line }), _) if why.is_empty() => Err(RevisionError::IrreversibleWithoutReason { file, line }),
            (Some(Irreversible { why, .. }), _) => Ok((self.up, Down::Irreversible(why))),
        }
    }
}

/// The first section that a database would look for in vain.
fn lacking(sections: &Sections, marker: &str) -> Option<String> {
    match Engine::ALL.iter().filter(|engine| sections.on(**engine).is_none()).collect::<Vec<_>>()[..] {
        [] => None,
        [engine] => Some(format!("{marker} {engine}")),
        _ => Some(marker.to_owned()),
    }
}

fn lines_marker(direction: Direction, engine: Option<Engine>) -> String {
    engine.map_or_else(|| format!("+{direction}"), |engine| format!("+{direction} {engine}"))
}

fn marker(file: &str, at: u32, line: &str) -> Result<Marker, RevisionError> {
    let bad = || RevisionError::BadSection { file: file.to_owned(), line: at, text: line.to_owned() };
    let mut words = line["-- +".len()..].split_whitespace();
    let direction = match words.next().ok_or_else(bad)? {
        "up" => Direction::Up,
        "down" => Direction::Down,
        "backfill" => return backfill(file, at, words),
        _ => return Err(bad()),
    };
    let (mut engine, mut no_transaction) = (None, false);
    for word in words {
        match word {
            "no-transaction" if !no_transaction => no_transaction = true,
            _ if engine.is_none() => engine = Some(word.parse().map_err(|_| bad())?),
            _ => return Err(bad()),
        }
    }
    Ok(Marker::Section { direction, engine, no_transaction })
}

fn backfill<'a>(file: &str, line: u32, words: impl Iterator<Item = &'a str>) -> Result<Marker, RevisionError> {
    let fault = |reason| RevisionError::BadBackfill { file: file.to_owned(), line, reason };
    let (mut table, mut key, mut size) = (None, None, DEFAULT_BACKFILL_SIZE);
    for word in words {
        match word.split_once('=') {
            Some(("table", name)) if !name.is_empty() => table = Some(name.to_owned()),
            Some(("key", name)) if !name.is_empty() => key = Some(name.to_owned()),
            Some(("size", rows)) => {
                size = rows.parse().ok().filter(|rows| *rows > 0).ok_or_else(|| fault(BackfillFault::BadSize))?;
            }
            _ => return Err(fault(BackfillFault::UnknownWord)),
        }
    }
    Ok(Marker::Backfill(Backfill {
        table: table.ok_or_else(|| fault(BackfillFault::NoTable))?,
        key: key.ok_or_else(|| fault(BackfillFault::NoKey))?,
        size,
        statements: Vec::new(),
        line,
    }))
}

/// Line number for people from an index counted from 0.
fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1)
}
