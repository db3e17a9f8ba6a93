//! Cuts SQL text into statements without parsing them.
//!
//! Only the tokenizer is used: PostgreSQL runs the author's text as written, so a parser that lags
//! behind the server must not stop a revision. What a cut needs to know is where strings, dollar
//! quotes and comments end, and that a trigger's body holds semicolons of its own.

use crate::{Effect, effect};
use sqlparser::dialect::{Dialect, PostgreSqlDialect, SQLiteDialect};
use sqlparser::tokenizer::{Location, Token, TokenWithSpan, Tokenizer, Whitespace};
use thiserror::Error;

use crate::Engine;

/// One statement as its author wrote it, without the semicolon that ends it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The text, from the first to the last token; comments inside it are kept.
    pub sql: String,
    /// Line of the first token, counted from 1 in the text given to [`split`].
    pub line: u32,
    /// What the statement does to tables, as far as its first words tell.
    pub effect: Effect,
    /// Byte ranges of `:name` placeholders in `sql`, in order. Only backfills use them.
    pub placeholders: Vec<Placeholder>,
}

/// A `:name` in a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placeholder {
    /// Name without the colon.
    pub name: String,
    /// Where it stands in the statement's text, in bytes, colon included.
    pub range: std::ops::Range<usize>,
}

/// Text that has no end: a string, a quoted name, a dollar quote or a comment that is never closed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("line {line}: {reason}")]
pub struct SyntaxError {
    /// Line where the unfinished piece begins, counted from 1.
    pub line: u32,
    /// The tokenizer's own words.
    pub reason: String,
}

impl Statement {
    /// The text with every placeholder replaced by what `literal` gives for its name.
    pub fn fill(&self, literal: impl Fn(&str) -> Option<String>) -> String {
        let mut out = String::with_capacity(self.sql.len() + 32);
        let mut copied = 0;
        for placeholder in &self.placeholders {
            if let Some(value) = literal(&placeholder.name) {
                out.push_str(&self.sql[copied..placeholder.range.start]);
                out.push_str(&value);
                copied = placeholder.range.end;
            }
        }
        out.push_str(&self.sql[copied..]);
        out
    }
}

/// About how long tokens are, blanks counted: room for all of them is taken at once.
const BYTES_PER_TOKEN: usize = 3;

/// Cuts `text` at the semicolons that end statements.
///
/// `engine` chooses how names are quoted: SQLite also takes `[brackets]` and backticks. `None` is a
/// section for both, which is PostgreSQL-flavoured.
pub fn split(text: &str, engine: Option<Engine>) -> Result<Vec<Statement>, SyntaxError> {
    let dialect: &dyn Dialect = match engine {
        Some(Engine::Sqlite) => &SQLiteDialect {},
        _ => &PostgreSqlDialect {},
    };
    // Unescaped: the text is sent as written, so the tokenizer must not rewrite quotes.
    let mut tokens = Vec::with_capacity(text.len() / BYTES_PER_TOKEN);
    Tokenizer::new(dialect, text)
        .with_unescape(false)
        .tokenize_with_location_into_buf(&mut tokens)
        .map_err(|error| SyntaxError { line: line_of(error.location), reason: error.message })?;
    let lines = Lines::of(text);
    let mut statements = Vec::new();
    let mut start = 0;
    let mut depth = Depth::default();
    for (index, token) in tokens.iter().enumerate() {
        if token.token == Token::SemiColon && depth.is_outside() {
            statements.extend(cut(text, &lines, &tokens[start..index]));
            start = index + 1;
            depth = Depth::default();
        } else {
            depth.read(&token.token);
        }
    }
    statements.extend(cut(text, &lines, &tokens[start..]));
    Ok(statements)
}

/// The statement made of `tokens`, or nothing where they are only blanks and comments.
fn cut(text: &str, lines: &Lines, tokens: &[TokenWithSpan]) -> Option<Statement> {
    let is_text = |token: &&TokenWithSpan| !matches!(token.token, Token::Whitespace(_) | Token::EOF);
    let first = tokens.iter().find(is_text)?;
    let last = tokens.iter().rev().find(is_text)?;
    let from = lines.offset(text, first.span.start);
    let to = lines.offset(text, last.span.end);
    let placeholders = tokens
        .windows(3)
        .filter_map(|three| match (&three[0].token, &three[1].token, &three[2].token) {
            (before, Token::Colon, Token::Word(word)) if *before != Token::Colon => Some((&three[1], &three[2], word.value.clone())),
            _ => None,
        })
        .filter(|(colon, word, _)| colon.span.end == word.span.start)
        .map(|(colon, word, name)| Placeholder {
            name,
            range: lines.offset(text, colon.span.start) - from..lines.offset(text, word.span.end) - from,
        })
        .chain(tokens.iter().filter_map(|token| match &token.token {
            // SQLite's dialect reads `:from` as one token.
            Token::Placeholder(name) if name.starts_with(':') => Some(Placeholder {
                name: name[1..].to_owned(),
                range: lines.offset(text, token.span.start) - from..lines.offset(text, token.span.end) - from,
            }),
            _ => None,
        }))
        .collect();
    let mut words: Vec<&Token> = Vec::with_capacity(tokens.len());
    words.extend(tokens.iter().map(|token| &token.token).filter(|token| !matches!(token, Token::Whitespace(_))));
    Some(Statement { sql: text[from..to].to_owned(), line: line_of(first.span.start), effect: effect::read(&words), placeholders })
}

/// Whether a semicolon ends the statement or belongs to a body inside it.
#[derive(Default)]
struct Depth {
    words: u32,
    creates: bool,
    holds_body: bool,
    open: u32,
    after_begin: bool,
}

impl Depth {
    fn is_outside(&self) -> bool {
        self.open == 0
    }

    /// Bodies stand only in CREATE TRIGGER … BEGIN … END (SQLite) and in BEGIN ATOMIC … END of a
    /// PostgreSQL function; CASE … END nests in both.
    fn read(&mut self, token: &Token) {
        if matches!(token, Token::Whitespace(Whitespace::Space | Whitespace::Newline | Whitespace::Tab)) {
            return;
        }
        let Token::Word(word) = token else { return };
        if word.quote_style.is_some() {
            return;
        }
        let is = |keyword: &str| word.value.eq_ignore_ascii_case(keyword);
        let begins = is("BEGIN");
        if self.words == 0 {
            self.creates = is("CREATE");
        } else if self.open > 0 {
            if is("CASE") || (self.creates && self.after_begin && is("ATOMIC")) {
                self.open += 1;
            } else if is("END") {
                self.open -= 1;
            }
        } else if self.creates {
            if self.words <= 4 && is("TRIGGER") {
                self.holds_body = true;
            } else if (self.holds_body && begins) || (self.after_begin && is("ATOMIC")) {
                self.open = 1;
            }
        }
        self.after_begin = begins;
        self.words += 1;
    }
}

/// Byte offset of every line's beginning: the tokenizer counts lines and characters.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Self {
        Self(std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect())
    }

    fn offset(&self, text: &str, at: Location) -> usize {
        let Some(line) = usize::try_from(at.line).ok().and_then(|line| line.checked_sub(1)).and_then(|line| self.0.get(line)) else {
            return text.len();
        };
        let column = usize::try_from(at.column).unwrap_or(usize::MAX).saturating_sub(1);
        text[*line..].char_indices().nth(column).map_or(text.len(), |(within, _)| line + within)
    }
}

fn line_of(at: Location) -> u32 {
    u32::try_from(at.line).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(sql: &str, engine: Option<Engine>) -> Vec<String> {
        split(sql, engine).expect("splits").into_iter().map(|statement| statement.sql).collect()
    }

    #[test]
    fn a_semicolon_in_a_string_a_name_a_comment_or_a_dollar_quote_ends_nothing() {
        let sql = "INSERT INTO t VALUES ('a;b''c'); -- x; y\nSELECT \"o;p\" /* ; */ ; DO $x$ BEGIN; END $x$;\n";
        assert_eq!(texts(sql, None), ["INSERT INTO t VALUES ('a;b''c')", "SELECT \"o;p\"", "DO $x$ BEGIN; END $x$"]);
    }

    #[test]
    fn a_trigger_body_stays_whole() {
        let sql = "CREATE TRIGGER g AFTER UPDATE ON t BEGIN UPDATE t SET a = CASE WHEN 1 THEN 2 END; DELETE FROM u; END; SELECT 1";
        assert_eq!(texts(sql, Some(Engine::Sqlite)).len(), 2);
        let function = "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END; SELECT 3";
        assert_eq!(texts(function, None).len(), 2);
    }

    #[test]
    fn turkish_letters_move_no_offset() {
        let sql = "-- ığüşöç\nINSERT INTO \"satır\" VALUES ('İ');\nSELECT 'ş'";
        let statements = split(sql, None).expect("splits");
        assert_eq!(statements[0].sql, "INSERT INTO \"satır\" VALUES ('İ')");
        assert_eq!((statements[0].line, statements[1].line), (2, 3));
    }

    #[test]
    fn what_is_never_closed_is_named_by_its_line() {
        for (sql, line) in [("SELECT 1;\nSELECT 'a", 2), ("\n\nDO $x$ BEGIN", 3), ("SELECT \"a", 1), ("SELECT 1; /* a", 1)] {
            let error = split(sql, None).expect_err(sql);
            assert_eq!(error.line, line, "{sql}: {error}");
        }
    }

    #[test]
    fn placeholders_are_filled_and_casts_are_left_alone() {
        for engine in [None, Some(Engine::Sqlite), Some(Engine::Postgres)] {
            let sql = "UPDATE t SET a = b::text WHERE id BETWEEN :from AND :to AND c = ':from'";
            let statements = split(sql, engine).expect("splits");
            let filled = statements[0].fill(|name| Some(format!("<{name}>")));
            assert_eq!(filled, "UPDATE t SET a = b::text WHERE id BETWEEN <from> AND <to> AND c = ':from'", "{engine:?}");
        }
    }

    #[test]
    fn only_comments_are_no_statement() {
        assert!(texts("-- a\n/* b */ ;\n;", None).is_empty());
    }
}
