//! What can be wrong with a seed file.

use super::SeedError;

/// The kind of a fault; each has its words in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, strum::Display, strum::VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum SeedFault {
    /// The bytes are not UTF-8.
    NotUtf8,
    /// Not TOML; the cause has the parser's words.
    Syntax,
    /// A field that every file or every row needs.
    Missing,
    /// A field that no version of the format knows.
    UnknownField,
    /// Not a text, or an empty one.
    NotText,
    /// Neither true nor false.
    NotFlag,
    /// Not a list of texts.
    NotTexts,
    /// Not a table.
    NotTable,
    /// Not `{ from = "dataset" }`.
    NotReference,
    /// Not written `[[row]]`.
    NotRows,
    /// Neither text, whole number, true nor false.
    NotValue,
    /// A number beyond 64 bits.
    TooLarge,
    /// Another file has the dataset's name.
    RepeatedDataset,
    /// A needed dataset (`other`) that no earlier file has.
    NotLoadedBefore,
    /// A dataset (`other`) that cannot be referred to: not in `needs`, without an id, or with a key of several columns.
    UnfitReference,
    /// A value that is the key of no row in the dataset it refers to (`other`).
    NoSuchRow,
    /// A row without a part of its key.
    KeyMissing,
    /// A row with the key of an earlier one (`other_line`).
    RepeatedKey,
    /// A question (`other`) that nobody asks.
    UnknownQuestion,
}

impl SeedError {
    /// The same fault, about something that has the name `name`.
    pub(super) fn about(mut self, name: &str) -> Self {
        if let Self::BadSeedFile { other, .. } = &mut self {
            *other = Some(name.to_owned());
        }
        self
    }
}
