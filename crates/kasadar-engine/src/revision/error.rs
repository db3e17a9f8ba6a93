//! What is wrong with a revision file.

use kasadar_schema::{Engine, SyntaxError};

use super::open::{self, Piece};
use crate::database::Cause;
use crate::error::problems;

problems! {
    /// A file that cannot be read as a revision. Nothing is loaded from its folder then.
    pub enum RevisionError {
        /// The bytes are not UTF-8.
        1001 Failed FileNotUtf8 { file: String, offset: usize } = "{file} is not UTF-8 text (byte {offset})",
        /// A header line is not `-- key: value`.
        1002 Failed BrokenHeader { file: String, line: u32, text: String } = "{file}:{line}: expected `-- key: value`, found `{text}`",
        /// A key that no version of the format knows.
        1003 Failed UnknownKey { file: String, line: u32, key: String } = "{file}:{line}: unknown key `{key}`",
        /// A key given twice.
        1004 Failed RepeatedKey { file: String, line: u32, key: String } = "{file}:{line}: `{key}` is given twice",
        /// A key that every revision needs.
        1005 Failed MissingKey { file: String, key: String } = "{file}: `-- {key}:` is missing",
        /// An id or label with characters that targets use, or of a wrong length.
        1006 Failed BadName { file: String, line: u32, name_given: String } = "{file}:{line}: `{name_given}` cannot be an id or label",
        /// `created` is not RFC 3339.
        1007 Failed BadTime { file: String, line: u32, text: String } = "{file}:{line}: `{text}` is not a time such as 2026-11-21T09:30:00Z",
        /// A `-- +` line that is no section.
        1008 Failed BadSection { file: String, line: u32, text: String } = "{file}:{line}: `{text}` is not a section",
        /// Two sections for the same direction and database.
        1009 Failed RepeatedSection { file: String, line: u32, section: String } = "{file}:{line}: section `{section}` stands twice",
        /// A direction that one of the databases has no section for.
        1010 Failed MissingSection { file: String, section: String } = "{file}: section `{section}` is missing",
        /// A string, name, dollar quote or comment without an end.
        1011 Failed OpenText { file: String, line: u32, reason: Piece, #[serde(skip)] source: Cause } = "{file}:{line}: {reason} without an end",
        /// BEGIN, COMMIT and their like: they would break the run's own transaction.
        1012 Failed TransactionControl { file: String, line: u32, word: String } = "{file}:{line}: `{word}` is not allowed in a revision",
        /// A backfill without table or key, or without `:from` and `:to`.
        1013 Failed BadBackfill { file: String, line: u32, reason: BackfillFault } = "{file}:{line}: backfill: {reason}",
        /// SQL above the first section.
        1014 Failed TextOutsideSection { file: String, line: u32 } = "{file}:{line}: SQL stands outside of a section",
        /// `irreversible` without a why.
        1015 Failed IrreversibleWithoutReason { file: String, line: u32 } = "{file}:{line}: `irreversible` without a reason",
        /// A way back in a file that says there is none.
        1016 Failed IrreversibleAndDown { file: String, line: u32 } = "{file}:{line}: `irreversible` in a file with a down section",
    }
}

impl RevisionError {
    /// `error`, which the tokenizer met in `text`; the text begins behind line `before` of `file`.
    pub(crate) fn open_text(file: &str, before: u32, text: &str, engine: Option<Engine>, error: SyntaxError) -> Self {
        let (reason, line) = open::find(text, engine).unwrap_or((Piece::Text, error.line));
        Self::OpenText { file: file.to_owned(), line: before + line, reason, source: error.reason.into() }
    }
}

/// What a backfill lacks.
#[derive(Clone, Copy, Debug, serde::Serialize, strum::Display, strum::VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum BackfillFault {
    /// No section before it.
    NoSection,
    /// No `table=`.
    NoTable,
    /// No `key=`.
    NoKey,
    /// `size=` is not a number from 1 on.
    BadSize,
    /// A word that is not `table=`, `key=` or `size=`.
    UnknownWord,
    /// No statement, or one without `:from` and `:to`.
    NoRange,
}
