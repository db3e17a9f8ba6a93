//! Which piece of an SQL text has no end, and where it begins.
//!
//! The tokenizer only says that it came to the end of the text, and for comments and dollar quotes it
//! names the last line. This walks the same pieces by their first characters.

use kasadar_schema::Engine;

/// A piece of SQL that needs an end; each has its words in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, strum::Display, strum::VariantNames)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Piece {
    /// `'…'`
    String,
    /// `"…"`, and on SQLite `[…]` and backticks.
    QuotedName,
    /// `$tag$ … $tag$`
    DollarQuote,
    /// `/* … */`
    Comment,
    /// Something else that the tokenizer cannot read.
    Text,
}

/// The first piece without an end, with its line from 1.
pub(super) fn find(text: &str, engine: Option<Engine>) -> Option<(Piece, u32)> {
    let sqlite = engine == Some(Engine::Sqlite);
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        let (piece, length) = match first {
            '\'' => (Piece::String, quoted(rest, '\'', !sqlite && has_escapes(&text[..at]))),
            '"' => (Piece::QuotedName, quoted(rest, '"', false)),
            '`' if sqlite => (Piece::QuotedName, quoted(rest, '`', false)),
            '[' if sqlite => (Piece::QuotedName, rest.find(']').map(|end| end + 1)),
            '-' if rest.starts_with("--") => (Piece::Comment, Some(rest.find('\n').unwrap_or(rest.len()))),
            '/' if rest.starts_with("/*") => (Piece::Comment, comment(rest, !sqlite)),
            '$' if !sqlite && !ends_in_word(&text[..at]) => match tag(rest) {
                Some(tag) => (Piece::DollarQuote, rest[tag.len()..].find(tag).map(|end| end + 2 * tag.len())),
                None => (Piece::Text, Some(1)),
            },
            other => (Piece::Text, Some(other.len_utf8())),
        };
        let Some(length) = length else {
            let line = text[..at].matches('\n').count() + 1;
            return Some((piece, u32::try_from(line).unwrap_or(u32::MAX)));
        };
        at += length;
    }
    None
}

/// Length of the quoted piece at the beginning of `text`; a doubled quote does not end it.
fn quoted(text: &str, quote: char, escapes: bool) -> Option<usize> {
    let mut characters = text.char_indices().skip(1).peekable();
    while let Some((at, character)) = characters.next() {
        if escapes && character == '\\' {
            characters.next();
        } else if character == quote && characters.next_if(|(_, next)| *next == quote).is_none() {
            return Some(at + 1);
        }
    }
    None
}

/// Whether the string that follows is `E'…'`.
fn has_escapes(before: &str) -> bool {
    before.strip_suffix(['E', 'e']).is_some_and(|before| !ends_in_word(before))
}

fn ends_in_word(before: &str) -> bool {
    before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '$'))
}

/// Length of the comment at the beginning of `text`; PostgreSQL's comments may stand in each other.
fn comment(text: &str, nested: bool) -> Option<usize> {
    let (mut at, mut depth) = (2, 1);
    while depth > 0 {
        let end = text[at..].find("*/")?;
        let inner = text[at..].find("/*").filter(|inner| nested && *inner < end);
        depth = if inner.is_some() { depth + 1 } else { depth - 1 };
        at += inner.unwrap_or(end) + 2;
    }
    Some(at)
}

/// `$$` or `$tag$` at the beginning of `text`; `$1` is a parameter.
fn tag(text: &str) -> Option<&str> {
    let end = text[1..].find('$')? + 1;
    let name = &text[1..end];
    let fits = name.chars().all(|c| c.is_alphanumeric() || c == '_') && !name.starts_with(|c: char| c.is_ascii_digit());
    fits.then(|| &text[..=end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_end_is_named_with_the_line_where_it_begins() {
        for (text, piece, line) in [
            ("SELECT 1;\nSELECT 'a''\n\n", Piece::String, 2),
            ("SELECT E'a\\'", Piece::String, 1),
            ("SELECT 'İ', \"satır\n", Piece::QuotedName, 1),
            ("-- it's\nDO $x$\nBEGIN\n$y$\n", Piece::DollarQuote, 2),
            ("SELECT $1, 'a''b', $$\n", Piece::DollarQuote, 1),
            ("SELECT 1;\n/* a /* b */\n\n", Piece::Comment, 2),
        ] {
            assert_eq!(find(text, None), Some((piece, line)), "{text}");
            assert!(kasadar_schema::split(text, None).is_err(), "{text}");
        }
        for text in ["SELECT [a", "SELECT `a"] {
            assert_eq!(find(text, Some(Engine::Sqlite)), Some((Piece::QuotedName, 1)));
        }
        for text in ["SELECT 'a;''b', \"c\", $$ ' $$, $x$ \" $x$, a[1] /* /* ' */ */ -- '", "SELECT E'\\'', 'a\\' || 'ş'"] {
            assert_eq!(find(text, None), None, "{text}");
        }
        assert_eq!(find("SELECT [it's], `b\"` /* /* */", Some(Engine::Sqlite)), None);
    }
}
