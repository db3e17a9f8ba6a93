//! Seed files: TOML read strictly, every fault with file, line and field.

use std::collections::BTreeMap;
use std::path::PathBuf;

use include_dir::{Dir, include_dir};
use serde_json::Value;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Ask, SeedError, SeedFault};
use crate::error::Result;
use crate::source::{FolderKind, SourceError};

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../seed");

/// Where seed files come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SeedSource {
    /// The set that this program was built with.
    Embedded,
    /// The `*.toml` files of a folder.
    Folder(PathBuf),
}

/// All datasets, in the order in which they are loaded.
#[derive(Clone, Debug)]
pub struct Datasets(pub(super) Vec<Dataset>);

/// One table's base data.
#[derive(Clone, Debug)]
pub struct Dataset {
    /// Name on the command line.
    pub name: String,
    /// Title in English.
    pub title: String,
    /// Title in Turkish.
    pub title_tr: String,
    /// Table of the rows.
    pub table: String,
    /// Columns by which a row is recognised for ever.
    pub(super) key: Vec<String>,
    /// Column that gets an id when a row is added.
    pub(super) id: Option<String>,
    /// Whether the rows belong to one database alone, so that their ids are made there.
    pub(super) local: bool,
    /// Whether the rows are only a beginning: a table that has rows needs none of them.
    pub(super) only_when_empty: bool,
    /// Datasets loaded before.
    pub(super) needs: Vec<String>,
    /// Columns whose value is the key of a row in another dataset; its id is stored.
    pub(super) from: BTreeMap<String, String>,
    /// Columns in which every shipped row must have its like in the database.
    pub(super) must_have: Vec<String>,
    pub(super) rows: Vec<SeedRow>,
}

/// A shipped row: its fields by column.
pub(super) type SeedRow = BTreeMap<String, Field>;

/// A shipped field.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Field {
    Value(Value),
    Ask(Question),
}

/// What a person says, or else the vendor.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Question {
    pub ask: Ask,
    /// What is stored when nobody says otherwise; none where somebody must.
    pub default: Option<Value>,
}

impl Field {
    /// The value that files refer to, whatever is answered.
    pub(super) fn shipped(&self) -> Option<&Value> {
        match self {
            Self::Value(value) => Some(value),
            Self::Ask(question) => question.default.as_ref(),
        }
    }
}

impl SeedSource {
    /// Reads every file. One fault anywhere, and nothing is read.
    pub fn load(&self) -> Result<Datasets> {
        let mut files: Vec<(String, Vec<u8>)> = Vec::new();
        match self {
            Self::Embedded => {
                let toml = EMBEDDED.files().filter(|file| file.path().extension().is_some_and(|extension| extension == "toml"));
                files.extend(toml.map(|file| (file.path().display().to_string(), file.contents().to_vec())));
            }
            Self::Folder(folder) => {
                let no_folder =
                    |source| SourceError::NoSuchFolder { folder: folder.display().to_string(), kind: FolderKind::SeedFiles, source };
                for entry in std::fs::read_dir(folder).map_err(no_folder)? {
                    let path = entry.map_err(no_folder)?.path();
                    if path.extension().is_some_and(|extension| extension == "toml") {
                        let bytes = std::fs::read(&path)
                            .map_err(|source| SourceError::UnreadableFile { file: path.display().to_string(), source })?;
                        files.push((path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(), bytes));
                    }
                }
                if files.is_empty() {
                    return Err(SourceError::EmptyFolder { folder: folder.display().to_string(), kind: FolderKind::SeedFiles }.into());
                }
            }
        }
        files.sort();
        let mut datasets: Vec<Dataset> = Vec::new();
        for (file, bytes) in &files {
            let dataset = Reader::new(file, bytes)?.dataset(&datasets)?;
            datasets.push(dataset);
        }
        Ok(Datasets(datasets))
    }
}

impl Datasets {
    /// The datasets in load order.
    pub fn iter(&self) -> impl Iterator<Item = &Dataset> {
        self.0.iter()
    }

    /// `names` and what they need, in load order; all for an empty list.
    pub(super) fn wanted(&self, names: &[String]) -> Result<Vec<&Dataset>, SeedError> {
        for name in names {
            if !self.0.iter().any(|dataset| dataset.name == *name) {
                let known = self.0.iter().map(|dataset| dataset.name.clone()).collect();
                return Err(SeedError::UnknownDataset { dataset: name.clone(), known });
            }
        }
        Ok(self.0.iter().filter(|dataset| names.is_empty() || names.contains(&dataset.name)).collect())
    }
}

/// The line, from 1, in which the byte at `at` stands.
fn line_at(bytes: &[u8], at: usize) -> u32 {
    let line = bytes[..at.min(bytes.len())].split(|byte| *byte == b'\n').count();
    u32::try_from(line).unwrap_or(u32::MAX)
}

fn fault(file: &str, line: u32, field: &str, reason: SeedFault) -> SeedError {
    let field = Some(field.to_owned()).filter(|field| !field.is_empty());
    SeedError::BadSeedFile { file: file.to_owned(), line, field, reason, other: None, other_line: None, source: None }
}

/// A file being read.
struct Reader<'a> {
    file: &'a str,
    text: &'a str,
}

type Table<'a> = DeTable<'a>;

fn place(table: &Table<'_>, field: &str) -> usize {
    table.get(field).map_or(0, |value| value.span().start)
}

impl<'a> Reader<'a> {
    fn new(file: &'a str, bytes: &'a [u8]) -> Result<Self, SeedError> {
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Self { file, text: text.strip_prefix('\u{feff}').unwrap_or(text) }),
            Err(error) => Err(fault(file, line_at(bytes, error.valid_up_to()), "", SeedFault::NotUtf8)),
        }
    }

    fn line(&self, at: usize) -> u32 {
        line_at(self.text.as_bytes(), at)
    }

    fn fault(&self, at: usize, field: &str, reason: SeedFault) -> SeedError {
        fault(self.file, self.line(at), field, reason)
    }

    fn dataset(&self, earlier: &[Dataset]) -> Result<Dataset, SeedError> {
        let root = DeTable::parse(self.text).map_err(|error| SeedError::BadSeedFile {
            file: self.file.to_owned(),
            line: self.line(error.span().map_or(0, |span| span.start)),
            field: None,
            reason: SeedFault::Syntax,
            other: None,
            other_line: None,
            source: Some(error.message().to_owned().into()),
        })?;
        let root = root.into_inner();
        let known =
            ["dataset", "table", "key", "id", "local", "only-when-empty", "needs", "title", "title-tr", "must-have", "columns", "row"];
        self.only(&root, &known)?;
        let mut dataset = Dataset {
            name: self.required(&root, "dataset")?,
            table: self.required(&root, "table")?,
            title: self.required(&root, "title")?,
            title_tr: self.required(&root, "title-tr")?,
            key: self.names(&root, "key")?,
            id: self.text(&root, "id")?,
            local: self.flag(&root, "local")?,
            only_when_empty: self.flag(&root, "only-when-empty")?,
            needs: self.names(&root, "needs")?,
            must_have: self.names(&root, "must-have")?,
            from: BTreeMap::new(),
            rows: Vec::new(),
        };
        if dataset.key.is_empty() {
            return Err(self.fault(0, "key", SeedFault::Missing));
        }
        if earlier.iter().any(|other| other.name == dataset.name) {
            return Err(self.fault(place(&root, "dataset"), "dataset", SeedFault::RepeatedDataset));
        }
        for name in &dataset.needs {
            if !earlier.iter().any(|other| other.name == *name) {
                return Err(self.fault(place(&root, "needs"), "needs", SeedFault::NotLoadedBefore).about(name));
            }
        }
        dataset.from = self.references(&root, &dataset.needs, earlier)?;
        self.rows(&root, &mut dataset, earlier)?;
        Ok(dataset)
    }

    fn only(&self, table: &Table<'_>, known: &[&str]) -> Result<(), SeedError> {
        match table.iter().find(|(key, _)| !known.contains(&key.get_ref().as_ref())) {
            Some((key, _)) => Err(self.fault(key.span().start, key.get_ref(), SeedFault::UnknownField)),
            None => Ok(()),
        }
    }

    fn text(&self, table: &Table<'_>, field: &str) -> Result<Option<String>, SeedError> {
        match table.get(field).map(|value| (value.span().start, value.get_ref())) {
            None => Ok(None),
            Some((_, DeValue::String(text))) if !text.is_empty() => Ok(Some(text.to_string())),
            Some((at, _)) => Err(self.fault(at, field, SeedFault::NotText)),
        }
    }

    fn required(&self, table: &Table<'_>, field: &str) -> Result<String, SeedError> {
        self.text(table, field)?.ok_or_else(|| self.fault(0, field, SeedFault::Missing))
    }

    fn flag(&self, table: &Table<'_>, field: &str) -> Result<bool, SeedError> {
        match table.get(field).map(|value| (value.span().start, value.get_ref())) {
            None => Ok(false),
            Some((_, DeValue::Boolean(yes))) => Ok(*yes),
            Some((at, _)) => Err(self.fault(at, field, SeedFault::NotFlag)),
        }
    }

    fn names(&self, table: &Table<'_>, field: &str) -> Result<Vec<String>, SeedError> {
        let Some(value) = table.get(field) else { return Ok(Vec::new()) };
        let wrong = |at: usize| self.fault(at, field, SeedFault::NotTexts);
        let DeValue::Array(items) = value.get_ref() else { return Err(wrong(value.span().start)) };
        let name = |item: &Spanned<DeValue<'_>>| match item.get_ref() {
            DeValue::String(text) => Ok(text.to_string()),
            _ => Err(wrong(item.span().start)),
        };
        items.iter().map(name).collect()
    }

    fn references(&self, root: &Table<'_>, needs: &[String], earlier: &[Dataset]) -> Result<BTreeMap<String, String>, SeedError> {
        let Some(columns) = root.get("columns") else { return Ok(BTreeMap::new()) };
        let DeValue::Table(columns) = columns.get_ref() else {
            return Err(self.fault(columns.span().start, "columns", SeedFault::NotTable));
        };
        let mut from = BTreeMap::new();
        for (column, value) in columns {
            let field = column.get_ref().as_ref();
            let DeValue::Table(reference) = value.get_ref() else {
                return Err(self.fault(value.span().start, field, SeedFault::NotReference));
            };
            self.only(reference, &["from"])?;
            let other = self.required(reference, "from")?;
            let fits = |dataset: &&Dataset| dataset.name == other && dataset.id.is_some() && dataset.key.len() == 1;
            if !needs.contains(&other) || !earlier.iter().any(|dataset| fits(&dataset)) {
                return Err(self.fault(value.span().start, field, SeedFault::UnfitReference).about(&other));
            }
            from.insert(field.to_owned(), other);
        }
        Ok(from)
    }

    /// A reference to a row that is not shipped would be taken for one that the shop removed.
    fn refers(&self, column: &str, at: usize, row: &SeedRow, dataset: &Dataset, earlier: &[Dataset]) -> Result<(), SeedError> {
        let (Some(other), Some(value)) = (dataset.from.get(column), row.get(column)) else { return Ok(()) };
        let value = value.shipped();
        let refers = |row: &SeedRow, key: &String| value.is_some() && row.get(key).and_then(Field::shipped) == value;
        let is_there = |other: &Dataset| other.rows.iter().any(|row| other.key.iter().all(|key| refers(row, key)));
        if earlier.iter().any(|dataset| dataset.name == *other && is_there(dataset)) {
            return Ok(());
        }
        Err(self.fault(at, column, SeedFault::NoSuchRow).about(other))
    }

    fn rows(&self, root: &Table<'_>, dataset: &mut Dataset, earlier: &[Dataset]) -> Result<(), SeedError> {
        let Some(rows) = root.get("row") else { return Err(self.fault(0, "row", SeedFault::Missing)) };
        let DeValue::Array(rows) = rows.get_ref() else {
            return Err(self.fault(rows.span().start, "row", SeedFault::NotRows));
        };
        let mut seen = BTreeMap::new();
        for row in rows {
            let at = row.span().start;
            let DeValue::Table(fields) = row.get_ref() else { return Err(self.fault(at, "row", SeedFault::NotRows)) };
            let mut read = SeedRow::new();
            for (column, value) in fields {
                read.insert(column.get_ref().to_string(), self.field(column.get_ref(), value)?);
            }
            for (column, value) in fields {
                self.refers(column.get_ref(), value.span().start, &read, dataset, earlier)?;
            }
            for column in &dataset.key {
                if !read.contains_key(column) {
                    return Err(self.fault(at, column, SeedFault::KeyMissing));
                }
            }
            if let Some(earlier) = seen.insert(dataset.template_key(&read), self.line(at)) {
                return Err(SeedError::BadSeedFile {
                    file: self.file.to_owned(),
                    line: self.line(at),
                    field: Some(dataset.key.join(", ")),
                    reason: SeedFault::RepeatedKey,
                    other: None,
                    other_line: Some(earlier),
                    source: None,
                });
            }
            dataset.rows.push(read);
        }
        Ok(())
    }

    fn field(&self, column: &str, value: &Spanned<DeValue<'_>>) -> Result<Field, SeedError> {
        let at = value.span().start;
        match value.get_ref() {
            DeValue::String(text) => Ok(Field::Value(text.as_ref().into())),
            DeValue::Boolean(yes) => Ok(Field::Value((*yes).into())),
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
                .map(|number| Field::Value(number.into()))
                .map_err(|_| self.fault(at, column, SeedFault::TooLarge)),
            DeValue::Table(table) => {
                self.only(table, &["ask", "default"])?;
                let text = self.required(table, "ask")?;
                let ask = text.parse().map_err(|_| self.fault(at, column, SeedFault::UnknownQuestion).about(&text))?;
                if ask == Ask::AdminPassword {
                    // A password that everybody has is none.
                    self.only(table, &["ask"])?;
                }
                Ok(Field::Ask(Question { ask, default: self.text(table, "default")?.map(Value::from) }))
            }
            _ => Err(self.fault(at, column, SeedFault::NotValue)),
        }
    }
}

impl Dataset {
    /// The key as it is shipped; what must be asked stands as its question.
    pub(super) fn template_key(&self, row: &SeedRow) -> String {
        let part = |column: &String| match row.get(column) {
            Some(Field::Value(value) | Field::Ask(Question { default: Some(value), .. })) => value.clone(),
            Some(Field::Ask(question)) => serde_json::json!({ "ask": question.ask }),
            None => Value::Null,
        };
        Value::Array(self.key.iter().map(part).collect()).to_string()
    }

    /// Every column that some row fills, and the id's.
    pub(super) fn columns(&self) -> Vec<String> {
        let mut columns: Vec<String> = self.rows.iter().flat_map(|row| row.keys().cloned()).chain(self.id.clone()).collect();
        columns.sort_unstable();
        columns.dedup();
        columns
    }
}
